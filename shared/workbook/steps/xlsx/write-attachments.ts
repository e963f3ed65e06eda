import { type Area, areaName, cellName, parseArea } from '../../address.ts';
import type { SheetEdit } from '../sheet-edit.ts';
import { type Shift, shiftArea, shiftLine } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { moveAnchor, moveEnds } from './write-anchors.ts';
import { type Following, followFormula } from './write-references.ts';
import { moveTable } from './write-table.ts';
import {
  child,
  descendants,
  elements,
  get,
  type Piece,
  set,
  setText,
  textOf,
  type XmlNode,
} from './write-tree.ts';

type Mover = (tree: Piece[], edit: SheetEdit, following: Following) => void;

/** What hangs on a worksheet, by the kind of its relation, moved along with the cells it is about. */
export const movers: Record<string, Mover> = {
  table: moveTable,
  comments: moveComments,
  threadedComment: moveComments,
  vmlDrawing: moveShapes,
  drawing: moveDrawing,
  chart: followAll,
  chartEx: followAll,
  ctrlProp: followControl,
  pivotTable: movePivot,
  pivotCacheDefinition: movePivotSource,
};

/** Kinds that matter also where no row or column moves. */
export const concernedByWrites = new Set(['table', 'pivotTable']);

function moveComments(tree: Piece[], { shifts }: SheetEdit): void {
  const root = elements(tree)[0]!;
  const list = child(root.children, 'commentList') ?? root;
  list.children = list.children.filter((piece) => {
    const at = typeof piece === 'string' ? null : parseArea(get(piece, 'ref') ?? '');
    if (typeof piece === 'string' || at === null) return true;
    const after = shiftArea(shifts, at);
    if (after !== null) set(piece, 'ref', areaName(after));
    return after !== null;
  });
}

/** Notes and controls as older programs draw them; a note goes with its cell. */
function moveShapes(tree: Piece[], edit: SheetEdit, following: Following): void {
  const root = elements(tree)[0]!;
  root.children = root.children.filter(
    (piece) => typeof piece === 'string' || moveShape(piece, edit, following),
  );
}

function moveShape(shape: XmlNode, { shifts, name }: SheetEdit, following: Following): boolean {
  const data = child(shape.children, 'ClientData');
  if (data === undefined) return true;
  const [row, column] = [child(data.children, 'Row'), child(data.children, 'Column')];
  if (row !== undefined && column !== undefined) {
    const down = shiftLine(shifts, 'row', Number(textOf(row)) + 1);
    const across = shiftLine(shifts, 'column', Number(textOf(column)));
    if (down === null || across === null) return false;
    setText(row, String(down - 1));
    setText(column, String(across));
  }
  const anchor = child(data.children, 'Anchor');
  if (anchor !== undefined) setText(anchor, movedAnchor(textOf(anchor), shifts));
  for (const node of elements(data.children)) {
    if (/^Fmla/.test(node.local)) setText(node, followFormula(textOf(node), name, following).text);
  }
  return true;
}

/** `column, offset, row, offset` of one corner, then of the other. */
function movedAnchor(written: string, shifts: readonly Shift[]): string {
  const parts = written.split(',').map((part) => Number(part.trim()));
  if (parts.length !== 8 || parts.some(Number.isNaN)) return written;
  const [left, right] = moveEnds(shifts, 'column', parts[0]!, parts[4]!);
  const [top, bottom] = moveEnds(shifts, 'row', parts[2]!, parts[6]!);
  return [left, parts[1], top, parts[3], right, parts[5], bottom, parts[7]].join(', ');
}

function moveDrawing(tree: Piece[], edit: SheetEdit, following: Following): void {
  for (const node of descendants(tree)) {
    if (/CellAnchor$/.test(node.local) && get(node, 'editAs') !== 'absolute') moveAnchor(node, edit.shifts);
    followAttribute(node, 'textlink', edit, following);
  }
}

/** Charts name their cells with the sheet. */
function followAll(tree: Piece[], edit: SheetEdit, following: Following): void {
  for (const node of descendants(tree)) {
    if (node.local !== 'f' || elements(node.children).length > 0) continue;
    const before = textOf(node);
    const { text } = followFormula(before, edit.name, following);
    if (text !== before) setText(node, text);
  }
}

function followControl(tree: Piece[], edit: SheetEdit, following: Following): void {
  for (const node of elements(tree)) {
    for (const attribute of ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx', 'fmlaMacro']) {
      followAttribute(node, attribute, edit, following);
    }
  }
}

function followAttribute(node: XmlNode, attribute: string, edit: SheetEdit, following: Following): void {
  const before = get(node, attribute);
  if (before === null) return;
  const { text } = followFormula(before, edit.name, following);
  if (text !== before) set(node, attribute, text);
}

function movePivot(tree: Piece[], edit: SheetEdit): void {
  const location = child(elements(tree)[0]!.children, 'location');
  const area = parseArea((location && get(location, 'ref')) ?? '');
  if (location === undefined || area === null) return;
  const after = shiftArea(edit.shifts, area);
  if (after === null || size(after) !== size(area) || holdsWrite(after, edit)) {
    throw unmendable(
      `A pivot table stands in ${areaName(area)} of “${edit.name}”, where cells would change; move it to a sheet of its own or take it out and try again.`,
    );
  }
  if (areaName(after) !== areaName(area)) set(location, 'ref', areaName(after));
}

function movePivotSource(tree: Piece[], edit: SheetEdit, following: Following): void {
  for (const source of descendants(tree)) {
    if (source.local !== 'worksheetSource' && source.local !== 'rangeSet') continue;
    const sheet = get(source, 'sheet');
    const area = parseArea(get(source, 'ref') ?? '');
    const shifts = following.shifts.get((sheet ?? edit.name).toLowerCase());
    // One with an id reads another workbook.
    if (area === null || shifts === undefined || get(source, 'id') !== null) continue;
    const after = shiftArea(shifts, area);
    const header = shiftLine(shifts, 'row', area.firstRow) !== null;
    if (after === null || !header || width(after) !== width(area)) {
      throw unmendable(
        `A pivot table reads ${areaName(area)} of “${sheet ?? edit.name}”, of which ${cellName(area.firstRow, area.firstColumn)} or a whole column would go; take the pivot table out and try again.`,
      );
    }
    if (areaName(after) !== areaName(area)) set(source, 'ref', areaName(after));
  }
}

const width = (area: Area): number => area.lastColumn - area.firstColumn;
const size = (area: Area): string => `${area.lastRow - area.firstRow} ${width(area)}`;

const holdsWrite = (area: Area, { writes }: SheetEdit): boolean =>
  [...writes].some(
    ([row, cells]) =>
      row >= area.firstRow &&
      row <= area.lastRow &&
      [...cells.keys()].some((column) => column >= area.firstColumn && column <= area.lastColumn),
  );

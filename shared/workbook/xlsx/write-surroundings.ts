import { type Area, areaName, mostColumns, parseArea } from '../address.ts';
import { areaAfter, frozenAfter, isUntouched, type SheetEdit } from '../sheet-edit.ts';
import { type Shift, shiftArea, shiftLine, shiftRanges, shiftSpan } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { moveAnchor } from './write-anchors.ts';
import { offsetFormula } from './write-formula.ts';
import { type Following, followFormula } from './write-references.ts';
import {
  child,
  elements,
  fill,
  get,
  inOrder,
  like,
  type Piece,
  set,
  setText,
  textOf,
  type XmlNode,
} from './write-tree.ts';

/** What stands before and behind a sheet's cells, once rows and columns came and went. */
export interface Around {
  edit: SheetEdit;
  following: Following;
  /** How far relative formulas inside are to be moved first, since the cell they count from went. */
  rows: number;
  columns: number;
  /** Hears that a formula inside reads a cell that is gone. */
  lose: () => void;
}

/** Everything in front of the cells. */
export const moveHead = (pieces: readonly Piece[], edit: SheetEdit, following: Following): Piece[] =>
  moveAll(pieces, { edit, following, rows: 0, columns: 0, lose: () => undefined });

/** Everything behind the cells; new elements get the prefix of `root`. */
export function moveTail(
  pieces: readonly Piece[],
  edit: SheetEdit,
  following: Following,
  root: XmlNode,
): Piece[] {
  const protection = child(pieces, 'sheetProtection');
  if (!isUntouched(edit) && /^(1|true)$/.test((protection && get(protection, 'sheet')) ?? '')) {
    throw unmendable(
      `The sheet “${edit.name}” is protected; take the protection off in Excel (Review, Unprotect Sheet) and try again.`,
    );
  }
  const moved = moveAll(pieces, { edit, following, rows: 0, columns: 0, lose: () => undefined });
  return withFilter(withMerges(moved, pieces, edit, root), pieces, edit, root);
}

const order = (
  'sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews ' +
  'mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

function withMerges(moved: Piece[], before: readonly Piece[], edit: SheetEdit, root: XmlNode): Piece[] {
  if (edit.merges.length === 0) return moved;
  const holder = child(before, 'mergeCells');
  const names = elements(holder?.children ?? []).map((node) => get(node, 'ref') ?? '');
  const areas = edit.merges.reduce(
    (left, change) => change(left),
    names.map(parseArea).filter((area) => area !== null),
  );
  const after = areas.map(areaName);
  if (after.join() === names.join()) return moved;
  const others = moved.filter((piece) => typeof piece === 'string' || piece.local !== 'mergeCells');
  if (after.length === 0) return others;
  const made = like(holder ?? root, 'mergeCells', { count: String(after.length) });
  fill(
    made,
    after.map((ref) => like(made, 'mergeCell', { ref })),
  );
  return inOrder(others, made, order);
}

/** A filter comes back where undoing says so. */
function withFilter(moved: Piece[], before: readonly Piece[], edit: SheetEdit, root: XmlNode): Piece[] {
  const held = child(before, 'autoFilter');
  const area = areaAfter(edit, parseArea((held && get(held, 'ref')) ?? ''), (frame) => frame.filter);
  const there = child(moved, 'autoFilter');
  if (area === null || there !== undefined) return moved;
  return inOrder(moved, like(root, 'autoFilter', { ref: areaName(area) }), order);
}

function moveAll(pieces: readonly Piece[], around: Around): Piece[] {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : move(piece, around)))
    .filter((piece) => piece !== null);
}

/** Elements by name; null when there is nothing left for them to be about. */
const moves: Record<string, (node: XmlNode, around: Around) => XmlNode | null> = {
  // What it says is told by the cells; readers that trust it would be led astray by a row too many.
  dimension: (node, { edit }) => (isUntouched(edit) ? node : null),
  col: (node, { edit }) => {
    const span = shiftSpan(edit.shifts, 'column', Number(get(node, 'min')) - 1, Number(get(node, 'max')) - 1);
    if (span === null) return null;
    set(node, 'min', String(Math.min(span[0] + 1, mostColumns)));
    set(node, 'max', String(Math.min(span[1] + 1, mostColumns)));
    return span[0] < mostColumns ? node : null;
  },
  sheetView: (node, { edit }) => {
    movePane(node, edit);
    moveCell(node, 'topLeftCell', edit.shifts);
    return node;
  },
  customSheetView: (node, { edit }) => {
    movePane(node, edit);
    moveCell(node, 'topLeftCell', edit.shifts);
    return node;
  },
  selection: (node, { edit: { shifts } }) => {
    moveCell(node, 'activeCell', shifts);
    const ranges = get(node, 'sqref');
    if (ranges !== null) set(node, 'sqref', shiftRanges(shifts, ranges) ?? get(node, 'activeCell'));
    return node;
  },
  autoFilter: (node, { edit }) => moveFilter(node, edit.shifts, areaAfterFilter(node, edit)),
  rowBreaks: (node, { edit }) => moveBreaks(node, edit.shifts, 'row'),
  colBreaks: (node, { edit }) => moveBreaks(node, edit.shifts, 'column'),
  anchor: (node, { edit }) => {
    moveAnchor(node, edit.shifts);
    return node;
  },
  hyperlink: (node, { edit, following }) => {
    const location = get(node, 'location');
    const { text, lost } = followFormula(location ?? '', edit.name, following);
    if (location !== null && !lost && text !== location) set(node, 'location', text);
    return moveRef(node, 'ref', edit.shifts);
  },
  cfvo: (node, around) => {
    const value = get(node, 'val');
    if (value !== null) set(node, 'val', follow(value, around));
    return node;
  },
};

const formulaNames = new Set(['f', 'formula', 'formula1', 'formula2']);
const referenceNames: Record<string, string> = {
  sortState: 'ref',
  sortCondition: 'ref',
  cellWatch: 'r',
  inputCells: 'r',
};
/** A rule whose cells are gone is none. */
const ruleNames = new Set(['cfRule', 'dataValidation', 'sparkline']);
const alwaysKept = new Set(['worksheet', 'sheetView', 'customSheetView', 'ext']);

function move(node: XmlNode, around: Around): XmlNode | null {
  const shifts = around.edit.shifts;
  if (formulaNames.has(node.local) && elements(node.children).length === 0) {
    const before = textOf(node);
    const after = follow(before, around);
    if (after !== before) setText(node, after);
    return node;
  }
  const own = Object.hasOwn(moves, node.local) ? moves[node.local]!(node, around) : node;
  if (own === null) return null;
  const attribute = referenceNames[node.local];
  if (attribute !== undefined && moveRef(node, attribute, shifts) === null) return null;
  const inside = applied(node, around);
  if (inside === null) return null;
  let lost = false;
  const lose = (): void => {
    lost = true;
  };
  const moved = moveChildren(node, ruleNames.has(node.local) ? { ...inside, lose } : inside);
  return lost ? null : moved;
}

/** Moves the cells an element applies to; what is inside counts from the first of them. */
function applied(node: XmlNode, around: Around): Around | null {
  const { shifts } = around.edit;
  const inChild = child(node.children, 'sqref');
  const ranges = inChild === undefined ? get(node, 'sqref') : textOf(inChild);
  if (ranges === null || shifts.length === 0 || node.local === 'selection') return around;
  const after = shiftRanges(shifts, ranges);
  if (after === null) return null;
  if (inChild === undefined) set(node, 'sqref', after);
  else setText(inChild, after);
  return { ...around, ...firstLeft(ranges, shifts) };
}

function moveChildren(node: XmlNode, around: Around): XmlNode | null {
  if (node.local === 'mergeCells') return node;
  const before = elements(node.children).length;
  const children = moveAll(node.children, around);
  const left = elements(children).length;
  if (left === before) {
    node.children = children;
    return node;
  }
  if (left === 0 && !alwaysKept.has(node.local)) return null;
  node.children = children;
  if (get(node, 'count') !== null) set(node, 'count', String(left));
  return node;
}

function follow(formula: string, { edit, following, rows, columns, lose }: Around): string {
  const { text, lost } = followFormula(offsetFormula(formula, rows, columns), edit.name, following);
  if (lost) lose();
  return text;
}

/** How far the first cell that stays lies behind the first one there was. */
function firstLeft(ranges: string, shifts: readonly Shift[]): { rows: number; columns: number } {
  const areas = ranges
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
  const left = areas.filter((area) => shiftArea(shifts, area) !== null);
  const first = (along: Shift['along'], from: number, to: number): number => {
    let line = from;
    while (line < to && shiftLine(shifts, along, line) === null) line++;
    return line;
  };
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), mostColumns * 100);
  return {
    rows:
      least(left.map((area) => first('row', area.firstRow, area.lastRow))) -
      least(areas.map(({ firstRow }) => firstRow)),
    columns:
      least(left.map((area) => first('column', area.firstColumn, area.lastColumn))) -
      least(areas.map(({ firstColumn }) => firstColumn)),
  };
}

function moveRef(node: XmlNode, attribute: string, shifts: readonly Shift[]): XmlNode | null {
  const area = parseArea(get(node, attribute) ?? '');
  if (area === null || shifts.length === 0) return node;
  const left = shiftArea(shifts, area);
  if (left !== null) set(node, attribute, areaName(left));
  return left === null ? null : node;
}

/** A cell people look at moves to the nearest one left. */
function moveCell(node: XmlNode, attribute: string, shifts: readonly Shift[]): void {
  const area = parseArea(get(node, attribute) ?? '');
  if (area === null || shifts.length === 0) return;
  const { firstRow, firstColumn } = area;
  const row = shiftSpan(shifts, 'row', firstRow, Number.MAX_SAFE_INTEGER)?.[0] ?? 1;
  const column = shiftSpan(shifts, 'column', firstColumn, Number.MAX_SAFE_INTEGER)?.[0] ?? 0;
  set(node, attribute, areaName({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }));
}

/** A filter keeps its columns by their place in it. */
export function moveFilter(node: XmlNode, shifts: readonly Shift[], after: Area | null): XmlNode | null {
  const before = parseArea(get(node, 'ref') ?? '');
  if (before === null) return node;
  if (after === null) return null;
  if (areaName(after) !== areaName(before)) set(node, 'ref', areaName(after));
  if (shifts.every(({ along }) => along === 'row')) return node;
  node.children = node.children.filter((piece) => {
    if (typeof piece === 'string' || piece.local !== 'filterColumn') return true;
    const column = shiftLine(shifts, 'column', before.firstColumn + Number(get(piece, 'colId')));
    if (column !== null) set(piece, 'colId', String(column - after.firstColumn));
    return column !== null;
  });
  return node;
}

const areaAfterFilter = (node: XmlNode, edit: SheetEdit): Area | null =>
  areaAfter(edit, parseArea(get(node, 'ref') ?? ''), (frame) => frame.filter);

/** A break stands behind so many rows or columns; it stays behind those of them that are left. */
function moveBreaks(node: XmlNode, shifts: readonly Shift[], along: Shift['along']): XmlNode {
  const first = along === 'row' ? 1 : 0;
  for (const one of elements(node.children)) {
    const id = Number(get(one, 'id'));
    const span = id > 0 ? shiftSpan(shifts, along, first, id - 1 + first) : null;
    if (span !== null) set(one, 'id', String(span[1] + 1 - first));
  }
  return node;
}

function movePane(view: XmlNode, edit: SheetEdit): void {
  const pane = child(view.children, 'pane');
  const frames = edit.frames.length > 0;
  if (pane === undefined || (edit.shifts.length === 0 && !frames)) return;
  moveCell(pane, 'topLeftCell', edit.shifts);
  if (!/frozen/i.test(get(pane, 'state') ?? '')) return;
  const before = [Number(get(pane, 'ySplit') ?? 0), Number(get(pane, 'xSplit') ?? 0)] as const;
  const rows = frozenAfter(edit, 'row', before[0]);
  const columns = frozenAfter(edit, 'column', before[1]);
  set(pane, 'ySplit', rows > 0 ? String(rows) : null);
  set(pane, 'xSplit', columns > 0 ? String(columns) : null);
  if (rows > 0 === before[0] > 0 && columns > 0 === before[1] > 0) return;
  const without = (gone: string[]): Piece[] =>
    view.children.filter((piece) => typeof piece === 'string' || !gone.includes(piece.local));
  if (rows > 0 || columns > 0) {
    set(pane, 'activePane', rows > 0 ? 'bottomLeft' : 'topRight');
    view.children = without(['selection']);
  } else view.children = without(['pane', 'selection']);
}

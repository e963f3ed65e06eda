import { type Area, areaName, mostColumns, parseArea } from '../../address.ts';
import { areaAfter, isUntouched, type SheetEdit } from '../sheet-edit.ts';
import { type Shift, shiftArea, shiftRanges, shiftSpan } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { moveAnchor } from './write-anchors.ts';
import { offsetFormula } from './write-formula.ts';
import { withFilter, withMerges } from './write-merges.ts';
import { type Following, followFormula } from './write-references.ts';
import { child, elements, get, type Piece, set, setText, textOf, type XmlNode } from './write-tree.ts';
import { firstLeft, moveBreaks, moveCell, moveFilter, movePane } from './write-views.ts';

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

function moveRef(node: XmlNode, attribute: string, shifts: readonly Shift[]): XmlNode | null {
  const area = parseArea(get(node, attribute) ?? '');
  if (area === null || shifts.length === 0) return node;
  const left = shiftArea(shifts, area);
  if (left !== null) set(node, attribute, areaName(left));
  return left === null ? null : node;
}

const areaAfterFilter = (node: XmlNode, edit: SheetEdit): Area | null =>
  areaAfter(edit, parseArea(get(node, 'ref') ?? ''), (frame) => frame.filter);

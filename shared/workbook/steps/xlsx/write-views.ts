import { type Area, areaName, mostColumns, parseArea } from '../../address.ts';
import { frozenAfter, type SheetEdit } from '../sheet-edit.ts';
import { type Shift, shiftArea, shiftLine, shiftSpan } from '../shift.ts';
import { child, elements, get, type Piece, set, type XmlNode } from './write-tree.ts';

/** A cell people look at moves to the nearest one left. */
export function moveCell(node: XmlNode, attribute: string, shifts: readonly Shift[]): void {
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

/** A break stands behind so many rows or columns; it stays behind those of them that are left. */
export function moveBreaks(node: XmlNode, shifts: readonly Shift[], along: Shift['along']): XmlNode {
  const first = along === 'row' ? 1 : 0;
  for (const one of elements(node.children)) {
    const id = Number(get(one, 'id'));
    const span = id > 0 ? shiftSpan(shifts, along, first, id - 1 + first) : null;
    if (span !== null) set(one, 'id', String(span[1] + 1 - first));
  }
  return node;
}

export function movePane(view: XmlNode, edit: SheetEdit): void {
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

/** How far the first cell that stays lies behind the first one there was. */
export function firstLeft(ranges: string, shifts: readonly Shift[]): { rows: number; columns: number } {
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

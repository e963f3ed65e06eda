import type { Frame, HeldCell, Step } from '../../mend.ts';
import { type Area, areaName, parseArea } from '../address.ts';
import { type Column, type Sheet, slotFrom } from '../sheet.ts';
import { contentAt, contentReader } from './cell-content.ts';

/** Takes rows out, ascending, and holds what they held. */
export function removeRows(sheet: Sheet, rows: number[]): Step {
  const going = new Set(rows);
  return {
    do: 'remove-rows',
    sheet: sheet.name,
    rows,
    held: inReadingOrder([
      ...sheet.columns.flatMap((column) => heldIn(sheet, column, rows)),
      ...heldFormulas(sheet, (row) => going.has(row)),
    ]),
    merged: touching(sheet, (area) => goesInto(area, going)),
    ...frameOf(sheet),
  };
}

/** Takes columns out, ascending, and holds what they held. */
export const removeColumns = (sheet: Sheet, columns: number[]): Step => ({
  do: 'remove-columns',
  sheet: sheet.name,
  columns,
  held: inReadingOrder([
    ...sheet.columns
      .filter(({ index }) => columns.includes(index))
      .flatMap((column) => heldIn(sheet, column, column.rows.subarray(0, column.length))),
    ...heldFormulas(sheet, (_row, column) => columns.includes(column)),
  ]),
  merged: touching(sheet, ({ firstColumn, lastColumn }) =>
    columns.some((column) => column >= firstColumn && column <= lastColumn),
  ),
  ...frameOf(sheet),
});

/** Whether these rows can go without taking along what was hidden from sight or said in a comment. */
export function mayRemoveRows(sheet: Sheet, rows: readonly number[]): boolean {
  if (sheet.hiddenRows.length === 0 && sheet.comments.length === 0) return true;
  const kept = new Set(sheet.hiddenRows);
  for (const comment of sheet.comments) kept.add(parseArea(comment)?.firstRow ?? 0);
  return !rows.some((row) => kept.has(row));
}

function heldIn(sheet: Sheet, column: Column, rows: Iterable<number>): HeldCell[] {
  const read = contentReader(sheet);
  const held: HeldCell[] = [];
  for (const row of rows) {
    const slot = slotFrom(column, row);
    if (slot < column.length && column.rows[slot] === row) {
      held.push({ row, column: column.index, content: read(column, slot) });
    }
  }
  return held;
}

/** Formulas that show nothing. */
function heldFormulas(sheet: Sheet, goes: (row: number, column: number) => boolean): HeldCell[] {
  return sheet.formulas.flatMap((key) => {
    const column = key % 16_384;
    const row = (key - column) / 16_384;
    const content = goes(row, column) ? contentAt(sheet, row, column) : null;
    return content?.value === null ? [{ row, column, content }] : [];
  });
}

const inReadingOrder = (cells: HeldCell[]): HeldCell[] =>
  cells.sort((a, b) => a.row - b.row || a.column - b.column);

function goesInto({ firstRow, lastRow }: Area, going: ReadonlySet<number>): boolean {
  for (let row = firstRow; row <= lastRow; row++) if (going.has(row)) return true;
  return false;
}

const touching = (sheet: Sheet, test: (area: Area) => boolean): string[] =>
  sheet.merges.filter(test).map(areaName);

function frameOf(sheet: Sheet): { frame?: Frame } {
  const { filter, tables, pivots, frozenRows, hiddenRows, hiddenColumns, comments } = sheet;
  const frame = { filter, tables, pivots, frozenRows, hiddenRows, hiddenColumns, comments };
  const plain =
    filter === null &&
    frozenRows === 0 &&
    [tables, pivots, hiddenRows, hiddenColumns, comments].every(isEmpty);
  return plain ? {} : { frame };
}

const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

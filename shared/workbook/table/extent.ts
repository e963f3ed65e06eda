import { Cell, type Column, type Sheet, slotFrom, slotOf, textAt } from '../sheet.ts';
import type { Table } from '../table.ts';
import type { Body } from './table-body.ts';

/** Columns of the table; a cell or two far to the side, without a header, is no column. */
export function extent(
  { sheet, signs, models }: Body,
  headerRows: number[],
  firstRow: number,
  lastRow: number,
): { firstColumn: number; lastColumn: number; beside: Table['beside'] } {
  const beside: Table['beside'] = [];
  const records = lastRow - firstRow + 1;
  const apart = noteApart(sheet, models, headerRows, firstRow, lastRow);
  const belongs = models.filter(({ column }) => {
    if (column === apart) {
      for (const row of column.rows.subarray(0, column.length)) beside.push({ row, column: column.index });
      return false;
    }
    if (headerRows.some((row) => slotOf(column, row) >= 0)) return true;
    const from = slotFrom(column, firstRow);
    const held = slotFrom(column, lastRow + 1) - from;
    const few = held <= Math.max(1, records * 0.05) || (held <= 3 && records > 8);
    if (!few || headerRows.length === 0) return held > 0;
    for (const row of column.rows.subarray(from, from + held)) beside.push({ row, column: column.index });
    return false;
  });
  return {
    firstColumn: belongs[0]?.column.index ?? signs.firstColumn,
    lastColumn: belongs.at(-1)?.column.index ?? signs.lastColumn,
    beside: beside.filter(
      ({ column }) =>
        column < (belongs[0]?.column.index ?? 0) || column > (belongs.at(-1)?.column.index ?? 0),
    ),
  };
}

/** The last column, when it stands apart from the table and holds a few lines of text that are no values. */
function noteApart(
  sheet: Sheet,
  models: Body['models'],
  headerRows: number[],
  firstRow: number,
  lastRow: number,
): Column | null {
  const [before, last] = models.slice(-2);
  if (before === undefined || last === undefined || models.length < 3 || headerRows.length === 0) return null;
  const { column } = last;
  const gap = column.index - before.column.index - 1;
  if (gap < 1 || column.length > Math.min(3, lastRow - firstRow) || column.kinds.some(isFigure, column))
    return null;
  const texts = Array.from(column.rows.subarray(0, column.length), (row) => textAt(sheet, row, column.index));
  const named = headerRows.includes(column.rows[0]!);
  const lone = named && column.length === 1;
  const long = texts[0]!.length > 20 && texts.reduce((sum, text) => sum + text.length, 0) > 25 * texts.length;
  return (lone && gap > 1) || (long && (!lone || texts[0]!.length > 60)) ? column : null;
}

function isFigure(this: Column, kind: number, slot: number): boolean {
  return slot < this.length && kind !== Cell.text;
}

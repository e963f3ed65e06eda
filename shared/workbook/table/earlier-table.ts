import type { Column } from '../sheet.ts';
import type { Table } from '../table.ts';
import { rowSigns } from './row-signs.ts';

/**
 * A smaller table above the one that fills most of the sheet: with several tables the first one counts, but a
 * title block is none. It needs a header and figures below it.
 */
export function earlierTable(
  columns: Column[],
  fromRow: number,
  toRow: number,
  find: (toRow: number) => Table | null,
): Table | null {
  if (toRow - fromRow < 3) return null;
  const signs = rowSigns(columns, fromRow, toRow);
  let wide = 0;
  let figures = 0;
  for (let row = fromRow; row <= toRow; row++) {
    if (signs.filled[row]! >= 2) wide++;
    if (signs.figures[row]! >= 1 && signs.filled[row]! >= 2) figures++;
  }
  if (wide < 4 || figures < 3) return null;
  const table = find(toRow);
  if (table === null || table.headerRows.length === 0) return null;
  const records = table.lastRow - table.firstRow + 1;
  const measures = table.columns.filter((column) =>
    ['integer', 'number', 'date'].includes(column.kind),
  ).length;
  const named = table.columns.filter((column) => column.name !== null).length;
  return records >= 3 && measures >= 1 && named >= 2 ? table : null;
}

import { letterOf, parseArea } from '../../shared/workbook/address.ts';
import { type Sheet, textAt } from '../../shared/workbook/sheet.ts';
import type { Table } from '../../shared/workbook/table.ts';
import type { Excerpt } from './check-messages.ts';

const rowsAround = 2;
const mostRows = 7;
const mostColumns = 5;

/** The cells around a range, its first ones marked. A header is never far: the columns' letters stand above. */
export function excerptOf(sheet: Sheet, table: Table | null, range: string): Excerpt {
  const area = parseArea(range) ?? { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 };
  const firstRow = Math.max(1, area.firstRow - rowsAround);
  const lastRow = Math.min(Math.max(area.lastRow + rowsAround, firstRow + 3), firstRow + mostRows - 1);
  const edge = Math.min(table?.firstColumn ?? 0, area.firstColumn);
  const firstColumn = Math.max(edge, area.firstColumn - 1);
  const rightmost = Math.max(area.lastColumn, table?.lastColumn ?? area.lastColumn);
  const lastColumn = Math.min(rightmost, firstColumn + mostColumns - 1);
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at);
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => firstRow + at);
  return {
    letters: columns.map(letterOf),
    rows: rows.map((number) => ({
      number,
      cells: columns.map((column) => ({
        text: textAt(sheet, number, column).slice(0, 200),
        marked:
          number >= area.firstRow &&
          number <= area.lastRow &&
          column >= area.firstColumn &&
          column <= area.lastColumn,
      })),
    })),
  };
}

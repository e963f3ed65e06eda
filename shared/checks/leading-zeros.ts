import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noHeader, noTable } from '../found.ts';
import { cellRows, many } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** A ZIP code of 6001 is one that lost its zero. */
export const leadingZeros: Check = {
  meta: {
    id: 'leading-zeros',
    title: 'Codes keep their leading zeros',
    demands: 'ZIP, FIPS and other codes are text with all their digits.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    return answer(
      foundInColumns(
        table,
        (column) => tooShort(table, column),
        ({ column, name, rows, shown, cell }) =>
          `${name} holds ${many(rows.length, 'code')} of fewer than ${digitsOf(column)} digits, such as ${shown} in ${cell}: a leading zero was lost. Format the column as text and write all ${digitsOf(column)} digits.`,
      ),
    );
  },
  examples: [
    {
      name: 'five digits each',
      sheets: data([
        ['Town', 'ZIP'],
        ['Avon', '06001'],
        ['Bethel', '06801'],
        ['Canton', '06019'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'numbers of four digits',
      sheets: data([
        ['Town', 'ZIP Code'],
        ['Avon', 6001],
        ['Bethel', 6801],
        ['Canton', 6019],
      ]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
  ],
};

/** How many digits a column of this name has; null when its name is no code's. */
export function digitsOf({ name, profile }: TableColumn): number | null {
  if (name === null || profile.counts.number === 0 || !profile.whole) return null;
  const most = profile.range?.[1] ?? 0;
  if (/\bzip|^zip|postal\s?code|zip\s?code/i.test(name) && !/count|number of|zip\s?\+?4$/i.test(name))
    return most < 100_000 ? 5 : null;
  if (/fips|geo\s?id/i.test(name)) {
    if (/state/i.test(name) && !/county/i.test(name)) return most < 100 ? 2 : null;
    if (/tract/i.test(name)) return most >= 1_000_000_000 ? 11 : null;
    if (/county|fips/i.test(name)) return most < 1000 ? 3 : most < 100_000 ? 5 : null;
  }
  return null;
}

function tooShort(table: Table, column: TableColumn): number[] {
  const digits = digitsOf(column);
  if (digits === null) return [];
  const least = 10 ** (digits - 1);
  const floor = digits === 5 ? 501 : 1;
  if (column.profile.range !== null && column.profile.range[0] < floor) return [];
  return cellRows(
    table,
    column,
    (kind, value, style) =>
      kind === Cell.number && value < least && !/^0+$/.test(table.sheet.styles[style]?.format ?? ''),
  );
}

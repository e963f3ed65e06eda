import type { Check, Found } from '../check.ts';
import { answer, noHeader, noTable } from '../found.ts';
import { cellsOf, cellText, eachCell, many, nameOf } from '../workbook/records.ts';
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
    const found: Found[] = [];
    for (const column of table.columns) {
      const digits = digitsOf(column, table);
      if (digits === null) continue;
      const rows = tooShort(table, column, digits);
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} holds ${many(rows.length, 'code')} of fewer than ${digits} digits, such as ${cellText(table, rows[0]!, column.index)} in ${column.letter}${rows[0]}: a leading zero was lost. Format the column as text and write all ${digits} digits.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        field: column.name!,
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'five digits each',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'ZIP'],
            ['Avon', '06001'],
            ['Bethel', '06801'],
            ['Canton', '06019'],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'numbers of four digits',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'ZIP Code'],
            ['Avon', 6001],
            ['Bethel', 6801],
            ['Canton', 6019],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B2:B4'],
    },
  ],
};

/** How many digits a column of this name has; null when its name is no code's. */
function digitsOf({ name, profile }: TableColumn, _table: Table): number | null {
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

function tooShort(table: Table, column: TableColumn, digits: number): number[] {
  const rows: number[] = [];
  const least = 10 ** (digits - 1);
  const floor = digits === 5 ? 501 : 1;
  let odd = false;
  eachCell(table, column, (row, kind, value, style) => {
    if (kind !== Cell.number) return;
    if (value < floor) odd = true;
    else if (value < least && !/^0+$/.test(table.sheet.styles[style]?.format ?? '')) rows.push(row);
  });
  return odd ? [] : rows;
}

import type { Check, Found } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { areaName, letterOf } from '../workbook/address.ts';
import { many } from '../workbook/records.ts';

/** A blank column is imported as an unnamed one. */
export const noBlankColumns: Check = {
  meta: {
    id: 'no-blank-columns',
    title: 'No blank columns',
    demands: 'The table begins in column A and no column in it is blank.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const top = table.headerRows[0] ?? table.firstRow;
    const range = (firstColumn: number, lastColumn: number): string =>
      areaName({ firstRow: top, lastRow: table.lastRow, firstColumn, lastColumn });
    const found: Found[] = [];
    if (table.firstColumn > 0) {
      found.push({
        message: `The table begins in column ${letterOf(table.firstColumn)}. Delete the ${many(table.firstColumn, 'column')} before it, so that it begins in column A.`,
        ranges: [range(0, table.firstColumn - 1)],
        count: table.firstColumn,
      });
    }
    for (const { index, letter, name, kind } of table.columns) {
      if (name !== null || kind !== 'empty') continue;
      found.push({
        message: `Column ${letter} is blank. Delete it.`,
        ranges: [range(index, index)],
        count: 1,
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    {
      name: 'a gap between two columns',
      sheets: data(births.map(([a, b]) => [a!, null, b!])),
      outcome: 'found',
      ranges: ['B1:B4'],
    },
    {
      name: 'a table in column C',
      sheets: data(births.map((row) => [null, null, ...row])),
      outcome: 'found',
      ranges: ['A1:B4'],
    },
  ],
};

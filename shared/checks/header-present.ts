import type { Check, Found } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { headerCell, rowsOf } from '../workbook/records.ts';

/** A column without a name is a riddle, and the portal makes one up. */
export const headerPresent: Check = {
  meta: {
    id: 'header-present',
    title: 'Every column has a name',
    demands: 'A header row names every column that holds data.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) {
      return answer([
        {
          message: `The data starts in row ${table.firstRow} without names for its columns. The portal would take the first record for the names: insert a row above and name every column.`,
          ranges: rowsOf(table, [table.firstRow]),
          count: table.columns.length,
        },
      ]);
    }
    const found: Found[] = table.columns
      .filter(({ name, kind }) => name === null && kind !== 'empty')
      .map((column) => ({
        message: `Column ${column.letter} holds data but has no name. Name it in ${headerCell(table, column)}.`,
        ranges: [headerCell(table, column)],
        count: 1,
      }));
    return answer(found);
  },
  examples: [
    {
      name: 'all named',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'one without a name',
      sheets: data([
        [null, 'Births', 'Deaths'],
        ['Avon', 140, 9],
        ['Bethel', 201, 8],
        ['Canton', 88, 7],
      ]),
      outcome: 'found',
      ranges: ['A1'],
    },
    {
      name: 'records from row 1 on',
      sheets: data([
        ['Avon', 140, 9],
        ['Bethel', 201, 8],
        ['Canton', 88, 7],
        ['Darien', 90, 6],
      ]),
      outcome: 'found',
      ranges: ['A1:C1'],
    },
  ],
};

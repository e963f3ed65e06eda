import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { cellRows, many } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';

/** #DIV/0! and the like are published as they stand, or lost. */
export const noErrorValues: Check = {
  meta: {
    id: 'no-error-values',
    title: 'No error values',
    demands: 'No cell holds an error of Excel such as #DIV/0! or #N/A.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          column.profile.counts.error === 0 ? [] : cellRows(table, column, (kind) => kind === Cell.error),
        ({ name, rows, shown, cell }) =>
          `${name} holds ${many(rows.length, 'error value')}, the first is ${shown} in ${cell}. Mend the formula, or leave the cell empty.`,
      ),
    );
  },
  examples: [
    {
      name: 'none',
      sheets: data([
        ['Town', 'Rate'],
        ['Avon', 1.4],
        ['Bethel', 2.1],
        ['Canton', 0.8],
      ]),
      outcome: 'passed',
    },
    {
      name: 'a division by nothing',
      sheets: data(
        [
          ['Town', 'Rate'],
          ['Avon', 1.4],
          ['Bethel', '#DIV/0!'],
          ['Canton', 0.8],
        ],
        { errors: ['B3'] },
      ),
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

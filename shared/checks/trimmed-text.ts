import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';

/** "Avon " and "Avon" are two towns to a program. */
export const trimmedText: Check = {
  meta: {
    id: 'trimmed-text',
    title: 'No spaces around values',
    demands: 'Text has no spaces before it and none behind it.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => textRows(table, column, (text) => text !== text.trim()),
        ({ name, rows, cell }) =>
          `${name} has spaces before or behind the value in ${many(rows.length, 'cell')}, the first is ${cell}. Take them away, so that equal values are equal.`,
      ),
    );
  },
  examples: [
    {
      name: 'none',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'one behind',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel ', 201],
        ['Canton', 88],
      ]),
      outcome: 'found',
      ranges: ['A3'],
    },
  ],
};

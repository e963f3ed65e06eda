import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';

/** A line break inside a cell breaks the record in two for many programs. */
export const noLineBreaks: Check = {
  meta: {
    id: 'no-line-breaks',
    title: 'No line breaks in cells',
    demands: 'The text of a cell stands on one line.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => textRows(table, column, (text) => /[\n\r\u2028\v\f]/.test(text.trim())),
        ({ name, rows, cell }) =>
          `${name} has a line break in ${many(rows.length, 'cell')}, the first is ${cell}. Put a space or a semicolon in its place.`,
      ),
    );
  },
  examples: [
    {
      name: 'none',
      sheets: data([
        ['Town', 'Note'],
        ['Avon', 'open'],
        ['Bethel', 'closed'],
        ['Canton', 'open'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'an address on two lines',
      sheets: data([
        ['Office', 'Address'],
        ['Avon', '60 West Main\nAvon'],
        ['Bethel', '1 School St'],
        ['Canton', '4 Market St'],
      ]),
      outcome: 'found',
      ranges: ['B2'],
    },
  ],
};

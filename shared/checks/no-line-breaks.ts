import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, many, nameOf, textRows } from '../workbook/records.ts';

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
      table.columns
        .filter(({ profile }) => profile.counts.text > 0)
        .map((column) => ({
          column,
          rows: textRows(table, column, (text) => /[\n\r\u2028\v\f]/.test(text.trim())),
        }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ column, rows }) => ({
          message: `${nameOf(column)} has a line break in ${many(rows.length, 'cell')}, the first is ${column.letter}${rows[0]}. Put a space or a semicolon in its place.`,
          ranges: cellsOf(column, rows),
          count: rows.length,
          ...(column.name === null ? {} : { field: column.name }),
        })),
    );
  },
  examples: [
    {
      name: 'none',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Note'],
            ['Avon', 'open'],
            ['Bethel', 'closed'],
            ['Canton', 'open'],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'an address on two lines',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Office', 'Address'],
            ['Avon', '60 West Main\nAvon'],
            ['Bethel', '1 School St'],
            ['Canton', '4 Market St'],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B2'],
    },
  ],
};

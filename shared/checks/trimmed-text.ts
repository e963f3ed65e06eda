import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, many, nameOf, textRows } from '../workbook/records.ts';

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
      table.columns
        .filter(({ profile }) => profile.counts.text > 0)
        .map((column) => ({ column, rows: textRows(table, column, (text) => text !== text.trim()) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ column, rows }) => ({
          message: `${nameOf(column)} has spaces before or behind the value in ${many(rows.length, 'cell')}, the first is ${column.letter}${rows[0]}. Take them away, so that equal values are equal.`,
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
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'one behind',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel ', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['A3'],
    },
  ],
};

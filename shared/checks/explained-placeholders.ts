import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { isPlaceholder } from '../workbook/column-model.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary.ts';
import { isSuppressed } from '../workbook/marks.ts';
import { cellsOf, cellText, many, nameOf, textRows } from '../workbook/records.ts';

/** "N/A" among figures makes text of the column; an empty cell says the same. */
export const explainedPlaceholders: Check = {
  meta: {
    id: 'explained-placeholders',
    title: 'Missing values are empty cells',
    demands:
      'A missing figure or date is an empty cell, not “N/A”, a dash or “none”, unless the dictionary explains it.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const dictionary = dictionaryOf(workbook, table, metadata);
    return answer(
      table.columns
        .filter(({ kind, profile }) => kind !== 'text' && profile.counts.text > 0)
        .map((column) => ({
          column,
          rows: textRows(table, column, (text) => isPlaceholder(text) && !isSuppressed(text)),
        }))
        .filter(({ rows }) => rows.length > 0)
        .filter(({ column, rows }) => {
          const said = dictionary === null ? null : entryOf(dictionary, column);
          return !JSON.stringify(said ?? '').includes(cellText(table, rows[0]!, column.index));
        })
        .map(({ column, rows }) => ({
          message: `${nameOf(column)} says “${cellText(table, rows[0]!, column.index)}” in ${column.letter}${rows[0]}${rows.length > 1 ? ` and stands in for a value in ${many(rows.length - 1, 'more cell')}` : ''}. The portal would make text of the column: leave missing values empty, and say in the data dictionary why they are missing.`,
          ranges: cellsOf(column, rows),
          count: rows.length,
          ...(column.name === null ? {} : { field: column.name }),
        })),
    );
  },
  examples: [
    {
      name: 'an empty cell',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', null],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'N/A among figures',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 'N/A'],
            ['Canton', 88],
            ['Darien', 90],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

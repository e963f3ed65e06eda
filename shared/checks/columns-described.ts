import type { Check } from '../check.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { headerCell, nameOf } from '../workbook/records.ts';

const rows = [
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];

/** Every column is explained to somebody who has never seen the data. */
export const columnsDescribed: Check = {
  meta: {
    id: 'columns-described',
    title: 'Every column is described',
    demands: 'The data dictionary says of every column what it means.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return { outcome: 'not-applicable', why: 'The first tab holds no table.' };
    const dictionary = dictionaryOf(workbook, table, metadata);
    if (dictionary === null) {
      return {
        outcome: 'cannot-tell',
        why: 'No data dictionary was given and the workbook has no tab with one.',
      };
    }
    const where = dictionary.from === 'metadata' ? 'the description' : `the tab “${dictionary.tab}”`;
    const found = table.columns
      .filter((column) => column.name !== null)
      .filter((column) => (entryOf(dictionary, column)?.description ?? '').trim() === '')
      .map((column) => ({
        message: `${nameOf(column)} is not described in ${where}. Say in a sentence what it holds, in which unit, and what its codes mean.`,
        ranges: [headerCell(table, column)],
        count: 1,
        field: column.name!,
      }));
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'a dictionary tab with both columns',
      sheets: [
        { name: 'Data', rows },
        {
          name: 'Data Dictionary',
          rows: [
            ['Field Name', 'Field Definition'],
            ['Town', 'Town of residence of the mother'],
            ['births', 'Live births in the year'],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'one column left out',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { town: { description: 'Town of residence of the mother' } } },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

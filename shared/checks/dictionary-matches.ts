import type { Check, Found } from '../check.ts';
import { answer, noDictionary, noTable } from '../found.ts';
import { dictionaryOf, keyOf } from '../workbook/dictionary.ts';
import { short } from '../workbook/records.ts';

const rows = [
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];

/** A dictionary that describes columns which are not there describes another table. */
export const dictionaryMatches: Check = {
  meta: {
    id: 'dictionary-matches',
    title: 'The dictionary fits the table',
    demands: 'Every column the data dictionary describes is in the table.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const dictionary = dictionaryOf(workbook, table, metadata);
    if (dictionary === null) return noDictionary;
    const names = new Set(table.columns.flatMap(({ name }) => (name === null ? [] : [keyOf(name)])));
    const found: Found[] = [...dictionary.entries]
      .filter(([key]) => !names.has(key))
      .map(([, { header }]) => ({
        message: `The data dictionary describes “${short(header)}”, but the table has no such column. Mend the name, or take the entry out.`,
        ranges: [],
        count: 1,
        field: header,
      }));
    return answer(found);
  },
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'both described',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { town: { description: 'Town' }, births: { description: 'Live births' } },
      },
      outcome: 'passed',
    },
    {
      name: 'a column that is gone',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { town: { description: 'Town' }, deaths: { description: 'Deaths' } } },
      outcome: 'found',
      ranges: [],
    },
  ],
};

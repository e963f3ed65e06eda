import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { wordsOf } from '../words/sentences.ts';
import { fieldText } from '../workbook/dictionary/said.ts';
import { isIsoDate } from '../workbook/values/written-dates.ts';

const rows = [
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];

/** Rows of several updates in one table are told apart by such a column only. */
export const lastUpdatedColumn: Check = {
  meta: {
    id: 'last-updated-column',
    title: 'A column says how old the data is',
    demands: 'Data that is updated has a column for the date it was last updated, or is of.',
  },
  run({ table, metadata, standard, jurisdiction }) {
    if (table === null) return noTable;
    const dated = table.columns.some(
      ({ name, kind, profile }) =>
        ['date', 'datetime'].includes(kind) ||
        isIsoDate(profile.frequent[0]?.[0] ?? '') ||
        (name !== null && period.test(wordsOf(name).join(' '))),
    );
    if (dated) return { outcome: 'passed' };
    if (metadata === null)
      return { outcome: 'cannot-tell', why: 'Nothing was given that says whether the data is updated.' };
    const field = standard?.fields.find((one) => one.kind === 'frequency')?.id ?? 'frequency';
    const said = fieldText(metadata, field).toLowerCase();
    const frequency = jurisdiction.frequencies.find(({ id, name }) =>
      [id, name].some((one) => one.toLowerCase() === said),
    );
    if (frequency === undefined || frequency.days === null)
      return { outcome: 'not-applicable', why: 'The data is not updated at fixed times.' };
    return answer([
      {
        message: `The data is to be updated (${frequency.name.toLowerCase()}), and no column holds a date. Add one for the day the data was last updated, so that rows of different updates can be told apart.`,
        ranges: [],
        count: 1,
      },
    ]);
  },
  examples: [
    { name: 'nothing given', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'a column for it',
      sheets: [
        { name: 'Data', rows: rows.map((row, at) => [...row, at === 0 ? 'last_updated' : '2024-05-01']) },
      ],
      outcome: 'passed',
    },
    {
      name: 'updated each month, without a date',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { frequency: 'Monthly' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const period =
  /\b(year|fy|month|quarter|week|date|day|period|updated|as of|refreshed|extracted|modified|timestamp)\b/;

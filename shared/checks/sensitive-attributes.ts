import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { nobody } from '../privacy/nobody.ts';
import { privacyOf } from '../privacy/privacy-of.ts';
import { nameOf, wholeColumn } from '../workbook/records.ts';

/** What would harm or shame somebody who is recognised after all. */
export const sensitiveAttributes: Check = {
  meta: {
    id: 'sensitive-attributes',
    title: 'Nothing harmful is told of single persons',
    demands:
      'Records about persons tell nothing of health, crime, immigration, religion, need or the like that could be laid at somebody’s door.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const { records, columns } = privacyOf(table);
    if (records.of !== 'persons') return nobody(records);
    return answer(
      columns.flatMap(({ sensitive, view: { column } }) =>
        sensitive === null
          ? []
          : [
              {
                message: `${nameOf(column)} tells of ${sensitive} in records about ${records.are}. Whoever is recognised by the other columns is harmed by it: leave it out, publish counts of groups instead, or have your agency’s privacy office agree, then dismiss this and say so.`,
                ranges: [wholeColumn(table, column)],
                count: column.profile.filled,
                ...(column.name === null ? {} : { field: column.name }),
              },
            ],
      ),
    );
  },
  examples: [
    {
      name: 'visits of patients',
      sheets: data([
        ['Patient ID', 'Age Group', 'Visits'],
        ['P1', '0-17', 1],
        ['P2', '18-64', 2],
        ['P3', '18-64', 4],
      ]),
      outcome: 'passed',
    },
    {
      name: 'what patients suffer from',
      sheets: data([
        ['Patient ID', 'Age Group', 'Diagnosis'],
        ['P1', '0-17', 'Asthma'],
        ['P2', '18-64', 'Diabetes'],
        ['P3', '18-64', 'Asthma'],
      ]),
      outcome: 'found',
      ranges: ['C2:C4'],
    },
    {
      name: 'deaths by cause',
      sheets: data([
        ['Year', 'Cause of Death', 'Deaths'],
        [2022, 'Cancer', 412],
        [2022, 'Stroke', 120],
        [2023, 'Cancer', 402],
        [2023, 'Stroke', 131],
      ]),
      outcome: 'not-applicable',
    },
  ],
};

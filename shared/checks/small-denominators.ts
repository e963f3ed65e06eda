import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { ratesOfPeople, rowsBetween } from '../privacy/counts.ts';
import { privacyOf } from '../privacy/privacy-of.ts';
import { cellsOf, cellText, many, nameOf } from '../workbook/records.ts';
import { Cell, kindAt } from '../workbook/sheet.ts';

/** Half of four people tells of two. */
export const smallDenominators: Check = {
  meta: {
    id: 'small-denominators',
    title: 'No rates of a few people',
    demands: 'Rates, percentages and averages of fewer than twenty people are withheld.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    const { records } = privacyOf(table);
    if (records.of !== 'groups')
      return {
        outcome: 'not-applicable',
        why: `The records are about ${records.are}; they count no groups of people.`,
      };
    const pairs = ratesOfPeople(table);
    if (pairs.length === 0)
      return { outcome: 'not-applicable', why: 'No rate stands beside the number of people it is of.' };
    const least = typeof parameters.min === 'number' ? parameters.min : 20;
    return answer(
      pairs.flatMap(({ rate, of }) => {
        const rows = rowsBetween(table, of, 1, least - 1).filter(
          (row) => kindAt(table.sheet, row, rate.index) === Cell.number,
        );
        const [first] = rows;
        if (first === undefined) return [];
        return [
          {
            message: `${nameOf(rate)} gives ${many(rows.length, 'rate')} of fewer than ${least} people, such as ${rate.letter}${first}, of ${cellText(table, first, of.index)} by ${nameOf(of).replace(/^Column/, 'column')}. So few say little and may be recognised: withhold these rates.`,
            ranges: cellsOf(rate, rows),
            count: rows.length,
            ...(rate.name === null ? {} : { field: rate.name }),
          },
        ];
      }),
    );
  },
  examples: [
    {
      name: 'many of whom',
      sheets: data([
        ['School', 'Students Tested', 'Percent Proficient'],
        ['Avon High', 240, 61.5],
        ['Bethel High', 198, 58.1],
        ['Canton High', 77, 70],
      ]),
      outcome: 'passed',
    },
    {
      name: 'of eight',
      sheets: data([
        ['School', 'Students Tested', 'Percent Proficient'],
        ['Avon High', 240, 61.5],
        ['Bethel High', 8, 50],
        ['Canton High', 77, 70],
      ]),
      outcome: 'found',
      ranges: ['C3'],
    },
  ],
};

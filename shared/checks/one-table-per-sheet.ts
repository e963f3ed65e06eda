import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { areaName } from '../workbook/address.ts';

const births = [
  ['Town', 'Births', 'Boys'],
  ['Avon', 140, 70],
  ['Bethel', 201, 99],
  ['Canton', 88, 44],
];

/** The portal makes one table of everything on the sheet. */
export const oneTablePerSheet: Check = {
  meta: {
    id: 'one-table-per-sheet',
    title: 'One table on the sheet',
    demands: 'The sheet that is published holds one table.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      table.further.map((area) => ({
        message: `Another table stands in ${areaName(area)}. The portal would mix both into one: publish it as a dataset of its own, or move it to a sheet of its own.`,
        ranges: [areaName(area)],
        count: 1,
      })),
    );
  },
  examples: [
    { name: 'one', sheets: [{ name: 'Data', rows: births }], outcome: 'passed' },
    {
      name: 'a second below',
      sheets: [
        {
          name: 'Data',
          rows: [...births, [], ['Cause', 'Deaths', 'Men'], ['Heart', 120, 50], ['Cancer', 110, 60]],
        },
      ],
      outcome: 'found',
      ranges: ['A6:C8'],
    },
    {
      name: 'a second beside',
      sheets: [{ name: 'Data', rows: births.map(([town, a, b]) => [town!, a!, null, town!, b!]) }],
      outcome: 'found',
      ranges: ['D1:E4'],
    },
  ],
};

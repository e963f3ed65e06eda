import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer } from '../found.ts';
import { areaName } from '../workbook/address.ts';

/** What a filter hides is published all the same. */
export const noActiveFilter: Check = {
  meta: {
    id: 'no-active-filter',
    title: 'No filter is on',
    demands: 'No filter hides records of the first tab.',
  },
  run({ workbook }) {
    const { filter, filterActive } = workbook.first;
    if (!filterActive) return { outcome: 'passed' };
    return answer([
      {
        message: `A filter is on and hides records of “${workbook.first.name}”. The portal would publish those too: clear the filter and look at all of them.`,
        ranges: filter === null ? [] : [areaName(filter)],
        count: 1,
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    {
      name: 'one on',
      sheets: data(births, { filtered: 'A1:B4' }),
      outcome: 'found',
      ranges: ['A1:B4'],
    },
  ],
};

import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, notToldBy } from '../found.ts';
import { areaName } from '../workbook/address.ts';
import { many } from '../workbook/records.ts';

/** A pivot table is a view of records that stand somewhere else. */
export const noPivots: Check = {
  meta: {
    id: 'no-pivots',
    title: 'Records, not a pivot table',
    demands: 'The data tab holds the records themselves, not a pivot table made of them.',
  },
  run({ workbook }) {
    const ranges = workbook.first.pivots.map(areaName);
    if (ranges.length === 0) return notToldBy(workbook, 'pivot tables') ?? { outcome: 'passed' };
    return answer([
      {
        message: `The data tab holds ${many(ranges.length, 'pivot table')}, the first in ${ranges[0]}. What it shows changes with its settings: publish the records it is made of, or paste it as values on a tab of its own.`,
        ranges,
        count: ranges.length,
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    {
      name: 'a summary beside the records',
      sheets: data(births, { pivots: ['D3:F9'] }),
      outcome: 'found',
      ranges: ['D3:F9'],
    },
  ],
};

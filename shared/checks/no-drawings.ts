import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer } from '../found.ts';
import { many } from '../workbook/records.ts';

/** Charts and pictures do not reach the portal. */
export const noDrawings: Check = {
  meta: {
    id: 'no-drawings',
    title: 'No charts or pictures on the data tab',
    demands: 'The data tab holds the table alone.',
  },
  run({ workbook }) {
    const { charts, pictures, shapes } = workbook.first.drawings;
    const all = charts + pictures + shapes;
    if (all === 0) return { outcome: 'passed' };
    const parts = [
      charts > 0 && many(charts, 'chart'),
      pictures > 0 && many(pictures, 'picture'),
      shapes > 0 && many(shapes, 'shape'),
    ];
    return answer([
      {
        message: `The data tab holds ${parts.filter(Boolean).join(', ')}. The portal loses them: move them to another tab, and text in them into the dataset’s description.`,
        ranges: [],
        count: all,
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    { name: 'a chart', sheets: data(births, { charts: 1 }), outcome: 'found', ranges: [] },
  ],
};

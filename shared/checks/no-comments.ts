import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer } from '../found.ts';
import { many } from '../workbook/records.ts';

/** Comments are lost on the portal, or tell more than they should to whoever opens the file. */
export const noComments: Check = {
  meta: {
    id: 'no-comments',
    title: 'No comments on cells',
    demands: 'What readers need to know stands in the description, not in comments on cells.',
  },
  run({ workbook }) {
    const { comments } = workbook.first;
    if (comments.length === 0) return { outcome: 'passed' };
    return answer([
      {
        message: `${many(comments.length, 'cell has a comment', 'cells have comments')}, the first is ${comments[0]}. The portal loses them: move what readers need into the dataset’s description and delete the rest.`,
        ranges: comments,
        count: comments.length,
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    { name: 'one', sheets: data(births, { comments: ['B3'] }), outcome: 'found', ranges: ['B3'] },
  ],
};

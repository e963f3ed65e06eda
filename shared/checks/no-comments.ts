import type { Check } from '../check.ts';
import { answer } from '../found.ts';
import { many } from '../workbook/records.ts';

const rows = [
  ['Town', 'Births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];

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
    { name: 'none', sheets: [{ name: 'Data', rows }], outcome: 'passed' },
    { name: 'one', sheets: [{ name: 'Data', rows, comments: ['B3'] }], outcome: 'found', ranges: ['B3'] },
  ],
};

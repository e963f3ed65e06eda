import type { Check } from '../check.ts';
import { answer } from '../found.ts';

const rows = [
  ['Town', 'Births'],
  ['Avon', 140],
  ['Bethel', 201],
];

/** Whoever is given the workbook is given its hidden sheets too. */
export const noHiddenSheets: Check = {
  meta: {
    id: 'no-hidden-sheets',
    title: 'No hidden sheets',
    demands: 'The workbook has no hidden sheets, which may hold what is not meant for the public.',
  },
  run({ workbook }) {
    const hidden = workbook.sheets.filter(({ visibility }) => visibility !== 'visible');
    if (hidden.length === 0) return { outcome: 'passed' };
    return answer([
      {
        message: `${hidden.length === 1 ? 'A sheet is' : `${hidden.length} sheets are`} hidden: ${hidden.map(({ name }) => `“${name}”`).join(', ')}. Show ${hidden.length === 1 ? 'it' : 'them'}, look at what ${hidden.length === 1 ? 'it holds' : 'they hold'}, and take out what is not to be published.`,
        ranges: [],
        count: hidden.length,
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: [{ name: 'Data', rows }], outcome: 'passed' },
    {
      name: 'one behind the data',
      sheets: [
        { name: 'Data', rows },
        { name: 'Working', rows, hidden: true },
      ],
      outcome: 'found',
      ranges: [],
    },
  ],
};

import type { Check } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { wordsOf } from '../words/sentences.ts';
import { fieldText } from '../workbook/dictionary/said.ts';

const sheets = [
  {
    name: 'Data',
    rows: [
      ['town', 'births'],
      ['Avon', 140],
      ['Bethel', 201],
    ],
  },
];

/** "Row" as what a row stands for says nothing. */
export const rowLabel: Check = {
  meta: {
    id: 'row-label',
    title: 'What one row stands for is said',
    demands: 'The row label names the thing one row stands for, such as a license or a crash.',
  },
  run({ metadata }) {
    if (metadata === null) return noDescription;
    const label = fieldText(metadata, 'row-label');
    if (label === '') return { outcome: 'not-applicable', why: 'No row label was given.' };
    const words = wordsOf(label).filter(
      (word) => !/^(an?|each|every|one|the|single|is|represents?|of)$/.test(word),
    );
    const same = words.join(' ') === wordsOf(fieldText(metadata, 'title')).join(' ');
    if (!same && !words.every((word) => nothing.test(word))) return { outcome: 'passed' };
    return answer([
      {
        message: `The row label “${label}” does not say what one row stands for. Name the thing, such as “school in one year” or “inspection”.`,
        ranges: [],
        count: 1,
        field: 'row-label',
      },
    ]);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'a thing',
      sheets,
      metadata: { fields: { 'row-label': 'A town in one year' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'a row',
      sheets,
      metadata: { fields: { 'row-label': 'Each row' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const nothing =
  /^(rows?|records?|lines?|entry|entries|data|datasets?|items?|observations?|values?|things?|na|n|a|none|tbd|\d+)$/;

import type { Check, Found } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { hardSentences, heavyPhrases } from '../words/plain.ts';
import { fieldText } from '../workbook/dictionary/said.ts';
import { many, short } from '../workbook/records.ts';

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

/** Most readers of open data are no specialists. */
export const plainLanguage: Check = {
  meta: {
    id: 'plain-language',
    title: 'The description is plain to read',
    demands: 'The description is written in short sentences and common words.',
  },
  run({ metadata, parameters }) {
    if (metadata === null) return noDescription;
    const text = ['description', 'summary'].map((id) => fieldText(metadata, id)).join('\n');
    if (text.trim() === '') return { outcome: 'not-applicable', why: 'The dataset has no description yet.' };
    const number = (of: string, otherwise: number): number =>
      typeof parameters[of] === 'number' ? parameters[of] : otherwise;
    const found: Found[] = [];
    const [hard, ...more] = hardSentences(text, number('age', 22), number('words', 25));
    if (hard !== undefined) {
      found.push({
        message: `${more.length === 0 ? 'A sentence' : many(more.length + 1, 'sentence')} of the description ${more.length === 0 ? 'is' : 'are'} hard to read, such as “${short(hard, 90)}”. Make two of one, and use common words.`,
        ranges: [],
        count: more.length + 1,
        field: 'description',
        severity: 'advice',
      });
    }
    const heavy = heavyPhrases(text);
    if (heavy.length > 0) {
      found.push({
        message: `The description can be said more plainly: ${heavy.map(({ said, plainer }) => `“${plainer}” for “${said}”`).join(', ')}.`,
        ranges: [],
        count: heavy.length,
        field: 'description',
        severity: 'advice',
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'plain',
      sheets,
      metadata: {
        fields: { description: 'Births by town. Hospitals report each birth to the state.' },
        columns: {},
      },
      outcome: 'passed',
    },
    {
      name: 'office language',
      sheets,
      metadata: {
        fields: {
          description: 'Births by town, utilized for the purpose of planning in accordance with the law.',
        },
        columns: {},
      },
      outcome: 'found',
      ranges: [],
    },
  ],
};

import type { Check } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { wordsOf } from '../words/sentences.ts';
import { short } from '../workbook/records.ts';

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

/** A tag that fits every dataset finds none. */
export const tags: Check = {
  meta: {
    id: 'tags',
    title: 'Tags are words people search for',
    demands: 'There is at least one tag, and none fits any dataset, such as “data” or “open”.',
  },
  run({ metadata, parameters }) {
    if (metadata === null) return noDescription;
    const given = [metadata.fields.tags ?? []]
      .flat()
      .flatMap((tag) => tag.split(/[,;]/))
      .map((tag) => tag.trim());
    const all = given.filter((tag) => tag !== '');
    if (all.length === 0) return { outcome: 'not-applicable', why: 'The dataset has no tags yet.' };
    const generic = new Set((Array.isArray(parameters.generic) ? parameters.generic : []).map(plain));
    const poor = all.filter((tag) => generic.has(plain(tag)));
    if (poor.length === 0) return { outcome: 'passed' };
    const none = poor.length === all.length;
    return answer([
      {
        message: `${none ? 'Every tag fits' : 'Some tags fit'} any dataset: ${poor.map((tag) => `“${short(tag)}”`).join(', ')}. ${none ? 'Add' : 'Take them out, or put in their place'} words somebody would search for, such as a synonym, a program or a law.`,
        ranges: [],
        count: poor.length,
        field: 'tags',
        ...(none ? {} : { severity: 'advice' }),
      },
    ]);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'words to search for',
      sheets,
      metadata: { fields: { tags: ['vital statistics', 'newborns'] }, columns: {} },
      parameters: { generic: ['data', 'open data'] },
      outcome: 'passed',
    },
    {
      name: 'none but words that fit all',
      sheets,
      metadata: { fields: { tags: ['Open-Data', 'data'] }, columns: {} },
      parameters: { generic: ['data', 'open data'] },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const plain = (tag: string): string => wordsOf(tag).join('');

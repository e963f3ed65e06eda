import type { Check } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { peopleWords } from '../words/people.ts';
import { dictionaryOf } from '../workbook/dictionary/dictionary.ts';
import { fieldText } from '../workbook/dictionary/said.ts';

const sheets = [
  {
    name: 'Data',
    rows: [
      ['facility', 'people'],
      ['North', 140],
      ['South', 201],
    ],
  },
];

/** The person first, then what is true of the person. */
export const personFirstLanguage: Check = {
  meta: {
    id: 'person-first-language',
    title: 'People come before their traits',
    demands: 'Words about people name the person first, then the condition: “person who is incarcerated”.',
  },
  run({ workbook, table, metadata, parameters }) {
    if (metadata === null) return noDescription;
    const dictionary = dictionaryOf(workbook, table, metadata);
    const texts = [
      ...['title', 'description', 'summary'].map((id) => fieldText(metadata, id)),
      ...[...(dictionary?.entries.values() ?? [])].map(({ description }) => description.description ?? ''),
    ];
    const own = Array.isArray(parameters.words) ? parameters.words.map(pair) : [];
    const words = peopleWords(texts.filter((text) => text !== '').join('\n\n'), own);
    if (words.length === 0) return { outcome: 'passed' };
    return answer([
      {
        message: `Put the person first: ${words.map(({ said, instead }) => `“${instead}” rather than “${said}”`).join(', ')}. Leave names of laws and programs as they are.`,
        ranges: [],
        count: words.length,
        field: 'description',
        severity: 'advice',
      },
    ]);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'the person first',
      sheets,
      metadata: { fields: { description: 'People who are incarcerated, by facility.' }, columns: {} },
      parameters: { words: ['inmates = people who are incarcerated'] },
      outcome: 'passed',
    },
    {
      name: 'a word of the state',
      sheets,
      metadata: { fields: { description: 'Number of inmates by facility.' }, columns: {} },
      parameters: { words: ['inmates = people who are incarcerated'] },
      outcome: 'found',
      ranges: [],
    },
    {
      name: 'a word of the library',
      sheets,
      metadata: { fields: { description: 'Parking for handicapped people by facility.' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

/** `inmate = person who is incarcerated` */
function pair(text: string): { said: string; instead: string } {
  const [said = '', instead = ''] = text.split('=').map((part) => part.trim());
  return { said, instead };
}

import type { Check } from '../check.ts';
import { wordsOf } from '../words/sentences.ts';
import { atHeader, lookAtSaid } from '../workbook/dictionary/said.ts';

const rows = [
  ['town', 'insp_cd'],
  ['Avon', 'P'],
  ['Bethel', 'F'],
  ['Canton', 'P'],
];

/** "insp_cd: Insp Cd" leaves the reader where the name left them. */
export const descriptionNotName: Check = {
  meta: {
    id: 'description-not-name',
    title: 'A description says more than the name',
    demands: 'The description of a column explains it and does not only repeat its name or hold a place.',
  },
  run: (subject) =>
    lookAtSaid(subject, (said) => {
      const text = (said.description.description ?? '').trim();
      if (text === '') return null;
      if (placeholder.test(text))
        return atHeader(
          said,
          `is described by “${text}” only. Say in a sentence what it holds, and what its codes mean.`,
        );
      const { name } = said.column;
      if (!repeats(text, [name, said.description.label ?? ''])) return null;
      return atHeader(
        said,
        `is described by its own name again, “${text}”. Say what it holds: what is meant or counted, how, and what its codes mean.`,
      );
    }),
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'described in words of its own',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: {
          town: { description: 'Town in which the bridge stands' },
          insp_cd: { description: 'Outcome of the latest inspection: P for passed, F for failed' },
        },
      },
      outcome: 'passed',
    },
    {
      name: 'the name again',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { town: { description: 'Name of the town' }, insp_cd: { description: 'The Insp Cd field' } },
      },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const placeholder =
  /^(tbd|tba|to be (determined|added|defined|completed)|n\/?a|none|null|unknown|description|definition|todo|xxx+|test|see above|same as above|\?+|-+|\.+|self[- ]explanatory)\.?$/i;

const filler = new Set([
  'the',
  'a',
  'an',
  'this',
  'is',
  'field',
  'column',
  'variable',
  'value',
  'values',
  'data',
]);

/** The same words as in the name or label, but for words that add nothing. */
function repeats(text: string, names: string[]): boolean {
  const said = wordsOf(text).filter((word) => !filler.has(word));
  return names.some((name) => {
    const own = wordsOf(name);
    const left = own.filter((word) => !filler.has(word));
    return own.length > 0 && (said.join('') === left.join('') || wordsOf(text).join('') === own.join(''));
  });
}

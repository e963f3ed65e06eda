import assert from 'node:assert/strict';
import { askInParts } from '../../../../shared/handbook/ask.ts';
import { blockAbout } from '../../../../shared/handbook/finding/bank.ts';
import { openHandbook } from '../../../../shared/handbook/handbook.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'guide', name: 'Guide', url: 'https://guide.example', style: 'gitbook' };
const page = `# Columns

How a table is laid out, with headers and an order.

## Headers

* Headers are shorter than 25 characters.
* Each header is used once.
  * Put the year behind it where it comes again.
* Units of measure go to the data dictionary.
`;
const ask = [
  'what do you want on top of a column',
  'anything to know about the top row',
  'what about the top row of my sheet',
  'rules for the first line',
];
const passages = [
  { about: 'shorter characters', ask: ['mine runs over the edge of the screen', 'is a whole sentence fine'] },
  { about: 'used once', ask: ['two of mine have the very same label', 'can I repeat a label'] },
  { about: 'units dictionary', ask: ['where do feet and gallons belong', 'may I write gallons behind it'] },
];
const bank = [{ handbook: 'guide', page: 'columns.md', heading: 'Headers', ask, passages }];

describe('a bank of questions', () => {
  const state = {
    id: 'vt',
    name: 'Vermont',
    handbooks: [source],
    contacts: [],
    questions: bank,
    portals: [],
  };
  const sections = readHandbook({ 'columns.md': page }, source).sections;
  const handbook = openHandbook(state, sections, [state]);
  const passage = (question: string) =>
    askInParts(handbook, { id: null, question, context: [] }).parts[0]?.passage;

  it('leads to the item that answers, though no word of the question stands there, with what stands under it', () => {
    assert.equal(passage('where do gallons belong?'), 'Units of measure go to the data dictionary.');
    assert.equal(
      passage('two of my columns have the same label'),
      'Each header is used once.\n• Put the year behind it where it comes again.',
    );
    assert.equal(passage('mine runs over the edge of my screen'), 'Headers are shorter than 25 characters.');
  });

  it('leads to the whole section where the questions want that', () => {
    assert.match(
      passage('what do you want in the top row?') ?? '',
      /^• Headers are.*\n• Each.*\n.*\n• Units/,
    );
  });

  it('knows a passage by most of its words, wherever it stands', () => {
    const { blocks } = sections.at(-1)!;
    const about = blockAbout(blocks);
    assert.equal(blocks[about('header used twice')]?.text, 'Each header is used once.');
    assert.equal(about('licence of maps'), -1);
  });
});

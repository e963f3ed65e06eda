import assert from 'node:assert/strict';
import { ask } from '../../../../shared/handbook/ask.ts';
import { openHandbook } from '../../../../shared/handbook/handbook.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'g', name: 'Guide', url: 'https://g.example', style: 'gitbook' };
const numbered = (page: string) =>
  readHandbook({ 'SUMMARY.md': '* [Page](page.md)', 'page.md': page }, source).sections.flatMap(
    ({ blocks }) => blocks.map(({ text, number }) => `${number ?? '-'} ${text}`),
  );

describe('an ordered list', () => {
  it('keeps its numbers, from where it starts, and on after a picture', () => {
    assert.deepEqual(
      numbered(
        '# Page\n\n1. Ask.\n2. Look.\n\n![the list](a.png)\n\n3. Write.\n   * By hand.\n\n   It takes a day.\n4. Send.\n\n<figure><img src="b.png"></figure>\n\n5) Wait.\n\n* A point.\n',
      ),
      [
        '1 Ask.',
        '2 Look.',
        '3 Write.',
        '- By hand.',
        '- It takes a day.',
        '4 Send.',
        '5 Wait.',
        '- A point.',
      ],
    );
  });

  it('is numbered as published when every line says 1', () => {
    assert.deepEqual(numbered('# Page\n\n1. Ask.\n1. Look.\n1. Send.\n'), ['1 Ask.', '2 Look.', '3 Send.']);
  });

  it('is one with letters when each item has the next', () => {
    const labelled = (page: string) =>
      readHandbook(
        { 'SUMMARY.md': '* [Page](page.md)', 'page.md': `# Page\n\n${page}` },
        source,
      ).sections.flatMap(({ blocks }) => blocks.map(({ text, label }) => `${label ?? '-'} ${text}`));
    assert.deepEqual(labelled('* h) Ask.\n\n  It takes a day.\n* i) Look.\n* j) Send.\n'), [
      'h) Ask.',
      '- It takes a day.',
      'i) Look.',
      'j) Send.',
    ]);
    assert.deepEqual(
      labelled('* A. Lincoln\n* C. Darwin\n\nSo:\n\n* (ix) Ask.\n* (x) Look.\n* (xi) Send.\n'),
      ['- A. Lincoln', '- C. Darwin', '- So:', '(ix) Ask.', '(x) Look.', '(xi) Send.'],
    );
  });

  it('is found by the number of a step, and quoted with its numbers or letters', () => {
    const steps = Array.from({ length: 12 }, (_, at) => `${at + 1}. Turn wheel ${'abcdefghijkl'[at]}.`);
    steps.push('13. Repeat step 11 when asked.');
    const handbook = openHandbook(
      {
        id: 'vt',
        name: 'Vermont',
        handbooks: [source],
        contacts: [{ id: 'team', name: 'Data team', email: 'data@g.example', for: 'questions' }],
        questions: [],
        portals: [],
      },
      readHandbook(
        {
          'SUMMARY.md': '* [Press](page.md)\n* [Rules](rules.md)',
          'page.md': `# The press\n\nHow to run the press:\n\n${steps.join('\n')}\n`,
          'rules.md':
            '# Rules\n\nEverybody follows each step of the way.\n\n## Letters\n\nTo post a letter:\n\n* a. Fold the sheet.\n* b. Stamp the cover.\n',
        },
        source,
      ).sections,
      [],
    );
    const said = (question: string) => ask(handbook, { id: null, question, context: [] }).answer;
    assert.match(said('what is step 11 of the press?'), /11\. Turn wheel k\./);
    assert.match(said('How do I run the press?'), /1\. Turn wheel a\.\n2\. Turn wheel b\./);
    assert.match(said('How do I post a letter?'), /\na\. Fold the sheet\.\nb\. Stamp the cover\./);
  });
});

import assert from 'node:assert/strict';
import { readDigest, readHandbook, styleOf } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = {
  id: 'rules',
  name: 'Rules',
  url: 'https://rules.example/rules.pdf',
  style: 'document',
};
const running =
  'This goes on for long enough to be running text, as a paragraph of a printed document does here.';

describe('documents', () => {
  it('find headings by their looks, not the words of buttons', () => {
    const text = [
      'Rules for Publishing',
      running,
      'Overview',
      running,
      'Step 1. Find the Data',
      '- Ask around;\n- Look at last year.',
      'Private',
      'Only some can see it',
      'Cancel',
      'Publish',
      'Choose “Public”.',
      'Thanks',
      '1. Some Office, “A Book”, 2020',
    ].join('\n\n');
    const { sections } = readHandbook({ 'rules.txt': text }, source);
    assert.deepEqual(
      sections.map(({ headings }) => headings.at(-1)),
      ['Rules for Publishing', 'Overview', 'Step 1. Find the Data', 'Thanks'],
    );
    assert.deepEqual(new Set(sections.map(({ url }) => url)), new Set([source.url]));
    assert.deepEqual(
      sections[2]?.blocks.slice(0, 2).map(({ kind, text }) => [kind, text]),
      [
        ['item', 'Ask around;'],
        ['item', 'Look at last year.'],
      ],
    );
  });

  it('mend a sentence torn by a page break', () => {
    const half =
      'The person in charge looks at every single one of the tables and says whether the whole set';
    const { sections } = readHandbook({ 'a.txt': `A Title\n\n${half}\n\f\nmay be published.` }, source);
    assert.equal(sections[0]?.blocks[0]?.text, `${half} may be published.`);
  });

  it('find numbered headings, bullets of every kind, boxes and aligned columns, and no page numbers', () => {
    const text = [
      'Rules for Publishing',
      running,
      '1. PURPOSE\nThis says why.',
      '2. STEPS',
      running,
      '1.  Ask.\n2.  Look.\n3.  Send.',
      '• Ask the steward\n    o by mail\n    o by phone – or in person\n• Look at:\n  – old tables\n  – new ones',
      'Page 3 of 9',
      '2.1 Whom to Ask',
      running,
      'Name         E-mail            Phone\nAnn | Lee    ann@x.example     555 1234\nBo Li        bo@x.example      555 1235',
      'Check one\n[ ] Public\n[x] Private\n☐ Neither',
      '– Said by nobody.',
    ].join('\n\n');
    const { sections } = readHandbook({ 'rules.txt': text }, source);
    assert.deepEqual(
      sections.map(({ headings, blocks }) => [
        headings.join(' / '),
        blocks
          .slice(0, 9)
          .map(({ kind, text, depth, number }) => `${kind[0]}${depth}${number ?? ''} ${text}`),
      ]),
      [
        ['Rules for Publishing', [`p0 ${running}`]],
        ['Rules for Publishing / 1. PURPOSE', ['p0 This says why.']],
        [
          'Rules for Publishing / 2. STEPS',
          [
            `p0 ${running}`,
            'i01 Ask.',
            'i02 Look.',
            'i03 Send.',
            'i0 Ask the steward',
            'i1 by mail',
            'i1 by phone – or in person',
            'i0 Look at:',
            'i1 old tables',
          ],
        ],
        [
          'Rules for Publishing / 2. STEPS / 2.1 Whom to Ask',
          [
            `p0 ${running}`,
            'r0 Name · E-mail · Phone',
            'r0 Name: Ann | Lee · E-mail: ann@x.example · Phone: 555 1234',
            'r0 Name: Bo Li · E-mail: bo@x.example · Phone: 555 1235',
            'p0 Check one',
            't0 Public',
            't0 Private',
            't0 Neither',
            'p0 – Said by nobody.',
          ],
        ],
      ],
    );
  });

  it('know a folder by what lies in it', () => {
    assert.equal(styleOf(['SUMMARY.md', 'a.md']), 'gitbook');
    assert.equal(styleOf(['_config.yml', 'index.md']), 'jekyll');
    assert.equal(styleOf(['a.txt']), 'document');
  });

  it('of the digest stand for published pages and anchors', () => {
    const page =
      '---\ntitle: Numbers\nurl: https://rules.example/numbers\nhandbook: rules\nsource: ref/numbers.md\n---\n# Numbers\n\nPlain.\n\n## Rounding off {#rounding}\n\nDo not.\n';
    const { sections } = readDigest({ 'numbers.md': page }, [source]);
    assert.deepEqual(
      sections.map(({ headings, url }) => [headings.join(' / '), url]),
      [
        ['Numbers', 'https://rules.example/numbers'],
        ['Numbers / Rounding off', 'https://rules.example/numbers#rounding'],
      ],
    );
    assert.ok(sections[0]?.aliases.includes('ref/numbers.md'));
  });
});

import assert from 'node:assert/strict';
import { buildIndex } from '../../../../shared/handbook/finding/index.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'bad', name: 'Bad', url: 'https://bad.example', style: 'document' };

const pages: Record<string, string> = {
  'quotes in quotes': `${'> '.repeat(20_000)}x`,
  'lists in lists on one line': `${'- '.repeat(30_000)}x`,
  'lists in lists on many lines': Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}- x`).join('\n'),
  brackets: '['.repeat(100_000),
  'emphasis that never ends': '*a '.repeat(200_000),
  'open tags': '<div>'.repeat(100_000),
  'attribute lists': '{:'.repeat(100_000),
  extensions: `${'{::comment}'.repeat(20_000)}{::${'a'.repeat(300_000)}`,
  'Liquid that never ends': `${'{% comment %}'.repeat(20_000)}{%${' '.repeat(200_000)}{{`,
  'definitions of nothing': `- a\n${'words\n: more\n'.repeat(30_000)}`,
  'headings in HTML that never end': '<h2 '.repeat(30_000) + '<h2>'.repeat(30_000),
  'Markdown in HTML': `<div ${'markdown=1 '.repeat(40_000)}\n${'<div markdown=1>\n'.repeat(8000)}`,
  'a table of five thousand columns': `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${`${'|x'.repeat(5000)}\n`.repeat(20)}`,
  'headings alone': '# h\n\n'.repeat(50_000),
  comments: '<!--'.repeat(50_000),
  'call-outs in call-outs': '{% hint %}{% tab %}{% hint %}{% tab %}\n'.repeat(5000),
  'call-outs that never end': `${'{% hint %}\n'.repeat(4000)}${'words\n'.repeat(4000)}`,
  'tags that never end': `${'{% '.repeat(10_000)}\n`.repeat(16),
};

describe('hostile pages', () => {
  for (const [name, page] of Object.entries(pages)) {
    it(`${name} are read within time`, () => {
      const begin = performance.now();
      const { sections } = readHandbook({ 'page.md': page }, source);
      buildIndex(sections);
      assert.ok(performance.now() - begin < 8000);
    }).timeout(30_000);
  }

  it('call-outs that never end keep what follows, and ends close as many as were opened', () => {
    const boxes = '{% hint %}\n'.repeat(40);
    const texts = (page: string) =>
      readHandbook({ 'page.md': page }, source).sections.flatMap(({ blocks }) =>
        blocks.map(({ text }) => text),
      );
    assert.deepEqual(texts(`${boxes}Inside.\n`), ['Inside.']);
    assert.deepEqual(texts(`${boxes}Inside.\n${'{% endhint %}\n'.repeat(40)}Outside.\n`), [
      'Inside.',
      'Outside.',
    ]);
  });

  it('a ten-megabyte page is read from its beginning, which is said', () => {
    const { sections, warnings } = readHandbook(
      { 'page.md': `# Big\n\n${'word '.repeat(2_000_000)}` },
      source,
    );
    assert.equal(sections[0]?.headings[0], 'Big');
    assert.match(warnings.join(), /very long/);
  }).timeout(30_000);

  it('HTML is read for its words, never kept', () => {
    const { sections } = readHandbook(
      {
        'page.md':
          '# A <b onclick="x()">title</b>\n\nHi <img src=x onerror=alert(1)> there<script>alert(2)</script>.\n\n<iframe src="https://evil.example">inside</iframe>\n\n[click](javascript:alert(3))',
      },
      source,
    );
    const text = JSON.stringify(sections.map(({ headings, blocks }) => [headings, blocks]));
    assert.deepEqual(sections[0]?.headings, ['A title']);
    assert.ok(!/[<>]|alert|onerror|javascript|inside/.test(text), text);
  });

  it('a page cannot say that it is published inside a private network, or as a script', () => {
    for (const url of [
      'http://169.254.169.254/latest',
      'https://intranet.local/',
      'http://host/',
      'javascript:1',
    ]) {
      const page = `---\nurl: ${url}\n---\n\n# Title\n\nA sentence that is long enough to stand alone.`;
      const { sections } = readHandbook({ 'page.md': page }, source);
      assert.ok(sections[0]?.url.startsWith('https://bad.example'), sections[0]?.url);
    }
  });

  it('names of objects are names like any other', () => {
    const files = new Map([
      ['__proto__.md', '# constructor\n\nfirst\n\n## __proto__\n\nsecond'],
      ['toString.md', '# hasOwnProperty\n\nthird'],
    ]);
    const { sections } = readHandbook(files, source);
    const index = buildIndex(sections, [{ page: '__proto__', heading: 'constructor', ask: ['valueOf'] }]);
    assert.equal(index.sections.length, 3);
    assert.ok(index.rarity('constructor') > 0);
  });
});

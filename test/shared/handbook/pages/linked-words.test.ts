import assert from 'node:assert/strict';
import { quotationWithLinks } from '../../../../shared/handbook/answering/with-links.ts';
import { buildIndex } from '../../../../shared/handbook/finding/index.ts';
import { linksIn } from '../../../../shared/handbook/pages/linked-words.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'd', name: 'D', url: 'https://d.example/', style: 'document' };
const sections = (page: string) => readHandbook({ 'page.md': page }, source).sections;

/** `words <address>` for every link in the texts of a page. */
function shown(page: string): string[] {
  return sections(page).flatMap(({ blocks, linked = [] }) =>
    blocks.flatMap(({ text }) =>
      linksIn(text, linked).map(({ start, end, url }) => `${text.slice(start, end)} <${url}>`),
    ),
  );
}

describe('words that lead somewhere', () => {
  it('keep their address beside the text, in Markdown, in HTML and in tables of either', () => {
    const page = [
      '# P',
      'Read [this article](https://x.example/etl-elt) for more.',
      '- [How to upload](https://v.example/1)',
      '- <a href="https://v.example/2">How to describe</a>',
      '<p>Read <a href="https://x.example/a-b">that one</a>, too.</p>',
      '| A | B |\n|---|---|\n| x | [a guide](https://x.example/g-h) |',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td><a href="https://x.example/i-j">an example</a></td></tr></table>',
    ].join('\n\n');
    assert.deepEqual(shown(page), [
      'this article <https://x.example/etl-elt>',
      'How to upload <https://v.example/1>',
      'How to describe <https://v.example/2>',
      'that one <https://x.example/a-b>',
      'a guide <https://x.example/g-h>',
      'an example <https://x.example/i-j>',
    ]);
    assert.ok(sections(page).every(({ blocks }) => blocks.every(({ text }) => !/https:/.test(text))));
  });

  it('are found where they stand, each “there” its own, and with a letter left out', () => {
    assert.deepEqual(
      shown(
        '# P\n\nSee the story [there](https://x.example/a-1) and the map [there](https://x.example/b-2).\n\n- [The porta](https://x.example/c-3)l\n',
      ),
      ['there <https://x.example/a-1>', 'there <https://x.example/b-2>', 'The porta <https://x.example/c-3>'],
    );
  });

  it('lead to pages alone', () => {
    for (const address of [
      'javascript:alert(1)',
      'http://x.example/a-b',
      'data:text/html,x',
      'https://data.example@evil.example/',
      '../a.md',
      '#a',
      'mailto:a@x.example',
    ])
      assert.deepEqual(shown(`# P\n\nRead [this article](${address}).`), [], address);
  });

  it('add nothing to what is found or compared, and come with a quotation of their section', () => {
    const page = '# P\n\nRead [this article](https://x.example/quokka-numbat).\n\n## Q\n\nOther words.';
    const index = buildIndex(sections(page));
    assert.ok(!index.bySection.has('quokka'));
    const [p, q] = index.sections.map(({ handbook, file, headings, url }) => ({
      handbook,
      file,
      headings,
      url,
    }));
    const links = (citation: typeof p, passage: string) =>
      quotationWithLinks(index, { passage, citation: citation! }).links?.map(({ url }) => url);
    assert.deepEqual(links(p, 'Read this article.'), ['https://x.example/quokka-numbat']);
    assert.deepEqual(links(p, 'Other words.'), []);
    assert.deepEqual(links(q, 'Read this article.'), []);
  });
});

import assert from 'node:assert/strict';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';
import { brokenLinks } from '../../../../shared/handbook/sync/broken-links.ts';

const source: Source = {
  id: 'guide',
  name: 'Guide',
  url: 'https://guide.example.gov/book',
  style: 'gitbook',
};

const told = (line: string): (string | undefined)[] =>
  /^“(.*?)” (?:in “.*?” )?(.*)$/.exec(line)?.slice(1) ?? [];

function broken(page: string): (string | undefined)[][] {
  const files = {
    'SUMMARY.md': '* [A](a.md)\n* [B](<b c.md>)\n',
    'a.md': page,
    'b c.md': '# B\n\n<a id="there"></a>Words.',
  };
  return brokenLinks(readHandbook(files, source).sections, source).map(told);
}

describe('links', () => {
  it('that lead somewhere are not reported', () => {
    assert.deepEqual(
      broken(
        '# A\n\n<a id="here"></a>Words, <span id="mid">more</span>.\n\n<div id="box">Box.</div>\n\n[a](#here) [b](#mid) [c](#box) [d](<b c.md>) [e](<b c.md#there>) [f](mailto:a%40ca.gov) [g](mailto:a@ca.gov,b@ca.gov?subject=x)',
      ),
      [],
    );
  });

  it('that are mailboxes and addresses written by halves are reported as such', () => {
    assert.deepEqual(
      broken('# A\n\n[Mail](opendata@ca.gov) [www](www.ca.gov) [n](http://100.64.1.1/) [x](#gone)'),
      [
        ['opendata@ca.gov', 'is a mailbox without “mailto:” before it.'],
        ['www.ca.gov', 'is an address without “https://” before it.'],
        ['http://100.64.1.1/', 'leads into a private network.'],
        ['#gone', 'leads to a heading that is not there.'],
      ],
    );
  });

  const missing = (
    style: Source['style'],
    files: Record<string, string>,
    more: string[],
    names: string[] | null = [...Object.keys(files), ...more],
  ) => {
    const one: Source = { ...source, style };
    return brokenLinks(readHandbook(files, one).sections, one, names).map((line) => told(line)[0]);
  };

  it('to files beside GitBook’s pages are reported where the file is not there, pictures of a section as one', () => {
    const page = [
      '# A',
      '[a](fees.xlsx) [b](../top.pdf) [c](<the list (1).csv>) [d](the%20list%20\\(1\\).csv?x=1) [e](page-3.10) [f](https://x.gov/z.pdf)',
      '{% file src=".gitbook/assets/form.docx" %}',
      '{% include ".gitbook/includes/note.md" %}',
      '![](.gitbook/assets/a.png) <img src=".gitbook/assets/b.png"> ![](data:image/png;base64,AA) ![](away/c.png)',
      '## B',
      '![](.gitbook/assets/b.png)',
      '| x |\n|---|\n| {% file src="gone.xlsx" %} |',
    ].join('\n\n');
    const files = {
      'SUMMARY.md': '* [A](a.md)\n* [P](page-3.10.md)\n',
      'a.md': page,
      'page-3.10.md': '# P',
      '.gitbook/includes/note.md': '[n](../assets/note.pdf) [o](../assets/old.pdf)',
    };
    const there = ['top.pdf', 'the list (1).csv', '.gitbook/assets/note.pdf', 'away/'];
    assert.deepEqual(missing('gitbook', files, there), [
      'fees.xlsx',
      '.gitbook/assets/form.docx',
      '../assets/old.pdf',
      '.gitbook/assets/a.png',
      'gone.xlsx',
      '.gitbook/assets/b.png',
    ]);
    assert.deepEqual(missing('gitbook', files, [], null), []);
  });

  it('to files of a Jekyll site are right by their address or beside the page', () => {
    const files = {
      '_config.yml': 'permalink: pretty\ncollections_dir: docs\ncollections: {steps: {output: true}}\n',
      'docs/_steps/a.md':
        '---\ntitle: A\n---\n[a]({{ site.baseurl }}/files/Ä.pdf) [b](../files/b.pdf) [c](/steps/c.pdf) [d](/book/steps/d.pdf) [e]({% link files/e.pdf %}) [f](../f.pdf) [g](/book/files/g.pdf) [h](/book/feed.xml)',
    };
    const there = ['files/A\u0308.pdf', 'docs/files/b.pdf', 'docs/_steps/d.pdf', 'files/e.pdf'];
    assert.deepEqual(missing('jekyll', files, there), ['../f.pdf', '/book/files/g.pdf']);
  });

  it('to files beside documents are known where these have no address of their own', () => {
    const links = '[a](fees.xlsx) [b](b.md) [c](sub/c.md) [d](/d.pdf)';
    const files = {
      'a.md': links,
      'b.md': `---\nurl: https://x.gov/b\n---\n${links}`,
    };
    assert.deepEqual(missing('document', files, []), ['fees.xlsx', 'sub/c.md']);
  });
});

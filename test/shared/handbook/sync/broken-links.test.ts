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

function broken(page: string): (string | undefined)[][] {
  const files = {
    'SUMMARY.md': '* [A](a.md)\n* [B](<b c.md>)\n',
    'a.md': page,
    'b c.md': '# B\n\n<a id="there"></a>Words.',
  };
  return brokenLinks(readHandbook(files, source).sections, source).map(
    (line) => /^“(.*?)” in “.*?” (.*)$/.exec(line)?.slice(1) ?? [],
  );
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
});

import assert from 'node:assert/strict';
import { readHandbook, styleOf } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';
import { brokenLinks } from '../../../../shared/handbook/sync/broken-links.ts';

const source: Source = { id: 'site', name: 'Site', url: 'https://site.example/open', style: 'jekyll' };
const config = `permalink: pretty\ncollections_dir: docs\ncollections:\n  steps:\n    output: true\n  notes:\n    output: true\n    permalink: /n/:path/\n  kept:\n    output: false\nurl: a\nurl: b\n`;

const read = (files: Record<string, string>) => readHandbook({ '_config.yml': config, ...files }, source);

describe('Jekyll pages', () => {
  it('are addressed by permalink, collection or path', () => {
    const { sections } = read({
      'index.md': '---\ntitle: Home\nnav_order: 1\n---\nHello.',
      'start_here.md': '---\ntitle: Start\nnav_order: 2\n---\nGo.',
      'docs/_steps/one.md': '---\ntitle: One\npermalink: /steps/first\nnav_order: 3\n---\n# One\n\nDo it.',
      'docs/_steps/two.md': '---\nnav_order: 4\n---\n# Two\n\nDo more.',
      'docs/_notes/a.md': '---\nnav_order: 5\n---\n# A\n\nNote.',
      'docs/_drafts/b.md': '---\ntitle: B\n---\nNever.',
      'LICENSE.md': '# Licence\n\nNot a page.',
    });
    assert.deepEqual(
      sections.map(({ url }) => url),
      [
        'https://site.example/open/',
        'https://site.example/open/start_here/',
        'https://site.example/open/steps/first',
        'https://site.example/open/steps/two/',
        'https://site.example/open/n/a/',
      ],
    );
    assert.deepEqual(sections[0]?.headings, ['Home']);
  });

  it('make anchors as kramdown does', () => {
    const { sections } = read({
      'index.md':
        '---\ntitle: Home\n---\n# Home\n\n## 2.Contact the Team. \n\na\n\n## What -- is it?\n\nb\n\n### Tools (Python)\n\nc\n\n## What -- is it?\n\nd',
    });
    assert.deepEqual(
      sections.slice(1).map(({ url, headings }) => [url.split('#')[1], headings.length]),
      [
        ['2contact-the-team', 2],
        ['what--is-it', 2],
        ['tools-python', 3],
        ['what--is-it-1', 2],
      ],
    );
  });

  it('drop attribute lists and keep what they decorate, call-outs included', () => {
    const { sections } = read({
      'index.md':
        '---\ntitle: Home\n---\n# Home\n\nSee [the study](https://x.example/a/b){:target="_blank"}.\n\n{: .note-title }\n> {: .opaque }\n>💡 **What counts?**\n>\n>It is:\n>\n>* free; and\n>* open.\n',
    });
    assert.deepEqual(
      sections[0]?.blocks.map(({ kind, text, lead }) => [kind, text, lead]),
      [
        ['paragraph', 'See the study.', ''],
        ['title', '💡 What counts?', ''],
        ['paragraph', 'It is:', '💡 What counts?'],
        ['item', 'free; and', 'It is:'],
        ['item', 'open.', 'It is:'],
      ],
    );
  });

  it('are left out when the site does not publish them', () => {
    const page = '---\ntitle: T\n---\nWords.';
    const { sections } = read({
      '_config.yml': `${config}exclude: ["*.tmp.md", drafts/, "old*/inner"]\ndefaults:\n  - scope: {path: quiet}\n    values: {published: false}\n`,
      'index.md': page,
      'hidden.md': '---\npublished: false\n---\nSecret.',
      'quiet/a.md': page,
      'quiet/b.md': '---\npublished: true\n---\nSaid.',
      'docs/_kept/a.md': page,
      'docs/_steps/_draft.md': page,
      'docs/_steps/bare.md': 'No front matter.',
      'a/b.tmp.md': page,
      'drafts/a.md': page,
      'older/inner/a.md': page,
      '404.md': page,
      'empty.md': '---\n---\n# Empty\n\nSettings alone are empty.',
    });
    assert.deepEqual(
      sections.map(({ file }) => file),
      ['empty.md', 'index.md', 'quiet/b.md'],
    );
  });

  it('leave comments out, and keep what Liquid leaves as it is', () => {
    const { sections } = read({
      'index.md':
        '---\ntitle: Home\n---\n{% comment %}\nsecret\n\n## secret\n{% endcomment %}\nA.\n\n{::comment}\nsecret\n\nsecret\n{:/comment}\n\nB {::comment}secret{:/} c.\n\n{% raw %}Write `{{ name }}`.{% endraw %}\n\n{% comment %} never closed, D.\n\n```\n{: .class }\n```\n',
    });
    assert.deepEqual(
      sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
      ['A.', 'B c.', 'Write {{ name }}.', 'never closed, D.', '{: .class }'],
    );
  });

  it('are addressed by placeholders and defaults as Jekyll fills them', () => {
    const base = 'https://site.example/open';
    const settings =
      'collections:\n  guides: {output: true, permalink: "guides/:name"}\n  steps: {output: true}\ndefaults:\n  - {scope: {path: "", type: steps}, values: {permalink: "/s/:title/"}}\n  - {scope: {path: "parts/**/*.md"}, values: {permalink: "/p/:basename:output_ext"}}\n';
    const { sections } = readHandbook(
      {
        '_config.yaml': settings,
        '_guides/My_Upload data.md': '---\nnav_order: 1\n---\na',
        '_guides/b.md': '---\nnav_order: 2\npermalink: /:collection/x/:name.html\n---\nb',
        '_steps/Two (2).md': '---\nnav_order: 3\n---\nc',
        '_steps/three.md': '---\nnav_order: 4\nslug: Third One\n---\nd',
        'parts/deep/e.md': '---\nnav_order: 5\n---\ne',
        'plain page.md': '---\nnav_order: 6\n---\nf',
      },
      source,
    );
    assert.deepEqual(
      sections.map(({ url }) => url.replace(base, '')),
      [
        '/guides/my-upload-data',
        '/guides/x/b.html',
        '/s/Two-(2)/',
        '/s/Third-One/',
        '/p/e.html',
        '/plain%20page.html',
      ],
    );
    assert.equal(styleOf(['_config.yaml', 'index.md']), 'jekyll');
  });

  it('fill in the variables of the site and of the page', () => {
    const at: Source = { ...source, url: 'https://site.gov/open' };
    const files = {
      '_config.yml': `${config}email: desk@site.example\ncontact:\n  phone: 555-0100\nbaseurl: /wrong\n`,
      'index.md':
        '---\ntitle: Home\nowner: The desk\n---\nWrite to {{ site.email }} or call {{site.contact.phone}}, says {{ page.owner }}.\n\n[a]({{ site.baseurl }}/nope/) [b]({{ "/start_here/" | relative_url }}#x) [c]({% link start_here.md %}) {{ site.unknown }}{{ page.title | upcase }}{{ site.constructor }}end',
      'start_here.md': '---\ntitle: Start\n---\nGo.\n\n## X\n\nHere.',
    };
    const { sections } = readHandbook(files, at);
    assert.equal(sections[0]?.blocks[0]?.text, 'Write to desk@site.example or call 555-0100, says The desk.');
    assert.equal(sections[0]?.blocks[1]?.text, 'a b c end');
    assert.deepEqual(sections[0]?.links, [
      'mailto:desk@site.example',
      '/open/nope/',
      '/open/start_here/#x',
      'https://site.gov/open/start_here/',
    ]);
    assert.deepEqual(
      brokenLinks(sections, at).map((line) => /^“(.*?)”/.exec(line)?.[1]),
      ['/open/nope/'],
    );
  });

  it('make anchors from what stands in the source', () => {
    const headings = [
      '## b\n{: #below }',
      '{: .no_toc #above }\n## a ##',
      'c\n---\n{: .x }\n{: id="under" }',
      '## 🚀 Launch :rocket: it',
      '## new -- a',
      '## a `--b` --- c',
      '## two  spaces',
      '## ![img](a.png) Image head',
      '<h2 id="own">In <em>HTML</em></h2>\n<p>Its text.</p>',
      '<h2>Without</h2>',
    ];
    const { sections } = read({
      'index.md': `---\ntitle: Home\n---\n# Home\n\n${headings.join('\n\nText.\n\n')}\n`,
    });
    assert.deepEqual(
      sections.slice(1).map(({ headings, url }) => [headings.at(-1), url.split('#')[1]]),
      [
        ['b', 'below'],
        ['a', 'above'],
        ['c', 'under'],
        ['🚀 Launch it', '-launch-rocket-it'],
        ['new -- a', 'new--a'],
        ['a --b --- c', 'a---b--c'],
        ['two spaces', 'two--spaces'],
        ['Image head', '-image-head'],
        ['In HTML', 'own'],
        ['Without', undefined],
      ],
    );
    assert.deepEqual(
      sections[9]?.blocks.map(({ text }) => text),
      ['Its text.', 'Text.'],
    );
  });

  it('leave none of kramdown’s marks', () => {
    const page =
      '---\ntitle: Home\n---\n# Home\n\n1. TOC\n{:toc}\n\n<div class="code-example" markdown="1">\n### In a div\nMarkdown **in it** [dd](mailto:dd@ct.gov)\n</div>\nAfter.\n\n## Terms\n\nTerm\n: Definition one\n: Definition two\n  goes on\n\nOther\nwords\n\n: Said once\n\n*[HTML]: Hyper Text\n\nHTML: fine, as [before](#home) [p](#para).\n\nLast.\n{: #para }\n';
    const { sections } = read({ 'index.md': page });
    assert.deepEqual(
      sections.map(({ headings, blocks }) => [
        headings.at(-1),
        blocks.map(({ kind, text, lead }) => `${kind[0]} ${text} <${lead}>`),
      ]),
      [
        ['Home', []],
        ['In a div', ['p Markdown in it dd (dd@ct.gov) <>', 'p After. <>']],
        [
          'Terms',
          [
            't Term <>',
            'p Definition one <Term>',
            'p Definition two\ngoes on <Term>',
            't Other <>',
            't words <>',
            'p Said once <words>',
            'p HTML: fine, as before p. <>',
            'p Last. <>',
          ],
        ],
      ],
    );
    assert.deepEqual(brokenLinks(sections, source), []);
  });

  it('are read even when the settings are broken, which is said', () => {
    const { sections, warnings } = readHandbook(
      { '_config.yml': 'a: [', 'index.md': '---\ntitle: Home\n---\nHi.' },
      source,
    );
    assert.equal(sections.length, 1);
    assert.match(warnings.join(), /_config\.yml cannot be read/);
  });
});

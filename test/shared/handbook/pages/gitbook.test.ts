import assert from 'node:assert/strict';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'guide', name: 'Guide', url: 'https://guide.example/book/', style: 'gitbook' };

function read(page: string, more: Record<string, string> = {}) {
  const files = {
    'SUMMARY.md': '* [Start](README.md)\n* [A page](1.-a-page.md)\n',
    '1.-a-page.md': page,
    ...more,
  };
  return readHandbook(files, source);
}
const texts = (page: string) => read(page).sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('GitBook pages', () => {
  it('go by the table of contents, and are addressed as GitBook publishes them', () => {
    const { sections, warnings } = readHandbook(
      {
        'SUMMARY.md':
          '# Contents\n\n* [Start](README.md)\n* [One](1.-one.md)\n  * [Parts](parts/README.md)\n* [Gone](gone.md)\n',
        'README.md': '# Start\n\nWelcome.',
        '1.-one.md': '# One\n\nFirst.',
        'parts/README.md': '# Parts\n\nAll parts.',
        'draft.md': '# Draft\n\nNot yet.',
      },
      source,
    );
    assert.deepEqual(
      sections.map(({ file, url }) => [file, url]),
      [
        ['README.md', 'https://guide.example/book'],
        ['1.-one.md', 'https://guide.example/book/1.-one'],
        ['parts/README.md', 'https://guide.example/book/parts'],
      ],
    );
    assert.equal(warnings.length, 2);
    assert.match(warnings.join(), /gone\.md.*draft\.md/);
  });

  it('are found in a table of contents whatever their names hold, and other sites are none', () => {
    const { sections, warnings } = readHandbook(
      {
        'SUMMARY.md':
          '# Contents\n\n## Group\n\n* [FAQ \\[draft\\]](faq.md)\n* [My\\_file [v2]](p\\(1\\).md "A title")\n  * [Two words](<two words.md>)\n  * [Three](three of them.md)\n* [The portal](https://state.example/x)\n* [Mail](mailto:a@state.example)\n',
        'faq.md': 'a',
        'p(1).md': 'b',
        'two words.md': 'c',
        'three of them.md': 'd',
      },
      source,
    );
    assert.deepEqual(
      sections.map(({ headings }) => headings[0]),
      ['FAQ [draft]', 'My_file [v2]', 'Two words', 'Three'],
    );
    assert.deepEqual(warnings, []);
  });

  it('make anchors as GitBook does', () => {
    const { sections } = read(
      '# Page\n\n## 1. Names & dates\n\na\n\n## Why: the *short* one?\n\nb\n\n## Version 1.0.1\n\nc\n\n## :mega: News\n\nd\n\n## News\n\ne\n\n## Order <a href="#the-order" id="the-order"></a>\n\nf',
    );
    assert.deepEqual(
      sections.slice(1).map(({ url }) => url.split('#')[1]),
      ['id-1.-names-and-dates', 'why-the-short-one', 'version-1.0.1', 'news', 'news-1', 'the-order'],
    );
    assert.deepEqual(sections[2]?.headings, ['Page', 'Why: the short one?']);
    assert.deepEqual(sections[4]?.headings, ['Page', 'News']);
  });

  it('keep the words of hints, tabs, files and embeds, and drop the marks', () => {
    const page = [
      '# Page',
      '{% hint style="warning" %}',
      '**Mind the gap**',
      '',
      'Ask [the team](mailto:team@guide.example?subject=\\[x]%20Help) first.&#x20;',
      '{% endhint %}',
      '{% tabs %}',
      '{% tab title="By hand" %}',
      'Type it.',
      '{% endtab %}',
      '{% endtabs %}',
      '{% file src=".gitbook/assets/The form.xlsx" %}',
      '{% embed url="https://forms.example/x" %}',
      '{% content-ref url="README.md" %}',
      '[README.md](README.md)',
      '{% endcontent-ref %}',
      'flight\\_time <mark style="color:blue;">now</mark>',
    ].join('\n');
    assert.deepEqual(texts(page), [
      'Mind the gap',
      'Ask the team (team@guide.example) first.',
      'By hand',
      'Type it.',
      'The form.xlsx',
      'https://forms.example/x',
      'Start',
      'flight_time now',
    ]);
  });

  it('keep their description, captions, names of code, files elsewhere and references to other sites', () => {
    const page = [
      '---',
      'description: >-',
      '  Who hands over',
      '  what.',
      '---',
      '',
      '# Page',
      '{% embed url="https://video.example/watch/1" caption="How it is done" %}',
      '{% file src="https://files.gitbook.com/v0/b/x/o/spaces%2Fabc%2Fuploads%2Freport%20final.pdf?alt=media&token=123" %}',
      'The report, signed.',
      '{% endfile %}',
      '{% code title="publish.py" %}',
      '```python',
      'print("{% hint %}")',
      '```',
      '{% endcode %}',
      'Write `{% hint %}` for a hint{% @mermaid/diagram content="graph TD" %}.',
      '',
      '| Mark |',
      '|---|',
      '| `{% tab %}` |',
      '',
      '{% content-ref url="https://other.example/guide/a" %}',
      '[The other guide](https://other.example/guide/a)',
      '{% endcontent-ref %}',
      '{% content-ref url="gone.md" %}',
      '[gone.md](gone.md)',
      '{% endcontent-ref %}',
    ].join('\n');
    const [section] = read(page).sections;
    assert.deepEqual(
      section?.blocks.map(({ text }) => text),
      [
        'Who hands over what.',
        'How it is done\nhttps://video.example/watch/1',
        'report final.pdf',
        'The report, signed.',
        'publish.py',
        'print("{% hint %}")',
        'Write {% hint %} for a hint',
        '.',
        'Mark',
        '{% tab %}',
        'The other guide',
        'gone.md',
      ],
    );
    assert.deepEqual(section?.links, [
      'https://video.example/watch/1',
      'https://files.gitbook.com/v0/b/x/o/spaces%2Fabc%2Fuploads%2Freport%20final.pdf?alt=media&token=123',
      'https://other.example/guide/a',
      'gone.md',
    ]);
    assert.equal(
      read('---\ndescription: Hidden.\nlayout:\n  description:\n    visible: false\n---\n# Page\n\nText.')
        .sections[0]?.blocks[0]?.text,
      'Text.',
    );
  });

  it('head what unfolds with its summary, and only that', () => {
    const { sections } = read(
      '# Page\n\n<details>\n\n<summary>Who <strong>pays</strong>?</summary>\n\nThe office.\n\n* Always\n\n</details>\n\nAfter.\n\n<details><summary>On one line</summary>All of it.</details>\n\nLast.\n',
    );
    assert.deepEqual(
      sections[0]?.blocks.map(({ kind, text, lead }) => `${kind} ${text} <${lead}>`),
      [
        'title Who pays? <>',
        'paragraph The office. <Who pays?>',
        'item Always <The office.>',
        'paragraph After. <>',
        'title On one line <>',
        'paragraph All of it. <On one line>',
        'paragraph Last. <>',
      ],
    );
  });

  it('show nothing of bold without words, as older exports leave it', () => {
    assert.deepEqual(
      texts('# Page\n\n1. ****[**Prepare data.**](README.md) First.\n\n****\n\nKeep `****` and \\****.\n'),
      ['Prepare data. First.', 'Keep **** and ****.'],
    );
  });

  it('hold what they include, and say what is not there to be included', () => {
    const { sections, warnings } = read(
      '# Page\n\n* One\n\n  {% include ".gitbook/includes/hours.md" %}\n\n{% include "gone.md" %}\n',
      {
        '.gitbook/includes/hours.md': '---\ntitle: Hours\n---\n\nOpen at nine.\n\n{% include "again.md" %}\n',
        'again.md': 'Again. {% include "x.md" %}\n\n{% include "again.md" %}\n',
      },
    );
    assert.deepEqual(
      sections[0]?.blocks.map(({ text }) => text),
      ['One', 'Open at nine.', 'Again.', 'Again.'],
    );
    assert.ok(warnings.some((one) => /1\.-a-page\.md” includes “gone\.md”, which is not there/.test(one)));
  });

  it('let call-outs and tabs head their own words alone', () => {
    const { sections } = read(
      '# Page\n\n{% hint style="info" %}\n:mega: **News**\n\nTold here.\n{% endhint %}\n\n* After\n\n{% tabs %}{% tab title="A" %}\nOne.\n\n{% endtab %}\n{% tab title="B" %}\n## Part\n\nTwo.\n{% endtab %}{% endtabs %}\n\n* item\n\n  {% hint style="info" %}\n  Inside.\n  {% endhint %}\n',
    );
    assert.deepEqual(
      sections.map(({ headings, blocks }) => [
        headings.at(-1),
        blocks.map(({ kind, text, lead }) => `${kind} ${text} <${lead}>`),
      ]),
      [
        [
          'Page',
          [
            'title 📣 News <>',
            'paragraph Told here. <📣 News>',
            'item After <>',
            'title A <>',
            'paragraph One. <A>',
            'title B <>',
          ],
        ],
        ['Part', ['paragraph Two. <>', 'item item <Two.>', 'paragraph Inside. <>']],
      ],
    );
  });

  it('keep what looks like a code of an emoji and is none', () => {
    assert.deepEqual(texts('# Page\n\nWrite hh:mm:ss :tada: at 10:mm:30, :unheard_of: too.'), [
      'Write hh:mm:ss 🎉 at 10:mm:30, :unheard_of: too.',
    ]);
    const { sections } = read(
      '# Page\n\n## :unheard_of: Is `:id:` needed? :mega:\n\nWrite `:state:` or `:x:` and **hh**:mm:ss.\n\n| Field | Open |\n|---|---|\n| Name | :green_circle: |\n| Age | :no_entry: |\n| Sex | :white_large_square: |\n',
    );
    assert.deepEqual(sections[1]?.headings, ['Page', 'Is :id: needed?']);
    assert.match(sections[1]?.url ?? '', /#is-id-needed$/);
    assert.deepEqual(
      sections[1]?.blocks.map(({ text }) => text),
      [
        'Write :state: or :x: and hh:mm:ss.',
        'Field · Open',
        'Field: Name · Open: 🟢',
        'Field: Age · Open: ⛔',
        'Field: Sex · Open: ⬜',
      ],
    );
  });

  it('keep addresses with percent signs, and tags in rows', () => {
    assert.deepEqual(
      texts(
        '# Page\n\n{% embed url="https://x.example/a%20b" %}\n\n| File |\n|---|\n| {% file src="a/The%20form.xlsx" %} |\n',
      ),
      ['https://x.example/a%20b', 'File', 'The form.xlsx'],
    );
  });

  it('read a tag over several lines as one, and leave alone what only looks like one', () => {
    const page = [
      '{% @figma/embed',
      '  caption="The form"',
      '',
      '  url="https://forms.example/x"',
      '%} After.',
      '* Item',
      '  {% hint',
      '  style="info" %}',
      '  Inside.',
      '  {% endhint %}',
      '{% @mermaid/diagram content="graph TD',
      'A --> B" %}',
      '',
      'Begin with `{%`, end with',
      '`%}`.',
      '',
      'Never closed {% hint',
      '',
      '{% embed url="https://x.example/y" %}',
      '```',
      '{% code',
      '```',
      'Last %}.',
    ];
    assert.deepEqual(texts(`# Page\n\n${page.join('\n')}`), [
      'The form\nhttps://forms.example/x',
      'After.',
      'Item',
      'Inside.',
      'Begin with {%, end with\n%}.',
      'Never closed {% hint',
      'https://x.example/y',
      '{% code',
      'Last %}.',
    ]);
  });

  it('keep checklists, lists in lists and table rows as such', () => {
    const { sections } = read(
      '# Page\n\nDo this:\n\n* [ ] **Topic.** One of these:\n  * Water\n\n| Field | Meaning | Screenshot |\n|---|---|---|\n| Title | Its name | ![](a.png) |\n',
    );
    assert.deepEqual(
      sections[0]?.blocks.filter(({ kind }) => kind !== 'reference'),
      [
        { kind: 'paragraph', text: 'Do this:', lead: '', depth: 0 },
        { kind: 'task', text: 'Topic. One of these:', lead: 'Do this:', depth: 0 },
        { kind: 'item', text: 'Water', lead: 'Topic. One of these:', depth: 1 },
        { kind: 'row', text: 'Field: Title · Meaning: Its name', lead: '', depth: 0 },
      ],
    );
  });

  it('read HTML tables and paragraphs in cells, and never a script', () => {
    const found = texts(
      '# Page\n\n<table><thead><tr><th>Kind</th><th>How</th></tr></thead><tbody><tr><td><strong>Report</strong></td><td>Post the <em>numbers</em>&nbsp;too</td></tr></tbody></table>\n\n<script>alert("x")</script>\n\n| Do |\n|---|\n| <p>One</p><p>Two</p><p>Three</p><ul><li>Four</li></ul> |\n',
    );
    assert.ok(found.includes('Kind: Report · How: Post the numbers too'), found.join('\n'));
    for (const word of ['One', 'Two', 'Three', 'Four']) assert.ok(found.includes(word), word);
    assert.ok(!found.join().includes('alert'));
  });

  it('show of cards what the site shows, and keep a table inside a cell there', () => {
    const { sections } = read(
      '# Page\n\n<table data-view="cards"><thead><tr><th></th><th>Card</th><th data-hidden data-card-target data-type="content-ref"></th><th data-hidden data-card-cover data-type="files">Cover</th></tr></thead><tbody><tr><td><strong>Publish data</strong></td><td>How to publish</td><td><a href="README.md">start</a></td><td><a href="a.png">a.png</a></td></tr></tbody></table>\n\n<table><thead><tr><th>Kind</th><th>Fees</th></tr></thead><tbody><tr><td>Map</td><td><table><tr><td>Small</td><td>2</td></tr><tr><td>Large</td><td>3</td></tr></table></td></tr><tr><td>List</td><td>1</td></tr></tbody></table>\n',
    );
    assert.deepEqual(
      sections[0]?.blocks.filter(({ kind }) => kind === 'row').map(({ text }) => text),
      ['Publish data · Card: How to publish', 'Kind: Map · Fees: Small 2 Large 3', 'Kind: List · Fees: 1'],
    );
    assert.deepEqual(sections[0]?.links, ['README.md', 'a.png']);
  });

  it('name a wide row by what its first cell begins with', () => {
    const long =
      'a document that goes on for long enough to be no name of anything, with data and with context';
    const leads = (first: string) => {
      const page = `# Page\n\n| What | Why | How |\n|---|---|---|\n| ${first} | <p>One</p><p>Two</p><p>Three</p><p>Four</p> | Link it. |\n| Map | Draw. | Ask. |\n`;
      return read(page).sections[0]?.blocks.find(({ text }) => text === 'One')?.lead;
    };
    assert.equal(leads('Report'), 'Report · Why');
    assert.equal(leads(`**Report.** *And so on: ${long}, ${long}*`), 'Report · Why');
    assert.equal(leads(`<p>Report</p><p>${long} and ${long}</p>`), 'Report · Why');
    assert.equal(leads(`Here ${long} and ${long}`), 'Why');
  });

  it('read every page when the table of contents lists none', () => {
    const { sections } = readHandbook({ 'SUMMARY.md': '# empty', 'a.md': '# A\n\ntext' }, source);
    assert.deepEqual(
      sections.map(({ file }) => file),
      ['a.md'],
    );
  });
});

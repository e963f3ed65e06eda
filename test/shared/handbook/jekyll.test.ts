import assert from 'node:assert/strict';
import { readHandbook } from '../../../shared/handbook/pages.ts';
import type { Source } from '../../../shared/handbook/section.ts';

const source: Source = { id: 'site', name: 'Site', url: 'https://site.example/open', style: 'jekyll' };
const config = `permalink: pretty\ncollections_dir: docs\ncollections:\n  steps:\n    output: true\n  notes:\n    permalink: /n/:path/\nurl: a\nurl: b\n`;

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
        ['what----is-it', 2],
        ['tools-python', 3],
        ['what----is-it-1', 2],
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

  it('are read even when the settings are broken, which is said', () => {
    const { sections, warnings } = readHandbook(
      { '_config.yml': 'a: [', 'index.md': '---\ntitle: Home\n---\nHi.' },
      source,
    );
    assert.equal(sections.length, 1);
    assert.match(warnings.join(), /_config\.yml cannot be read/);
  });
});

import assert from 'node:assert/strict';
import { buildIndex } from '../../../../shared/handbook/finding/index.ts';
import { targetBehind, withoutTargets } from '../../../../shared/handbook/pages/link-target.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import type { Source } from '../../../../shared/handbook/section.ts';

const source: Source = { id: 'd', name: 'D', url: 'https://d.example/', style: 'document' };
const sections = (page: string) => readHandbook({ 'page.md': page }, source).sections;
const texts = (page: string) => sections(page).flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('a link', () => {
  it('to what one fills in, signs in to or writes to keeps its address', () => {
    for (const [words, address] of [
      ['Let us know', 'https://airtable.com/shrqs1l3zuSqh7zhW'],
      ['Tell us', 'https://docs.google.com/forms/d/e/1FAIpQLSe/viewform'],
      ['this form', 'https://state.example/a/b?id=7'],
      ['Submit a help ticket', 'https://support.example/hc/en-us/requests/new'],
      ['Sign up for news', 'https://support.example/hc/articles/115007200247'],
      ['the plan', 'https://state.example/media/Access-Plan-Form-V2.xlsx'],
    ] as const) {
      assert.equal(targetBehind(words, address), address, words);
    }
  });

  it('to the front door of a portal keeps it, too, and so do words that only point', () => {
    assert.equal(targetBehind('Health Agency', 'https://data.chhs.ca.gov'), 'https://data.chhs.ca.gov');
    assert.equal(targetBehind('Justice', 'https://open.example/data'), 'https://open.example/data');
    assert.equal(targetBehind('here', 'https://x.example/a/b.xlsx'), 'https://x.example/a/b.xlsx');
  });

  it('to further reading, or whose words show the address, stays plain', () => {
    for (const [words, address] of [
      ['a standard definition of open', 'https://opendefinition.org/od/2.1/en/'],
      ['Removing data from the Open Data Portal – Process', 'https://x.example/wp/2018/removals.pdf'],
      ['in an open format', 'https://x.example/blog/formats-and-platforms/'],
      ['data.ca.gov', 'https://data.ca.gov/'],
      ['Write to a@x.example', 'mailto:a@x.example'],
      ['the form', 'javascript:alert(1)'],
      ['the form', '../forms/a.md'],
      ['the form', `https://x.example/${'a'.repeat(400)}`],
    ] as const) {
      assert.equal(targetBehind(words, address), null, words);
    }
  });

  it('shows its address in Markdown, in HTML, and in tables of either', () => {
    assert.deepEqual(
      texts(
        '# P\n\nUse [this form](https://x.example/a(1).html), please.\n\nOr <a href="https://x.example/b">the form</a>.\n\n<p>Or <a href=https://x.example/c>the form</a>.</p>\n\n| A |\n|---|\n| [the form](https://x.example/d) |\n',
      ),
      [
        'Use this form (https://x.example/a%281%29.html), please.',
        'Or the form (https://x.example/b).',
        'Or the form (https://x.example/c).',
        'A',
        'the form (https://x.example/d)',
      ],
    );
  });

  it('adds nothing to a heading, nor to what a section is found by', () => {
    const [with_, without] = ['[the form](https://airtable.com/shrAbCdEfGh)', 'the form'].map((form) =>
      sections(`# P\n\n## Send ${form}\n\nSend ${form}. It is short.\n`),
    );
    assert.deepEqual(with_![1]?.headings, ['P', 'Send the form']);
    assert.equal(withoutTargets(with_![1]!.blocks[0]!.text), without![1]!.blocks[0]!.text);
    assert.deepEqual(buildIndex(with_!).units, buildIndex(without!).units);
  });
});

describe('a mailbox', () => {
  it('is kept however its link is written, and stands there once', () => {
    assert.deepEqual(
      texts(
        '# P\n\n<a href="MAILTO:c@x.example">c@x.example</a>\n\nBy <a href=mailto:d@x.example>mail</a>.\n\n<p><a href="mailto:e@x.example">e@x.example</a> or <a href="Mailto:f@x.example?subject=a">us</a></p>\n',
      ),
      ['c@x.example', 'By mail (d@x.example).', 'e@x.example or us (f@x.example)'],
    );
  });

  it('is kept where the link names it elsewhere on the page', () => {
    const [first] = sections(
      '# P\n\n[Email us][M], see [the rules].\n\n[m]: mailto:g@x.example\n[the rules]: rules.md\n',
    );
    assert.equal(first?.blocks[0]?.text, 'Email us (g@x.example), see the rules.');
    assert.deepEqual(first?.links, ['mailto:g@x.example', 'rules.md']);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownToHtml, parseMarkdown } from '../../addin/channel/markdown.ts';
import { escapeMarkdown } from '../../bot/cards/escape.ts';

describe('markdown of chat messages', () => {
  it('shows bold, emphasis, code, lists and links', () => {
    assert.equal(
      markdownToHtml(
        '**Names**: see [headers](https://docs.data.ca.gov/a_(b)#c).\n\n- one\n- `two`\n\n1. *first*',
      ),
      '<p><strong>Names</strong>: see <a href="https://docs.data.ca.gov/a_(b)#c" target="_blank" rel="noreferrer">headers</a>.</p>' +
        '<ul><li>one</li><li><code>two</code></li></ul><ol><li><em>first</em></li></ol>',
    );
  });

  it('keeps lines of a paragraph apart and leaves names with underscores alone', () => {
    assert.equal(markdownToHtml('Well_ID_2\nNext'), '<p>Well_ID_2<br>Next</p>');
  });

  it('leaves links that are no pages as the text they are', () => {
    const [block] = parseMarkdown('[press](javascript:alert(1))');
    assert.deepEqual(block, {
      kind: 'paragraph',
      lines: [[{ kind: 'text', text: '[press](javascript:alert(1))' }]],
    });
  });

  it('shows what a person wrote as it was written, once the bot has escaped it', () => {
    const shown = (text: string) => markdownToHtml(escapeMarkdown(text)).replace(/<[^>]*>/g, '');
    assert.equal(
      shown('*Please* say who _collects_ [it](http://x.y), #1 in `a|b`'),
      '*Please* say who _collects_ [it](http://x.y), #1 in `a|b`',
    );
    assert.equal(
      markdownToHtml(`See ${escapeMarkdown('https://data.ca.gov/a_b')} now`),
      '<p>See <a href="https://data.ca.gov/a_b" target="_blank" rel="noreferrer">https://data.ca.gov/a_b</a> now</p>',
    );
    assert.doesNotMatch(
      markdownToHtml(escapeMarkdown('**a** _b_ `c` [d](https://e.f)')),
      /<(strong|em|code)/,
    );
  });

  it('never lets text become markup, whatever it is', () => {
    const ours =
      /<\/?(p|br|ul|ol|li|strong|em|code|a)( href="(https?:\/\/|mailto:)[^"<>]*" target="_blank" rel="noreferrer")?>/g;
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '*',
      '_',
      '`',
      '\\',
      '[',
      ']',
      '(',
      ')',
      'javascript:',
      'https://a.b',
      '\n',
      '- ',
      'x',
      '<img src=x onerror=alert(1)>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const rest = markdownToHtml(pieces.join('')).replace(ours, '');
        assert.doesNotMatch(rest, /[<>]/);
      }),
      { numRuns: 300 },
    );
  });
});

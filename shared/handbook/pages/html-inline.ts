import { escapeMarkdown, escapeMarks } from './escape-markdown.ts';
import { leftOut } from './html-left-out.ts';
import { attributeOf, type Content, type Element, textOf } from './html-tree.ts';

export interface HtmlOptions {
  /** Whether anchors of this page can be linked to where it is published. */
  anchors: boolean;
  heading?: boolean;
  inLink?: boolean;
}

/** Words, emphasis and links as Markdown; every mark that stands in the words is escaped. */
export function inlineMarkdown(nodes: Content[], options: HtmlOptions, depth = 0): string {
  if (depth > 100) return '';
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value, options);
      if (node.type !== 'element' || (leftOut(node) && node.tagName !== 'input')) return '';
      return phrase(node, options, depth);
    })
    .join('');
}

function phrase(element: Element, options: HtmlOptions, depth: number): string {
  const inside = () => inlineMarkdown(element.children, options, depth + 1);
  switch (element.tagName) {
    case 'br':
      return options.heading ? ' ' : '<br>';
    case 'input':
      if (attributeOf(element, 'type') !== 'checkbox') return '';
      return element.properties.checked ? '[x] ' : '[ ] ';
    case 'img':
      return '';
    case 'code':
    case 'kbd':
    case 'samp':
      return escaped(textOf(element), options);
    case 'strong':
    case 'b':
      return options.heading ? inside() : bold(inside());
    case 'sup':
      return raised(inside());
    case 'a':
      return link(
        element,
        inlineMarkdown(element.children, { ...options, inLink: true }, depth + 1),
        options,
      );
    case 'p':
    case 'div':
    case 'li':
    case 'tr':
      return `${inside()}<br>`;
    default:
      return inside();
  }
}

function bold(text: string): string {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  return words === '' || /\*\*|<br>/.test(words!) ? text : `${before}**${words}**${after}`;
}

/** A footnote's number, so that it does not run into the word before. */
function raised(text: string): string {
  const plain = text.trim();
  return /^\d{1,3}$/.test(plain) ? [...plain].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : text;
}

function link(element: Element, text: string, options: HtmlOptions): string {
  const address = attributeOf(element, 'href').trim();
  const words = text.trim();
  // The mark that copies a heading's own address, and the arrow back from a footnote.
  if (address.startsWith('#') && (words === '' || /^[^\p{L}\p{N}]+$/u.test(words))) return '';
  if (/headerlink|anchor(js)?-link|heading-anchor/.test(attributeOf(element, 'className'))) return '';
  if (options.heading || words === '' || !/^(https?:|mailto:|tel:|[^:]*$)/i.test(address)) return text;
  if (/\]\(|<br>/.test(words)) return text;
  return `[${words}](<${address.replace(/[<>\\\s]/g, (one) => encodeURIComponent(one))}>)`;
}

const escaped = (text: string, { inLink }: HtmlOptions): string =>
  (inLink ? escapeMarks : escapeMarkdown)(text.replace(/[\s\u00a0\u200b]+/g, ' '));

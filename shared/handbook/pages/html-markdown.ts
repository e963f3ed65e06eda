import { type HtmlOptions, inlineMarkdown } from './html-inline.ts';
import { leftOut } from './html-left-out.ts';
import { markers, ordinals } from './html-ordinals.ts';
import { isLayout, tableMarkdown } from './html-table.ts';
import { attributeOf, type Content, type Element, type Parent, textOf } from './html-tree.ts';

const deepest = 150;

/** Blocks of HTML as Markdown, as the pages of the other sources are written. */
export function blocksToMarkdown(parent: Parent, options: HtmlOptions): string {
  return pieces(parent, options, 0)
    .map((piece) => piece.replace(/[ \t]+$/gm, ''))
    .filter((piece) => piece.trim() !== '')
    .join('\n\n');
}

/** Paragraphs, headings, lists and tables, one string each; words between them are paragraphs, too. */
function pieces(parent: Parent, options: HtmlOptions, depth: number): string[] {
  const done: string[] = [];
  let run: Content[] = [];
  const flush = () => {
    const text = inlineMarkdown(run, options).trim();
    if (text !== '') done.push(atLineStart(text));
    run = [];
  };
  for (const child of parent.children as Content[]) {
    if (child.type !== 'element') {
      run.push(child);
      continue;
    }
    if (leftOut(child)) continue;
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    done.push(...block(child, options, depth));
  }
  flush();
  return done;
}

function block(element: Element, options: HtmlOptions, depth: number): string[] {
  if (depth > deepest) return [atLineStart(inlineMarkdown([element], options).trim())];
  const name = element.tagName;
  if (/^h[1-6]$/.test(name)) return heading(element, options);
  if (name === 'ul' || name === 'ol') return [list(element, options, depth)];
  if (name === 'pre') return [fenced(textOf(element))];
  if (name === 'hr') return [];
  if (name === 'table' && !isLayout(element)) return [tableMarkdown(element, options)];
  if (name === 'blockquote') {
    const quote = pieces(element, options, depth + 1).join('\n\n');
    return quote === '' ? [] : [quote.replace(/^/gm, '> ')];
  }
  if (name === 'dt' || name === 'summary' || name === 'caption') {
    const text = inlineMarkdown(element.children, options).trim();
    return text === '' ? [] : [`**${text.replace(/\*\*/g, '')}**`];
  }
  return pieces(element, options, depth + 1);
}

function heading(element: Element, options: HtmlOptions): string[] {
  const text = inlineMarkdown(element.children, { ...options, heading: true })
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  const anchor = options.anchors ? anchorOf(element) : '';
  const level = '#'.repeat(Number(element.tagName.slice(1)));
  return [`${level} ${text}${anchor === '' ? '' : ` {#${anchor.replace(/([_*~`])/g, '\\$1')}}`}`];
}

/** Its own anchor, or the one of an empty link inside. */
function anchorOf(element: Element): string {
  const own = attributeOf(element, 'id');
  if (own !== '') return own.replace(/[\s{}]/g, '');
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const anchor = attributeOf(child, 'id') || attributeOf(child, 'name');
    if (anchor !== '') return anchor.replace(/[\s{}]/g, '');
  }
  return '';
}

function list(element: Element, options: HtmlOptions, depth: number): string {
  const numbers = element.tagName === 'ol' ? ordinals(element) : null;
  const markOf = markers();
  const items = element.children.flatMap((child) => {
    if (child.type !== 'element' || leftOut(child)) return [];
    // Some pages put a list straight into a list.
    const body =
      child.tagName === 'li' ? pieces(child, options, depth + 1) : block(child, options, depth + 1);
    if (body.every((piece) => piece.trim() === '')) return [];
    const mark = markOf(numbers?.get(child));
    return [inside(mark, ' '.repeat(mark.length), body.join('\n\n'))];
  });
  return items.join('\n');
}

/** The first line after `first`, the others after `next`. */
const inside = (first: string, next: string, text: string): string =>
  first +
  text
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : next + line))
    .join('\n');

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.min(longest + 1, 20));
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Words that begin like a list or a heading are words. */
const atLineStart = (text: string): string =>
  text.replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]\s))/gm, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A block, or a link or the like that holds one. */
function isBlock(element: Element): boolean {
  if (blocks.has(element.tagName)) return true;
  return element.children.some((child) => child.type === 'element' && blocks.has(child.tagName));
}

import { closeTable, type HtmlTable, type OpenTable, openTable, readCells } from './html-cells.ts';
import { isForm, targetBehind } from './link-target.ts';
import { type LinkedWords, linkedWords } from './linked-words.ts';
import { tidyLines } from './tidy-lines.ts';

/** HTML inside pages, read for its words only. Nothing of it is ever passed on as HTML. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);
const breaking = new Set(
  'p br hr div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table details summary section article blockquote figure figcaption pre'.split(
    ' ',
  ),
);
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

export interface HtmlPiece {
  name: string;
  closing: boolean;
  attributes: string;
}

/** One tag as Markdown hands it on inline; null for a comment or a broken one. */
export function readTag(html: string): HtmlPiece | null {
  const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([\s\S]*)>$/.exec(html.trim());
  if (!match) return null;
  return { name: match[2]!.toLowerCase(), closing: match[1] === '/', attributes: match[3] ?? '' };
}

export const isSilent = (name: string) => silent.has(name);
export const isBreaking = (name: string) => breaking.has(name);

export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return match ? decodeEntities(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

/** Words in reading order: what heads a part that unfolds, and all others. */
export interface HtmlWords {
  kind: 'title' | 'words' | 'end';
  text: string;
}

/** The words of a piece of HTML, lines kept, and its tables apart. */
export function readHtml(html: string): {
  parts: HtmlWords[];
  tables: HtmlTable[];
  links: string[];
  linked: LinkedWords[];
} {
  const parts: HtmlWords[] = [];
  const tables: HtmlTable[] = [];
  const links: string[] = [];
  const linked: LinkedWords[] = [];
  let text = '';
  let table: OpenTable | null = null;
  let muted = '';
  let opened: { url: string; words: string; before: string } | null = null;
  let at = 0;
  const write = (words: string) => {
    if (muted) return;
    if (opened) opened.words += words;
    if (table?.cell !== null && table !== null) table.cell += words;
    else if (!table) text += words;
  };
  const part = (kind: HtmlWords['kind']) => {
    const words = tidyLines(text);
    text = '';
    if (words !== '' || kind === 'end') parts.push({ kind, text: words });
  };
  for (const match of html.matchAll(tag)) {
    write(decodeEntities(html.slice(at, match.index)));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (!name) continue;
    const closing = match[1] === '/';
    if (muted) {
      if (closing && name === muted) muted = '';
      continue;
    }
    if (silent.has(name)) {
      const form = name === 'iframe' && !closing ? formIn(match[3] ?? '') : null;
      if (form) {
        write(`\n${form}\n`);
        links.push(form);
      }
      if (!closing && !match[0].endsWith('/>')) muted = name;
      continue;
    }
    if (name === 'img') links.push(...pictureIn(match[3] ?? ''));
    if (name === 'a') {
      if (!closing) {
        const url = attribute(match[3] ?? '', 'href');
        if (url) links.push(url);
        opened = url ? { url, words: '', before: table?.cell ?? text } : null;
      } else if (opened) {
        linked.push(...linkedWords(opened.before, opened.words, opened.url));
        const target = targetBehind(opened.words, opened.url);
        opened = null;
        if (target) write(` (${target})`);
      }
    } else if (table) {
      if (readCells(table, name, closing, match[3] ?? '')) continue;
      if (breaking.has(name)) write('\n');
      if (name !== 'table') continue;
      tables.push(closeTable(table));
      table = null;
    } else if (name === 'table') {
      if (!closing) table = openTable();
    } else if (name === 'summary') part(closing ? 'title' : 'words');
    else if (name === 'details' && closing) {
      part('words');
      part('end');
    } else if (breaking.has(name)) write('\n');
  }
  write(decodeEntities(html.slice(at)));
  if (table) tables.push(closeTable(table));
  part('words');
  return { parts, tables, links, linked };
}

/** Where a picture lies, unless it is written out on the spot. */
export function pictureIn(attributes: string): string[] {
  const address = attribute(attributes, 'src') ?? '';
  return address === '' || /^data:/i.test(address) ? [] : [address];
}

/** The address of a form that a frame shows. */
function formIn(attributes: string): string | null {
  const address = attribute(attributes, 'src') ?? '';
  const url = URL.parse(address);
  return url && isForm(url) ? address : null;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  copy: '©',
  sect: '§',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name[0] !== '#') return Object.hasOwn(named, name) ? named[name]! : whole;
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

import { escapeMarkdown } from '../../shared/handbook/pages/escape-markdown.ts';
import { tableOf } from '../../shared/handbook/pages/plain-tables.ts';
import { plainHeadings } from '../../shared/handbook/pages/plain-text.ts';
import { goingOn, half } from './pdf-going-on.ts';
import { letteredLines } from './pdf-lettered.ts';
import type { Line } from './pdf-lines.ts';
import { withoutRunningLines } from './pdf-running-lines.ts';
import { tableAt } from './pdf-tables.ts';

/**
 * Print as Markdown: larger letters are headings, which carry their page (`## Fees {#page=3}`); bullets and numbers
 * are lists; a sentence goes on over the page; footnotes follow the section they belong to.
 */
export function printToMarkdown(lines: Line[]): string {
  const body = withoutRunningLines(lines).filter(({ text }) => !contentsLine.test(text));
  const size = commonSize(body);
  const levels = headingSizes(body, size);
  const join = joiner(body);
  const joined = joinTorn(paragraphsOf(body, size, levels, join), join);
  const headed = levels.length > 0 ? joined : byLooks(joined);
  const whole = headed.some(({ level }) => level > 0) ? headed : byPage(headed);
  return nestedInLists(withFootnotesLast(whole)).map(markdownOf).join('\n\n');
}

/** A line of the table of contents, which leads to its page by dots. */
const contentsLine = /(?:\.\s?){5,}\s*(?:\d+|[ivxl]+)$/;

interface Paragraph {
  text: string;
  page: number;
  column?: Line['column'];
  /** 1 to 4 for a heading. */
  level: number;
  kind: 'text' | 'item' | 'footnote' | 'table';
  rows?: string[][];
  depth: number;
}

/** Most characters are set in it. */
function commonSize(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(half(size), (counts.get(half(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Sizes that are clearly larger than the text, largest first; only so many that they are an outline. */
function headingSizes(lines: Line[], common: number): number[] {
  const sizes = new Set<number>();
  for (const { size, text } of lines) {
    if (size >= common * 1.12 && size - common >= 0.9 && /\p{L}/u.test(text)) sizes.add(half(size));
  }
  return [...sizes].sort((a, b) => b - a);
}

const bullet = /^[•◦▪‣·●○■□➢✓–*o-]\s+(?=\S)/u;
const number = /^(?:\d{1,2}[.)]|[a-z][.)]|\([a-z\d]{1,2}\))\s+(?=\S)/;
const footnote = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|^\d{1,2}\s+\S/u;

function paragraphsOf(lines: Line[], common: number, levels: number[], join: Join): Paragraph[] {
  const done: Paragraph[] = [];
  const indents: number[] = [];
  const lettered = letteredLines(lines);
  const isMarked = (line: Line) => bullet.test(line.text) || number.test(line.text) || lettered.has(line);
  const goesOn = goingOn(lines, isMarked);
  let before: Line | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const level = levelOf(line, levels);
    const table = level === 0 ? tableAt(lines, at) : null;
    if (table) {
      const { rows, taken } = table;
      done.push({
        text: rows.flat().join(' '),
        rows,
        page: line.page,
        column: line.column,
        level: 0,
        kind: 'table',
        depth: 0,
      });
      at += taken - 1;
      before = null;
      continue;
    }
    const isItem = level === 0 && isMarked(line);
    const isNote = line.size <= common * 0.92 && footnote.test(line.text);
    const last = done.at(-1);
    if (last && before && !isItem && !isNote && last.level === level && goesOn(before, line, level > 0)) {
      last.text = join(last.text, line.text);
      before = line;
      continue;
    }
    if (isItem) {
      while (indents.length > 0 && indents[indents.length - 1]! > line.x + 4) indents.pop();
      if (indents.length === 0 || line.x > indents[indents.length - 1]! + 4) indents.push(line.x);
    } else if (level > 0) indents.length = 0;
    done.push({
      text: line.text,
      page: line.page,
      column: line.column,
      level,
      kind: isItem ? 'item' : isNote ? 'footnote' : 'text',
      depth: isItem ? Math.min(indents.length - 1, 5) : 0,
    });
    before = line;
  }
  return done;
}

function levelOf({ size, text }: Line, levels: number[]): number {
  if (text.length > 160 || !/\p{L}/u.test(text)) return 0;
  const at = levels.indexOf(half(size));
  return at < 0 ? 0 : Math.min(at + 1, 4);
}

type Join = (text: string, more: string) => string;

/** Lines to one text. A hyphen at the end of a line goes when its first half is no word of the document. */
function joiner(lines: Line[]): Join {
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?!\p{L}|-)/gu) ?? []));
  return (text, more) => {
    const first = /(\p{L}+)-$/u.exec(text)?.[1]?.toLowerCase();
    const rest = /^\p{Ll}+/u.exec(more)?.[0];
    if (first === undefined || rest === undefined) return `${text} ${more}`;
    const whole = known.has(first + rest) || !known.has(first);
    return (whole ? text.slice(0, -1) : text) + more;
  };
}

/** A sentence that the end of a page or column or a footnote tore apart. */
function joinTorn(paragraphs: Paragraph[], join: Join): Paragraph[] {
  const done: Paragraph[] = [];
  for (const one of paragraphs) {
    const last = done.findLast(({ kind }) => kind !== 'footnote');
    const torn =
      last !== undefined &&
      last.level === 0 &&
      last.kind !== 'table' &&
      one.level === 0 &&
      one.kind === 'text' &&
      (one.page === last.page + 1 || (one.page === last.page && one.column === 2 && last.column === 1)) &&
      !/[.:;?!”"’)]$/.test(last.text) &&
      (/^[\p{Ll}(]/u.test(one.text) || /(,|\b(and|or|the|of|to|a|for|in|with))$/.test(last.text));
    if (torn) last.text = join(last.text, one.text);
    else done.push({ ...one });
  }
  return done;
}

/** Print in one size: headings by their looks. */
function byLooks(paragraphs: Paragraph[]): Paragraph[] {
  const heads = plainHeadings(paragraphs.map(({ text }) => text));
  return paragraphs.map((one, at) => (heads.has(at) ? { ...one, level: at === 0 ? 1 : 2 } : one));
}

/** Print without headings: its pages at least can be opened. */
function byPage(paragraphs: Paragraph[]): Paragraph[] {
  const many = paragraphs.some(({ page }) => page > 1);
  return paragraphs.flatMap((one, at) => {
    const first = many && paragraphs[at - 1]?.page !== one.page;
    const head: Paragraph = { text: `Page ${one.page}`, page: one.page, level: 2, kind: 'text', depth: 0 };
    return first ? [head, one] : [one];
  });
}

/** Footnotes stand at the end of their section, not in the middle of its words. */
function withFootnotesLast(paragraphs: Paragraph[]): Paragraph[] {
  const done: Paragraph[] = [];
  let notes: Paragraph[] = [];
  for (const one of paragraphs) {
    if (one.kind === 'footnote') {
      notes.push(one);
      continue;
    }
    if (one.level > 0) {
      done.push(...notes);
      notes = [];
    }
    done.push(one);
  }
  return [...done, ...notes];
}

/** An item hangs from those above it in its own list; after a paragraph it begins one. */
function nestedInLists(paragraphs: Paragraph[]): Paragraph[] {
  let outer: number | null = null;
  return paragraphs.map((one) => {
    if (one.kind !== 'item') {
      outer = null;
      return one;
    }
    outer = Math.min(outer ?? one.depth, one.depth);
    return { ...one, depth: one.depth - outer };
  });
}

function markdownOf({ text, page, level, kind, depth, rows }: Paragraph): string {
  if (rows) return tableOf(rows, escapeMarkdown).join('\n');
  const words = escaped(text);
  if (level > 0) return `${'#'.repeat(level)} ${words} {#page=${page}}`;
  if (kind !== 'item') return words.replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\');
  const numbered = /^(\d{1,2})[.)]\s+/.exec(text);
  const bare = bullet.test(text) ? words.replace(/^\\?\S\s+/u, '') : words;
  const mark = numbered ? `${numbered[1]}. ${escaped(text.slice(numbered[0].length))}` : `- ${bare}`;
  return `${'    '.repeat(depth)}${mark}`;
}

const escaped = (text: string): string => escapeMarkdown(text).replace(/^([-+=])/, '\\$1');

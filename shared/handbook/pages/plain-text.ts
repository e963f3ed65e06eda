import { plainLists } from './plain-lists.ts';
import { plainTables } from './plain-tables.ts';

/**
 * Text from a printed document. A heading is a short line standing alone, written like a title, with running
 * text after it; words of buttons and menus stand alone, too, but have none.
 */
export function plainToMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(pageNumber, '')
    .replace(numberedInCapitals, '\n$&\n');
  const paragraphs = plainTables(lines)
    .split(/\n[ \t\u00a0]*\n/)
    .map((one) => one.replace(/^[ \t\u00a0]*\n|^[ \u00a0](?=\S)/g, '').trimEnd())
    .filter((one) => one.trim() !== '');
  const merged: string[] = [];
  for (const one of paragraphs) {
    const last = merged.at(-1);
    if (last !== undefined && isTorn(last, one)) merged[merged.length - 1] = `${last} ${one}`;
    else merged.push(plainLists(one));
  }
  const heads = plainHeadings(merged);
  return merged
    .map((one, at) => (heads.has(at) ? `${at === 0 ? '#' : levelOf(one)} ${one.trim()}` : one))
    .join('\n\n');
}

/** “Page 3 of 9” at the foot of a page says nothing. */
const pageNumber =
  /^[ \t]*(?:page[ \t]+\d{1,4}(?:[ \t]*(?:of|\/)[ \t]*\d{1,4})?|[-–][ \t]*\d{1,4}[ \t]*[-–])[ \t]*$/gim;

/** `1. PURPOSE`, a heading even where no line is left free around it. */
const numberedInCapitals = /^[ \t]*\d{1,2}(?:\.\d{1,2})*\.?[ \t]+(?=[^\n]*\p{Lu}{3})[^\p{Ll}\n]{3,70}$/gmu;

const isInCapitals = (one: string): boolean => one.match(numberedInCapitals)?.[0] === one;
const chapter = /^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu})/u;

/** `2.1` stands below `2`. */
const levelOf = (heading: string): string => (/^\s*\d{1,2}\.\d/.test(heading) ? '###' : '##');

/** Which paragraphs are headings; the first line of a document is its title when it looks like one at all. */
export function plainHeadings(paragraphs: string[]): Set<number> {
  const heads = new Set<number>();
  paragraphs.forEach((one, at) => {
    const next = paragraphs[at + 1];
    if (at === 0) {
      if (looksLikeHeading(one) || (next !== undefined && standsAlone(one) && !standsAlone(next)))
        heads.add(0);
      return;
    }
    const before = paragraphs[at - 1]!;
    const menu = before.length < 40 && /\w$/.test(before) && !/\s/.test(before.trim());
    if (menu || next === undefined) return;
    if (looksLikeHeading(one) ? isRunning(next) : isChapter(one) && isRunning(next) && !numbered.test(next))
      heads.add(at);
  });
  return heads;
}

const numbered = /^\s*\d+[.)]\s/;

/** A numbered title; a single number before other words than capitals is a step. */
const isChapter = (one: string): boolean =>
  isInCapitals(one) || (chapter.test(one) && looksLikeHeading(one.replace(chapter, '')));

/** A page break can tear a sentence apart; items of a list often end without a full stop, and are whole. */
function isTorn(last: string, next: string): boolean {
  if (last.length <= 90 || !/[a-z,]$/.test(last) || looksLikeHeading(next)) return false;
  if (/^[a-z]/.test(next)) return true;
  const item = /(?:^|\n)\s*(?:[-*•]|\d+[.)])\s([^\n]*)$/.exec(last)?.[1];
  return item === undefined || /[.?!]\s/.test(item);
}

const small = new Set(
  'a an and as at by for from in of on or the to with vs via your our is are be'.split(' '),
);

function looksLikeHeading(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.includes('\n') || line.length > 80 || /^[-*\d¹²³#>“"]/.test(line) || /[.,;:]$/.test(line))
    return false;
  if (/^(step|part|chapter|section|appendix)\s+[\divx]+\b/i.test(line)) return true;
  const names = line.split(/\s+/);
  if (names.length > 10) return false;
  return names.every((word) => small.has(word.toLowerCase()) || /^[("“]?[A-Z0-9&]/.test(word));
}

const standsAlone = (paragraph: string): boolean =>
  paragraph.length <= 80 && /^\p{Lu}/u.test(paragraph) && /[\p{L}\p{N}]$/u.test(paragraph);

function isRunning(paragraph: string): boolean {
  return paragraph.length > 90 || /[.:;?]$/.test(paragraph.trim()) || /^[-*]\s|^\d+[.)]\s/.test(paragraph);
}

import type { ColumnDescription } from '../../metadata.ts';
import { parseIso } from '../read/iso.ts';

/** What a column may hold, as far as its dictionary entry says it in a way that can be held against the cells. */
export type ValidValues =
  | { kind: 'list'; values: { value: string; meaning: string | null }[] }
  | { kind: 'range'; least: number; most: number; of: 'numbers' | 'dates' };

/** Values as a dictionary's cell writes them: `1 = yes; 2 = no` by code, `Open, Closed` as a list, `0-100` as it is. */
export function parseValues(text: string): NonNullable<ColumnDescription['values']> {
  const parts = partsOf(text);
  const coded = parts.map((part) => codeAndMeaning.exec(part));
  if (parts.length > 0 && coded.every((one) => one !== null)) {
    const pairs = coded.map((one): [string, string] => [unquoted(one![1]!), one![2]!.trim()]);
    if (pairs.length > 1 || /=/.test(text)) return Object.fromEntries(pairs);
  }
  return parts.map(unquoted);
}

const codeAndMeaning =
  /^(["“']?[^\s=:"”']{1,12}["”']?|["“'][^"”']{1,30}["”'])\s*(?:=|:|\s[–—-]\s|\s[–—-]|[–—-]\s)\s*(\p{L}.*|\d.*\p{L}.*)$/su;

function partsOf(text: string): string[] {
  for (const mark of ['\n', ';', '|']) {
    if (text.includes(mark)) return tidy(text.split(mark));
  }
  const parts = tidy(text.split(/,(?!\d{3}\b)/));
  const prose =
    parts.some((part) => part.split(/\s+/).length > 8) || /[.!?]\s+\p{Lu}|\p{L}{3}\.$/u.test(text);
  return prose ? tidy([text]) : parts;
}

const tidy = (parts: string[]): string[] =>
  parts.map((part) => part.replace(/^\s*(?:[•*·]|or\s|and\s)\s*/i, '').trim()).filter((part) => part !== '');

const unquoted = (text: string): string => text.replace(/^["“'‘]([^"”'’]*)["”'’]$/, '$1').trim();

/** Null when what is said is prose, an example or open at the end: nothing can be held against that. */
export function validValues(values: ColumnDescription['values']): ValidValues | null {
  if (values === undefined) return null;
  const pairs = Array.isArray(values) ? values.map(codeOf) : Object.entries(values);
  const [first] = pairs;
  if (first === undefined) return null;
  const whole = pairs.map(([value, meaning]) => `${value} ${meaning ?? ''}`).join(' ');
  if (pairs.length === 1 && first[1] === null) return rangeOf(first[0]);
  if (open.test(whole) || pairs.some(([value]) => value.length > 80)) return null;
  if (pairs.some(([value]) => rangeOf(value) !== null && /\bto\b|[<>≤≥]/.test(value))) return null;
  const listed = pairs.map(([value, meaning]) => ({ value, meaning }));
  return listed.length < 2 ? null : { kind: 'list', values: listed };
}

/** `1 = clear` in a list is a code and its meaning too. */
function codeOf(value: string): [string, string | null] {
  const found = /^([\p{L}\p{N}-][^\s=]{0,11}) ?= ?(\S.*)$/u.exec(value.trim());
  return found === null ? [value.trim(), null] : [found[1]!, found[2]!];
}

const open =
  /\betc\b|\be\.g\b|\bsuch as\b|\bfor example\b|\bexamples?\b|\bincluding\b|…|\.{3}|\band others?\b|\bany\b|\bvaries\b|\bfree text\b|\bsee\b|\bnot limited\b|\bmany\b|\bformat\b|\bY{2,4}\b|\bunique\b/i;

const figure = '[-–−]?\\$?\\d[\\d,]*(?:\\.\\d+)?%?';
const day = '\\d{4}-\\d{2}-\\d{2}';
const between = '\\s*(?:-|–|—|to|through|thru|and|\\.\\.)\\s*';
const shapes: [RegExp, (found: RegExpExecArray) => [least: string | undefined, most: string | undefined]][] =
  [
    [
      new RegExp(
        `^(?:range:?\\s*|from\\s+|between\\s+|\\[)?(${day}|${figure})${between}(${day}|${figure})\\]?$`,
        'i',
      ),
      (found) => [found[1], found[2]],
    ],
    [
      new RegExp(`^(?:>=|≥|min(?:imum)?:?(?: of)?|at least|from)\\s*(${day}|${figure})$`, 'i'),
      (found) => [found[1], undefined],
    ],
    [
      new RegExp(
        `^(${day}|${figure})\\s*(?:\\+|or (?:more|greater|higher|above|later)|and (?:above|up|over|later))$`,
        'i',
      ),
      (found) => [found[1], undefined],
    ],
    [
      new RegExp(`^(?:<=|≤|max(?:imum)?:?(?: of)?|at most|up to)\\s*(${day}|${figure})$`, 'i'),
      (found) => [undefined, found[1]],
    ],
  ];

function rangeOf(text: string): Extract<ValidValues, { kind: 'range' }> | null {
  for (const [shape, ends] of shapes) {
    const found = shape.exec(text.trim());
    if (found === null) continue;
    const [from, to] = ends(found);
    const [least, most] = [from, to].map((end) => (end === undefined ? null : amount(end)));
    const of = new RegExp(`^${day}$`).test(from ?? to ?? '') ? 'dates' : 'numbers';
    const range = { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY };
    return range.least <= range.most ? { kind: 'range', ...range, of } : null;
  }
  return null;
}

const amount = (text: string): number =>
  parseIso(text)?.value ?? Number(text.replace(/[–−]/g, '-').replace(/[$,%]/g, ''));

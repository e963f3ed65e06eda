import { is } from '../xml-text.ts';

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

/** How a cell's value is written, by its attribute `t`. */
export const Type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

/** What the attributes of a cell say; row 0 and column -1 where they name no place. */
export interface CellTag {
  row: number;
  column: number;
  type: number;
  style: number;
}

/** Reads the attributes that begin at `from` into `tag`; returns the place of the tag's last bracket, or -1. */
export function readCellTag(b: Uint8Array, from: number, tag: CellTag): number {
  const n = b.length;
  tag.row = 0;
  tag.column = -1;
  tag.type = Type.number;
  tag.style = 0;
  let i = from;
  while (i < n) {
    const name = b[i]!;
    if (name === GT) return i;
    if (name <= 32 || name === SLASH) i++;
    else if (b[i + 1] === EQUALS && b[i + 2] === QUOTE) i = takeValue(b, name, i + 3, QUOTE, tag);
    else i = takeOther(b, i, tag);
    if (i < 0) return -1;
  }
  return -1;
}

/** An attribute with a longer name, other quotation marks or blanks; returns the place behind it, or -1. */
function takeOther(b: Uint8Array, from: number, tag: CellTag): number {
  const n = b.length;
  let i = from;
  while (i < n && b[i] !== EQUALS && b[i] !== GT) i++;
  if (b[i] === GT) return i;
  const single = i - from === 1 || b[from + 1]! <= 32;
  while (i < n && b[i] !== QUOTE && b[i] !== APOSTROPHE) i++;
  const quote = b[i];
  const start = ++i;
  while (i < n && b[i] !== quote) i++;
  if (i >= n) return -1;
  if (single) takeValue(b, b[from]!, start, quote!, tag);
  return i + 1;
}

/** Takes the value of an attribute of one letter; returns the place behind its quotation mark, or -1. */
function takeValue(b: Uint8Array, name: number, start: number, quote: number, tag: CellTag): number {
  const n = b.length;
  let at = start;
  if (name === 116) {
    while (at < n && b[at] !== quote) at++;
    tag.type = b[start] === 115 && at === start + 1 ? Type.shared : typeOf(b, start, at);
    return at < n ? at + 1 : -1;
  }
  let letters = 0;
  let figures = 0;
  for (; at < n; at++) {
    const c = b[at]!;
    if (c === quote) break;
    // Far beyond the last row or column it does not matter how far.
    if (c >= 58) letters = letters < 100_000 ? letters * 26 + (c & 31) : letters;
    else if (figures < 100_000_000) figures = figures * 10 + c - 48;
  }
  if (at === n) return -1;
  if (name === 114) {
    tag.column = letters - 1;
    tag.row = figures;
  } else if (name === 115) tag.style = letters === 0 && figures > 0 ? figures : 0;
  return at + 1;
}

function typeOf(b: Uint8Array, from: number, to: number): number {
  if (to - from === 1) {
    const c = b[from];
    if (c === 115) return Type.shared;
    if (c === 98) return Type.boolean;
    if (c === 101) return Type.error;
    if (c === 100) return Type.date;
    return Type.number;
  }
  return is(b, from, to, 'inlineStr') ? Type.inline : Type.text;
}

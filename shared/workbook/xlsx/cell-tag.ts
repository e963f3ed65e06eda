import { is } from '../xml-text.ts';

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const MINUS = 45;

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
    if (name <= 32 || name === SLASH) {
      i++;
      continue;
    }
    if (b[i + 1] === EQUALS && b[i + 2] === QUOTE) {
      i = takeValue(b, name, i + 3, tag);
      if (i < 0) return -1;
      continue;
    }
    const nameAt = i;
    while (i < n && b[i] !== EQUALS && b[i] !== GT) i++;
    if (b[i] === GT) return i;
    const single = i - nameAt === 1 || b[nameAt + 1]! <= 32;
    while (i < n && b[i] !== QUOTE && b[i] !== APOSTROPHE) i++;
    const quote = b[i];
    const start = ++i;
    while (i < n && b[i] !== quote) i++;
    if (i >= n) return -1;
    if (single) takeValue(b, name, start, tag, quote);
    i++;
  }
  return -1;
}

/** Takes the value of an attribute of one letter; returns the place behind its quotation mark, or -1. */
function takeValue(b: Uint8Array, name: number, start: number, tag: CellTag, quote = QUOTE): number {
  const n = b.length;
  let letters = 0;
  let figures = 0;
  let at = start;
  for (; at < n; at++) {
    const c = b[at]!;
    if (c === quote) break;
    if (c >= 48 && c <= 57) figures = figures * 10 + c - 48;
    else if (c >= 97) letters = letters * 26 + c - 96;
    else if (c >= 65) letters = letters * 26 + c - 64;
  }
  if (at === n) return -1;
  if (name === 114) {
    tag.column = letters - 1;
    tag.row = figures;
  } else if (name === 115) tag.style = b[start] === MINUS ? 0 : figures;
  else if (name === 116) tag.type = typeOf(b, start, at);
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

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

/** Behind the element that begins at `start`, with all that is inside; -1 when it is not all there yet. */
export function elementEnd(b: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    at = b.indexOf(LT, at);
    if (at < 0 || at + 1 >= b.length) return -1;
    const next = b[at + 1];
    if (next === 33 || next === 63) {
      at = specialEnd(b, at);
      if (at < 0) return -1;
      continue;
    }
    const end = tagEnd(b, at);
    if (end < 0) return -1;
    if (next === SLASH) depth--;
    else if (b[end - 1] !== SLASH) depth++;
    at = end + 1;
    if (depth <= 0) return at;
  }
}

/** The same for a row, told by its closing tag alone, as no row holds another; many times as fast. */
export function rowEnd(b: Uint8Array, start: number): number {
  const tag = tagEnd(b, start);
  if (tag < 0 || b[tag - 1] === SLASH) return tag < 0 ? -1 : tag + 1;
  for (let w = b.indexOf(119, tag); w >= 0; w = b.indexOf(119, w + 1)) {
    if (b[w - 1] !== 111 || b[w - 2] !== 114 || b[w + 1] !== GT) continue;
    const open = b.lastIndexOf(LT, w);
    if (b[open + 1] === SLASH && (open === w - 4 || b[w - 3] === COLON)) return w + 2;
  }
  return -1;
}

/** The closing bracket of the tag that begins at `start`; -1 when it is not there yet. */
export function tagEnd(b: Uint8Array, start: number): number {
  for (let at = start + 1; at < b.length; at++) {
    const c = b[at]!;
    if (c === GT) return at;
    if (c === QUOTE || c === APOSTROPHE) {
      at = b.indexOf(c, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Behind a comment, a declaration or CDATA; -1 when it is not all there yet. */
export function specialEnd(b: Uint8Array, start: number): number {
  if (start + 4 > b.length) return -1;
  if (b[start + 1] === 63) return behind(b, start + 2, '?>');
  if (b[start + 2] === 45) return behind(b, start + 4, '-->');
  if (b[start + 2] === 91) return behind(b, start + 9, ']]>');
  return behind(b, start + 2, '>');
}

/** Behind the next such mark, or -1. */
export function behind(b: Uint8Array, from: number, mark: string): number {
  const first = mark.charCodeAt(0);
  for (let at = b.indexOf(first, from); at >= 0; at = b.indexOf(first, at + 1)) {
    let same = 1;
    while (same < mark.length && b[at + same] === mark.charCodeAt(same)) same++;
    if (same === mark.length) return at + same;
  }
  return -1;
}

/** The place of an element's name without prefix, from its opening bracket. */
export function localName(b: Uint8Array, start: number, end: number): [from: number, to: number] {
  let from = start + 1;
  let to = from;
  while (to < end && b[to]! > 32 && b[to] !== SLASH && b[to] !== GT) {
    if (b[to] === COLON) from = to + 1;
    to++;
  }
  return [from, to];
}

/** Whether an element of this one letter opens between two places. */
export function opens(b: Uint8Array, start: number, end: number, letter: number): boolean {
  for (let at = b.indexOf(LT, start); at >= 0 && at < end; at = b.indexOf(LT, at + 1)) {
    const c = b[at + 1]!;
    if (c === letter && ends(b[at + 2])) return true;
    if (c === SLASH || c === 33 || ends(b[at + 2])) continue;
    const [from, to] = localName(b, at, Math.min(end, at + 40));
    if (to - from === 1 && b[from] === letter) return true;
  }
  return false;
}

const ends = (c: number | undefined): boolean => c === undefined || c <= 32 || c === GT || c === SLASH;

/** Where the values of the attributes named by one letter stand. */
export interface Attributes {
  r: number;
  rEnd: number;
  s: number;
  sEnd: number;
}

/** Finds `r` and `s` between a tag's name and its closing bracket; -1 where there is none. */
export function readAttributes(b: Uint8Array, from: number, end: number, into: Attributes): void {
  into.r = -1;
  into.s = -1;
  let at = from;
  while (at < end) {
    while (at < end && (b[at]! <= 32 || b[at] === SLASH)) at++;
    const name = at;
    while (at < end && b[at] !== 61 && b[at]! > 32) at++;
    const length = at - name;
    while (at < end && b[at] !== QUOTE && b[at] !== APOSTROPHE) at++;
    const value = at + 1;
    at = b.indexOf(b[at]!, value);
    if (at < 0 || at > end) return;
    if (length === 1 && b[name] === 114) {
      into.r = value;
      into.rEnd = at;
    } else if (length === 1 && b[name] === 115) {
      into.s = value;
      into.sEnd = at;
    }
    at++;
  }
}

/** The whole number that stands here, among letters too. */
export function figures(b: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const c = b[at]!;
    if (c >= 48 && c <= 57) value = value * 10 + c - 48;
  }
  return value;
}

/** The column, from 0, whose letters stand here; -1 when there are none. */
export function letters(b: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const c = b[at]! & 0xdf;
    if (c >= 65 && c <= 90) value = value * 26 + c - 64;
  }
  return value - 1;
}

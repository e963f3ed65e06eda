import { unreadable } from './unreadable.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The characters between two places, unescaped. */
export function decode(b: Uint8Array, start: number, end: number, escaped = true): string {
  if (end - start > 16) return unescapeIf(decoder.decode(b.subarray(start, end)), escaped);
  let text = '';
  let special = false;
  for (let at = start; at < end; at++) {
    const c = b[at]!;
    if (c > 127) return unescapeIf(decoder.decode(b.subarray(start, end)), escaped);
    if (c === 38 || c === 13) special = true;
    text += String.fromCharCode(c);
  }
  return special ? unescapeIf(text, escaped) : text;
}

const unescapeIf = (text: string, escaped: boolean): string => {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return escaped ? unescapeXml(lines) : lines;
};

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replaceAll('\r\n', '\n')
    : text;

/** Puts the pieces of one cell's text together; throws once it is longer than any cell's can be. */
export function appended(text: string, piece: string, most: number): string {
  if (text.length + piece.length > most) {
    throw unreadable(
      `A cell holds more than ${most.toLocaleString('en-US')} characters, where Excel takes 32,767; shorten the text and try again.`,
    );
  }
  return text === '' ? piece : text + piece;
}

/** The value of an attribute by its local name, or null. */
export function attribute(b: Uint8Array, nameEnd: number, tagEnd: number, wanted: string): string | null {
  let at = nameEnd;
  while (at < tagEnd) {
    while (at < tagEnd && (b[at]! <= 32 || b[at] === SLASH)) at++;
    let start = at;
    while (at < tagEnd && b[at] !== 61 && b[at]! > 32) {
      if (b[at] === COLON) start = at + 1;
      at++;
    }
    const end = at;
    while (at < tagEnd && b[at] !== QUOTE && b[at] !== APOSTROPHE) at++;
    const quote = b[at];
    const from = ++at;
    while (at < tagEnd && b[at] !== quote) at++;
    if (is(b, start, end, wanted)) return decode(b, from, at);
    at++;
  }
  return null;
}

/** Whether the bytes between two places are this ASCII word. */
export function is(b: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (b[start + at] !== word.charCodeAt(at)) return false;
  return true;
}

/** The place behind these ASCII characters, or 0 where others stand. */
export const behindAll = (b: Uint8Array, at: number, tags: string): number =>
  at + tags.length <= b.length && is(b, at, at + tags.length, tags) ? at + tags.length : 0;

/** Whether a byte of a cell's text means what it is: it begins no entity, no `_x000D_`, and is no line end to be turned. */
export const isPlain = (c: number): boolean => c !== 38 && c !== 95 && c !== 13;

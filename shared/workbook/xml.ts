import { unreadable } from './unreadable.ts';

/** What the tokenizer tells, as places in `bytes`. Names come without prefix; text is still escaped. */
export interface XmlHandler {
  open(bytes: Uint8Array, nameStart: number, nameEnd: number, tagEnd: number, selfClosing: boolean): void;
  text(bytes: Uint8Array, start: number, end: number, escaped: boolean): void;
  close(bytes: Uint8Array, nameStart: number, nameEnd: number): void;
}

export interface XmlTokenizer {
  push(chunk: Uint8Array): void;
  end(): void;
}

const longestToken = 8_000_000;
const LT = 60;
const GT = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;

/**
 * A streaming tokenizer over UTF-8 bytes. Document types and processing instructions are skipped, so no entity
 * is ever defined by a file; nothing outside the bytes is read.
 */
export function xmlTokenizer(handler: XmlHandler): XmlTokenizer {
  let waiting: Uint8Array[] = [];
  let size = 0;
  /** An incomplete token is looked at again only once twice as much is there, so that its length costs nothing. */
  let enough = 0;
  const state = { depth: 0 };
  const flush = (): void => {
    const bytes = waiting.length === 1 ? waiting[0]! : joined(waiting, size);
    const used = tokens(bytes, handler, state);
    const rest = bytes.length - used;
    waiting = rest > 0 ? [bytes.slice(used)] : [];
    size = rest;
    enough = rest * 2;
    if (rest > longestToken) {
      throw unreadable('The file holds one piece of text that is larger than any workbook can have.');
    }
  };
  return {
    push(chunk) {
      waiting.push(chunk);
      size += chunk.length;
      if (size >= enough) flush();
    },
    end() {
      if (size > 0) flush();
      if (state.depth !== 0 || waiting[0]?.includes(LT) === true) {
        throw unreadable(
          'The file is damaged or was not transferred completely; save it again in Excel and try once more.',
        );
      }
    },
  };
}

/** Handles every complete token and returns where the first incomplete one begins. */
function tokens(b: Uint8Array, handler: XmlHandler, state: { depth: number }): number {
  const n = b.length;
  let i = 0;
  while (i < n) {
    if (b[i] !== LT) {
      let end = i + 1;
      while (end < n && b[end] !== LT) end++;
      if (end === n) return i;
      handler.text(b, i, end, true);
      i = end;
      continue;
    }
    if (i + 1 >= n) return i;
    const next = b[i + 1]!;
    if (next === 33 || next === 63) {
      const after = skipSpecial(b, i, handler);
      if (after < 0) return i;
      i = after;
      continue;
    }
    let at = next === SLASH ? i + 2 : i + 1;
    let nameStart = at;
    let nameEnd = -1;
    let end = -1;
    for (; at < n; at++) {
      const c = b[at]!;
      if (c === GT) {
        end = at;
        break;
      }
      if (nameEnd < 0) {
        if (c === COLON) nameStart = at + 1;
        else if (c <= 32 || c === SLASH) nameEnd = at;
      } else if (c === QUOTE || c === APOSTROPHE) {
        at++;
        while (at < n && b[at] !== c) at++;
      }
    }
    if (end < 0) return i;
    if (nameEnd < 0) nameEnd = end;
    if (next === SLASH) {
      state.depth--;
      handler.close(b, nameStart, nameEnd);
    } else {
      const selfClosing = b[end - 1] === SLASH;
      if (!selfClosing) state.depth++;
      handler.open(b, nameStart, nameEnd, end, selfClosing);
    }
    i = end + 1;
  }
  return n;
}

/** Comments, declarations and CDATA; returns the place behind, or -1 when it is incomplete. */
function skipSpecial(b: Uint8Array, start: number, handler: XmlHandler): number {
  if (b[start + 1] === 63) return behind(b, start + 2, [63, GT]);
  if (start + 9 > b.length) return -1;
  if (b[start + 2] === 45 && b[start + 3] === 45) return behind(b, start + 4, [45, 45, GT]);
  if (b[start + 2] === 91) {
    const after = behind(b, start + 9, [93, 93, GT]);
    if (after > 0) handler.text(b, start + 9, after - 3, false);
    return after;
  }
  return behindDoctype(b, start + 2);
}

function behind(b: Uint8Array, from: number, mark: number[]): number {
  const last = b.length - mark.length;
  for (let at = from; at <= last; at++) {
    let same = 0;
    while (same < mark.length && b[at + same] === mark[same]) same++;
    if (same === mark.length) return at + mark.length;
  }
  return -1;
}

function behindDoctype(b: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < b.length; at++) {
    if (b[at] === 91) depth++;
    else if (b[at] === 93) depth--;
    else if (b[at] === GT && depth <= 0) return at + 1;
  }
  return -1;
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The characters between two places, unescaped. */
export function decode(b: Uint8Array, start: number, end: number, escaped = true): string {
  if (end - start > 48) return unescapeIf(decoder.decode(b.subarray(start, end)), escaped);
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
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

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

/** A small part as elements in document order: name, attributes, and the text right inside. */
export interface XmlElement {
  name: string;
  depth: number;
  attributes: (name: string) => string | null;
}

/** Walks a small part; `open` hears every element with its attributes. */
export async function walkXml(
  chunks: AsyncIterable<Uint8Array>,
  open: (element: XmlElement) => void,
  close?: (name: string, depth: number) => void,
): Promise<void> {
  let depth = 0;
  const tokenizer = xmlTokenizer({
    open(b, nameStart, nameEnd, tagEnd, selfClosing) {
      const name = decode(b, nameStart, nameEnd);
      open({ name, depth, attributes: (wanted) => attribute(b, nameEnd, tagEnd, wanted) });
      if (selfClosing) close?.(name, depth);
      else depth++;
    },
    text: () => undefined,
    close(b, nameStart, nameEnd) {
      depth--;
      close?.(decode(b, nameStart, nameEnd), depth);
    },
  });
  for await (const chunk of utf8(chunks)) tokenizer.push(chunk);
  tokenizer.end();
}

/** Parts are UTF-8; a rare one is UTF-16 and is turned. A byte order mark goes. */
export async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let turn: { decode(bytes: Uint8Array, options: { stream: boolean }): string } | null = null;
  const encoder = new TextEncoder();
  let first = true;
  for await (const chunk of chunks) {
    let piece = chunk;
    if (first && chunk.length >= 2) {
      first = false;
      if (chunk[0] === 0xff && chunk[1] === 0xfe) turn = new TextDecoder('utf-16le');
      else if (chunk[0] === 0xfe && chunk[1] === 0xff) turn = new TextDecoder('utf-16be');
      else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) piece = chunk.subarray(3);
    }
    yield turn === null ? piece : encoder.encode(turn.decode(piece, { stream: true }));
  }
}

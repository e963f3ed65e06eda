import { broken, unreadable } from './unreadable.ts';

/** What the tokenizer tells, as places in `bytes`. Names come without prefix; text is still escaped. */
export interface XmlHandler {
  /**
   * May take a whole element at once, from its opening bracket at `start`, when it is all there; then returns the
   * place behind its closing tag, else 0.
   */
  element?(bytes: Uint8Array, start: number): number;
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
  /** What came and is not yet handled; one buffer for all pieces, since a new one for each would cost more. */
  let held = new Uint8Array(65_536);
  let size = 0;
  /** An incomplete token is looked at again only once twice as much is there, so that its length costs nothing. */
  let enough = 0;
  const state = { depth: 0 };
  const flush = (): void => {
    const used = tokens(held.subarray(0, size), handler, state);
    held.copyWithin(0, used, size);
    size -= used;
    enough = size * 2;
    if (size > longestToken) {
      throw unreadable('The file holds one piece of text that is larger than any workbook can have.');
    }
  };
  return {
    push(chunk) {
      if (size + chunk.length > held.length) {
        const larger = new Uint8Array((size + chunk.length) * 2);
        larger.set(held.subarray(0, size));
        held = larger;
      }
      held.set(chunk, size);
      size += chunk.length;
      if (size >= enough) flush();
    },
    end() {
      if (size > 0) flush();
      if (state.depth !== 0 || held.subarray(0, size).includes(LT)) throw broken();
    },
  };
}

/** Handles every complete token and returns where the first incomplete one begins. */
function tokens(b: Uint8Array, handler: XmlHandler, state: { depth: number }): number {
  const { element } = handler;
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
    const whole = element === undefined ? 0 : element(b, i);
    if (whole > 0) {
      i = whole;
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
      handler.open(b, nameStart, nameEnd, end, selfClosing);
      if (!selfClosing) state.depth++;
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

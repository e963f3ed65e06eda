import { type Limits, megabytes } from './limits.ts';
import { unreadable } from './unreadable.ts';
import { decode } from './xml-text.ts';

/** Every distinct text of a workbook once; cells hold its number. */
export interface StringPool {
  readonly strings: string[];
  /** The number of this text. */
  add(text: string): number;
  /** The same for UTF-8 bytes as they stand; a text that came before costs no string. */
  addBytes(bytes: Uint8Array, start: number, end: number): number;
}

/** One table of numbers keyed by the texts themselves, with open addressing. */
export function stringPool(limits: Limits): StringPool {
  const strings: string[] = [];
  const seed = (Math.random() * 0x7fffffff) | 0;
  let hashes = new Int32Array(1024);
  let places = new Int32Array(2048).fill(-1);
  let characters = 0;

  function enter(text: string, hash: number, place: number): number {
    characters += text.length;
    if (characters > limits.textCharacters) {
      throw unreadable(
        `The workbook holds more than ${megabytes(limits.textCharacters)} of text, which is more than can be checked; publish it in parts.`,
      );
    }
    const id = strings.push(text) - 1;
    places[place] = id;
    if (id === hashes.length) {
      const larger = new Int32Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
    }
    hashes[id] = hash;
    if (strings.length * 2 > places.length) spread();
    return id;
  }

  function spread(): void {
    places = new Int32Array(places.length * 2).fill(-1);
    const mask = places.length - 1;
    for (let id = 0; id < strings.length; id++) {
      let place = hashes[id]! & mask;
      while (places[place]! >= 0) place = (place + 1) & mask;
      places[place] = id;
    }
  }

  function add(text: string): number {
    let hash = seed;
    for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
    hash = settled(hash);
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const id = places[place]!;
      if (id < 0) return enter(text, hash, place);
      if (hashes[id] === hash && strings[id] === text) return id;
    }
  }

  function addBytes(b: Uint8Array, start: number, end: number): number {
    let hash = seed;
    for (let at = start; at < end; at++) {
      const c = b[at]!;
      if (c > 127 || c === 13) return add(decode(b, start, end, false));
      hash = mix(hash, c);
    }
    hash = settled(hash);
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const id = places[place]!;
      if (id < 0) return enter(decode(b, start, end, false), hash, place);
      if (hashes[id] === hash && same(strings[id]!, b, start, end)) return id;
    }
  }

  return { strings, add, addBytes };
}

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const settled = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

function same(text: string, b: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== b[start + at]) return false;
  return true;
}

import { remember } from './remember.ts';

/** Sections, or units, to be found by terms. Held in few large lists, because fifty states share a machine. */
export interface Level {
  /** How many there are. */
  count: number;
  terms(): Iterable<string>;
  has(term: string): boolean;
  /** What holds a term, ascending. */
  holding(term: string): Int32Array;
  /** What holds one of several terms, each given with how well it stands for what was meant. */
  heldBy(terms: ReadonlyMap<string, number>): Held;
}

/** The best value each has for the terms, and how well its best term stands for what was meant. */
export interface Held {
  ids: Int32Array;
  strengths: Float32Array;
  qualities: Float32Array;
}

/** Where a term stands, ascending, and how much of it. */
export interface Weights {
  ids: number[];
  weights: number[];
}

/** The same few hundred words are asked for again and again. */
const most = 1000;

/** `strengthOf` is how strongly so much of a term speaks for one of them. */
export function levelOf(
  weights: ReadonlyMap<string, Weights>,
  count: number,
  strengthOf: (weight: number, id: number) => number,
): Level {
  const places = new Map<string, number>();
  const ends = new Int32Array(weights.size);
  const size = sizeOf(weights);
  const ids = new Int32Array(size);
  const strengths = new Float32Array(size);
  let end = 0;
  for (const [term, its] of weights) {
    its.ids.forEach((id, at) => {
      ids[end] = id;
      strengths[end++] = strengthOf(its.weights[at]!, id);
    });
    ends[places.size] = end;
    places.set(term, places.size);
  }
  return packed({ places, ends, ids, strengths, count });
}

function sizeOf(weights: ReadonlyMap<string, Weights>): number {
  let size = 0;
  for (const { ids } of weights.values()) size += ids.length;
  return size;
}

/** Every term has a place; what it holds ends where the next begins. */
interface Packed {
  places: ReadonlyMap<string, number>;
  ends: Int32Array;
  ids: Int32Array;
  strengths: Float32Array;
  count: number;
}

const none = new Int32Array(0);

function packed(all: Packed): Level {
  const { places, ends, ids, count } = all;
  const latest = new WeakMap<ReadonlyMap<string, number>, Held>();
  const known = remember(most, (_, terms: ReadonlyMap<string, number>) => together(all, terms));
  return {
    count,
    terms: () => places.keys(),
    has: (term) => places.has(term),
    holding(term) {
      const place = places.get(term);
      return place === undefined ? none : ids.subarray(ends[place - 1] ?? 0, ends[place]);
    },
    heldBy(terms) {
      // In a thread the very same come again.
      let held = latest.get(terms);
      if (!held) {
        held = known([...terms].join(' '), terms);
        latest.set(terms, held);
      }
      return held;
    },
  };
}

/** The best of each while terms are put together, all zero between; as large as the largest index. */
let strongest = new Float32Array(0);
let nearest = new Float32Array(0);

function together({ places, ends, ids, strengths, count }: Packed, terms: ReadonlyMap<string, number>): Held {
  if (strongest.length < count) {
    strongest = new Float32Array(count);
    nearest = new Float32Array(count);
  }
  const found: number[] = [];
  for (const [term, quality] of terms) {
    const place = places.get(term);
    if (place === undefined) continue;
    for (let at = ends[place - 1] ?? 0; at < ends[place]!; at++) {
      const id = ids[at]!;
      const strength = quality * strengths[at]!;
      if (nearest[id] === 0) found.push(id);
      if (strength > strongest[id]!) strongest[id] = strength;
      if (quality > nearest[id]!) nearest[id] = quality;
    }
  }
  const held = {
    ids: Int32Array.from(found),
    strengths: Float32Array.from(found, (id) => strongest[id]!),
    qualities: Float32Array.from(found, (id) => nearest[id]!),
  };
  for (const id of found) {
    strongest[id] = 0;
    nearest[id] = 0;
  }
  return held;
}

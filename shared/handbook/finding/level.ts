import { remember } from '../words/remember.ts';

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

/**
 * Three a section or unit: which one, the best value it has for the terms, and how well its best term stands for what
 * was meant. One list, because a question makes a dozen of them.
 */
export type Held = Float32Array;

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

/** The best of each while terms are put together, all zero between, and what was found; as large as the largest index. */
let strongest = new Float32Array(0);
let nearest = new Float32Array(0);
let found = new Int32Array(0);

function together({ places, ends, ids, strengths, count }: Packed, terms: ReadonlyMap<string, number>): Held {
  if (strongest.length < count) {
    strongest = new Float32Array(count);
    nearest = new Float32Array(count);
    found = new Int32Array(count);
  }
  let size = 0;
  for (const [term, quality] of terms) {
    const place = places.get(term);
    if (place === undefined) continue;
    const end = ends[place]!;
    for (let at = place === 0 ? 0 : ends[place - 1]!; at < end; at++) {
      const id = ids[at]!;
      const strength = quality * strengths[at]!;
      if (nearest[id] === 0) found[size++] = id;
      if (strength > strongest[id]!) strongest[id] = strength;
      if (quality > nearest[id]!) nearest[id] = quality;
    }
  }
  const held = new Float32Array(size * 3);
  for (let at = 0; at < size; at++) {
    const id = found[at]!;
    held[at * 3] = id;
    held[at * 3 + 1] = strongest[id]!;
    held[at * 3 + 2] = nearest[id]!;
    strongest[id] = 0;
    nearest[id] = 0;
  }
  return held;
}

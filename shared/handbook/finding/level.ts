import { type Places, placesOf } from './places.ts';

/**
 * Sections, or units, to be found by terms. Held in few flat lists, because fifty states share a machine: what a question
 * reads of its own state is seldom near the processor.
 */
export interface Level {
  /** How many there are. */
  count: number;
  has(term: string): boolean;
  /** How many hold a term. */
  holders(term: string): number;
  holds(term: string, id: number): boolean;
  /**
   * Whatever holds one of several terms, each of which is given with how well it stands for what was meant. What it
   * gives is emptied by whoever reads it.
   */
  gather(terms: ReadonlyMap<string, number>): Gathered;
}

/** What holds one of several terms; shared by all levels, as large as the largest. */
export interface Gathered {
  /** Which they are, in no order; the first `size` of them. */
  found: Int32Array;
  size: number;
  /** Of each one found how strongly the terms speak for it at best; zero for all others. */
  strength: Float32Array;
  /** Of each one found how well its best term stands for what was meant; zero for all others. */
  likeness: Float32Array;
}

/** Where a term stands, ascending, and how much of it. */
export interface Weights {
  ids: number[];
  weights: number[];
}

/** In one number which section or unit holds a term, and how strongly it speaks for it. */
const bits = 12;
const finest = (1 << bits) - 1;
const most = 1 << (32 - bits);

/** `strengthOf` is how strongly so much of a term speaks for one of them, from 0 to `strongest`. */
export function levelOf(
  weights: ReadonlyMap<string, Weights>,
  count: number,
  strongest: number,
  strengthOf: (weight: number, id: number) => number,
): Level {
  if (count > most)
    throw new Error(`A handbook may hold ${most} items and questions; this one holds ${count}.`);
  const ends = new Int32Array(weights.size);
  const holdings = new Uint32Array(sizeOf(weights));
  let place = 0;
  let end = 0;
  for (const its of weights.values()) {
    its.ids.forEach((id, at) => {
      const share = strengthOf(its.weights[at]!, id) / strongest;
      holdings[end++] = id * (finest + 1) + Math.round(share * finest);
    });
    ends[place++] = end;
  }
  return packed({ places: placesOf(weights.keys()), ends, holdings, unit: strongest / finest, count });
}

function sizeOf(weights: ReadonlyMap<string, Weights>): number {
  let size = 0;
  for (const { ids } of weights.values()) size += ids.length;
  return size;
}

/** Every term has a place; what holds it ends where the next term's begins. */
interface Packed {
  places: Places;
  ends: Int32Array;
  holdings: Uint32Array;
  /** How strong the least strength is. */
  unit: number;
  count: number;
}

function packed({ places, ends, holdings, unit, count }: Packed): Level {
  const beginOf = (place: number) => (place === 0 ? 0 : ends[place - 1]!);
  return {
    count,
    has: (term) => places.of(term) >= 0,
    holders(term) {
      const place = places.of(term);
      return place < 0 ? 0 : ends[place]! - beginOf(place);
    },
    holds(term, id) {
      const place = places.of(term);
      if (place < 0) return false;
      return holdings.subarray(beginOf(place), ends[place]).some((one) => one >>> bits === id);
    },
    gather(terms) {
      if (gathered.found.length < count) gathered = roomFor(count);
      const { found, strength, likeness } = gathered;
      let size = 0;
      for (const [term, meant] of terms) {
        const place = places.of(term);
        if (place < 0) continue;
        const end = ends[place]!;
        const factor = meant * unit;
        for (let at = beginOf(place); at < end; at++) {
          const holding = holdings[at]!;
          const id = holding >>> bits;
          const speaks = factor * (holding & finest);
          const before = likeness[id]!;
          if (before === 0) found[size++] = id;
          if (speaks > strength[id]!) strength[id] = speaks;
          if (meant > before) likeness[id] = meant;
        }
      }
      gathered.size = size;
      return gathered;
    },
  };
}

let gathered = roomFor(0);

function roomFor(count: number): Gathered {
  return {
    found: new Int32Array(count),
    size: 0,
    strength: new Float32Array(count),
    likeness: new Float32Array(count),
  };
}

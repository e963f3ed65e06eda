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
  /** Whatever holds one of several terms, each of which is given with how well it stands for what was meant. */
  eachHolding(terms: ReadonlyMap<string, number>, visit: Visit): void;
}

/**
 * `strength` is how strongly the terms speak for it at best, `likeness` how well its best term stands for what was meant.
 */
export type Visit = (id: number, strength: number, likeness: number) => void;

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
    eachHolding(terms, visit) {
      const best = bestFor(count);
      let found = 0;
      for (const [term, likeness] of terms) {
        const place = places.of(term);
        if (place < 0) continue;
        const end = ends[place]!;
        for (let at = beginOf(place); at < end; at++) {
          const holding = holdings[at]!;
          const id = holding >>> bits;
          const strength = likeness * unit * (holding & finest);
          if (terms.size === 1) {
            visit(id, strength, likeness);
            continue;
          }
          if (best.likeness[id] === 0) best.found[found++] = id;
          if (strength > best.strength[id]!) best.strength[id] = strength;
          if (likeness > best.likeness[id]!) best.likeness[id] = likeness;
        }
      }
      for (let at = 0; at < found; at++) {
        const id = best.found[at]!;
        visit(id, best.strength[id]!, best.likeness[id]!);
        best.strength[id] = 0;
        best.likeness[id] = 0;
      }
    },
  };
}

/** While several terms are put together, all zero between; shared by all levels, as large as the largest. */
let best = roomFor(0);

function bestFor(count: number): typeof best {
  if (best.found.length < count) best = roomFor(count);
  return best;
}

function roomFor(count: number) {
  return {
    strength: new Float32Array(count),
    likeness: new Float32Array(count),
    found: new Int32Array(count),
  };
}

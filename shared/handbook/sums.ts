import type { HandbookIndex, Postings } from './index.ts';
import type { Slot } from './question.ts';

/** The sums of one question. They are kept from question to question, all zero: making them costs more than using them. */
export interface Sums {
  sections: Hits;
  units: Hits;
  /** What its items and banked questions say for each section; `block` is -1 while no item says anything. */
  votes: {
    score: Float64Array;
    within: Float64Array;
    asked: Float64Array;
    second: Float64Array;
    block: Int32Array;
  };
}

interface Hits {
  score: Float64Array;
  covered: Float64Array;
  literal: Float64Array;
  /** Of the slot at hand: its best value, and how well its best term stands for it. */
  strongest: Float64Array;
  present: Float64Array;
  /** Whatever any slot has hit, in no order. */
  touched: number[];
  isTouched: Uint8Array;
}

const known = new WeakMap<HandbookIndex, Sums>();

export function sumsFor(index: HandbookIndex): Sums {
  const before = known.get(index);
  if (before) return before;
  const sections = index.sections.length;
  const made = {
    sections: hits(sections),
    units: hits(index.units.length),
    votes: {
      score: new Float64Array(sections),
      within: new Float64Array(sections),
      asked: new Float64Array(sections),
      second: new Float64Array(sections),
      block: new Int32Array(sections).fill(-1),
    },
  };
  known.set(index, made);
  return made;
}

/**
 * Adds up for every slot the best of what holds one of its terms. What holds none of the weightiest slots, which
 * make up the `opening` share of the question, is left out: it holds small words alone, and there is much of it.
 */
export function addHits(
  postings: Map<string, Postings>,
  slots: readonly Slot[],
  hits: Hits,
  opening = 1,
): void {
  const { score, covered, literal, strongest, present, touched, isTouched } = hits;
  const hit: number[] = [];
  let left = opening * slots.reduce((sum, slot) => sum + slot.weight, 0);
  for (const { terms, weight, pair } of slots) {
    const opens = left > 0;
    left -= weight;
    hit.length = 0;
    for (const [term, quality] of terms) {
      const list = postings.get(term);
      if (!list) continue;
      const { ids, strengths } = list;
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at]!;
        if (!opens && isTouched[id] === 0) continue;
        const value = quality * strengths[at]!;
        if (present[id] === 0) hit.push(id);
        if (value > strongest[id]!) strongest[id] = value;
        if (quality > present[id]!) present[id] = quality;
      }
    }
    for (const id of hit) {
      if (isTouched[id] === 0) {
        isTouched[id] = 1;
        touched.push(id);
      }
      score[id]! += weight * strongest[id]!;
      if (!pair) {
        covered[id]! += weight * present[id]!;
        if (present[id]! > 0.79) literal[id]! += weight;
      }
      strongest[id] = 0;
      present[id] = 0;
    }
  }
}

/** Ready for the next question. */
export function wipe({ sections, units, votes }: Sums): void {
  for (const id of sections.touched) {
    votes.score[id] = 0;
    votes.within[id] = 0;
    votes.asked[id] = 0;
    votes.second[id] = 0;
    votes.block[id] = -1;
  }
  for (const { score, covered, literal, touched, isTouched } of [sections, units]) {
    for (const id of touched) {
      score[id] = 0;
      covered[id] = 0;
      literal[id] = 0;
      isTouched[id] = 0;
    }
    touched.length = 0;
  }
}

const hits = (length: number): Hits => ({
  score: new Float64Array(length),
  covered: new Float64Array(length),
  literal: new Float64Array(length),
  strongest: new Float64Array(length),
  present: new Float64Array(length),
  touched: [],
  isTouched: new Uint8Array(length),
});

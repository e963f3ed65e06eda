import type { HandbookIndex } from './index.ts';
import type { Level } from './level.ts';
import type { Slot } from './question.ts';

/** Of one question, for whatever any slot has hit. All zero between questions: making them costs more than using them. */
export interface Hits {
  /** Four a unit or section: its sum, the weight it covers, the same by the very words alone, and whether it was hit. */
  sums: Float32Array;
  /** How likely it is what is asked for, by the banked questions it answers. */
  said: Float32Array;
  /** What was hit, in no order; the first `count` of them. */
  hit: Int32Array;
  count: number;
}

/** What its items and banked questions say for each section; `block` is -1 while no item says anything. */
interface Votes {
  score: Float32Array;
  within: Float32Array;
  asked: Float32Array;
  second: Float32Array;
  /** How likely the whole section is asked for, and how much speaks for `passage`, of that by what it is asked for. */
  general: Float32Array;
  best: Float32Array;
  said: Float32Array;
  block: Int32Array;
  passage: Int32Array;
}

export const [summed, covered, literal, wasHit] = [0, 1, 2, 3] as const;

export interface Room {
  sections: Hits;
  units: Hits;
  votes: Votes;
}

/** Shared by all indexes, as large as the largest: fifty states ask one after the other, and use the same few pages. */
const room: Room = { sections: hits(0), units: hits(0), votes: votes(0) };

export function roomFor({ sections, byUnit }: HandbookIndex): Room {
  if (room.sections.hit.length < sections.length) {
    room.sections = hits(sections.length);
    room.votes = votes(sections.length);
  }
  if (room.units.hit.length < byUnit.count) room.units = hits(byUnit.count);
  return room;
}

/**
 * Adds up what every slot finds. What holds none of the first slots, which make up the `opening` share of the
 * question, is left out: it holds small words alone, and there is much of it.
 */
export function addUp(level: Level, slots: readonly Slot[], into: Hits, opening = 1): void {
  const { sums, hit } = into;
  let { count } = into;
  let left = opening * slots.reduce((sum, slot) => sum + slot.weight, 0);
  for (const { terms, weight, pair } of slots) {
    const opens = left > 0;
    left -= weight;
    const { found, size, strength, likeness } = level.gather(terms);
    for (let at = 0; at < size; at++) {
      const id = found[at]!;
      const speaks = strength[id]!;
      const like = likeness[id]!;
      strength[id] = 0;
      likeness[id] = 0;
      const place = id * 4;
      if (sums[place + wasHit] === 0) {
        if (!opens) continue;
        sums[place + wasHit] = 1;
        hit[count++] = id;
      }
      sums[place + summed]! += weight * speaks;
      if (pair) continue;
      sums[place + covered]! += weight * like;
      if (like > 0.79) sums[place + literal]! += weight;
    }
  }
  into.count = count;
}

/** Ready for the next question. */
export function wipe({ sections, units, votes }: Room): void {
  for (let at = 0; at < sections.count; at++) {
    const id = sections.hit[at]!;
    votes.score[id] = 0;
    votes.within[id] = 0;
    votes.asked[id] = 0;
    votes.second[id] = 0;
    votes.general[id] = 0;
    votes.best[id] = 0;
    votes.said[id] = 0;
    votes.block[id] = -1;
    votes.passage[id] = -1;
  }
  for (const one of [sections, units]) {
    for (let at = 0; at < one.count; at++) {
      const place = one.hit[at]! * 4;
      one.sums[place + summed] = 0;
      one.sums[place + covered] = 0;
      one.sums[place + literal] = 0;
      one.sums[place + wasHit] = 0;
      one.said[one.hit[at]!] = 0;
    }
    one.count = 0;
  }
}

function hits(length: number): Hits {
  return {
    sums: new Float32Array(length * 4),
    said: new Float32Array(length),
    hit: new Int32Array(length),
    count: 0,
  };
}

function votes(length: number): Votes {
  return {
    score: new Float32Array(length),
    within: new Float32Array(length),
    asked: new Float32Array(length),
    second: new Float32Array(length),
    general: new Float32Array(length),
    best: new Float32Array(length),
    said: new Float32Array(length),
    block: new Int32Array(length).fill(-1),
    passage: new Int32Array(length).fill(-1),
  };
}

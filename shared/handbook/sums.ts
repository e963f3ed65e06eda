import type { HandbookIndex, Postings } from './index.ts';
import type { Slot } from './question.ts';

/** The sums of one question, by section or by unit. They are kept from question to question: making them costs more. */
export interface Sums {
  score: Float64Array;
  covered: Float64Array;
  literal: Float64Array;
  rarest: Float64Array;
  /** Of the slot at hand: its best value and how well the best term stands for it. */
  strongest: Float64Array;
  present: Float64Array;
  /** Whatever any slot has hit, in no order; all else is zero. */
  touched: number[];
  isTouched: Uint8Array;
}

const known = new WeakMap<HandbookIndex, { sections: Sums; units: Sums }>();

export function sumsFor(index: HandbookIndex): { sections: Sums; units: Sums } {
  const before = known.get(index);
  if (before) return before;
  const made = { sections: sums(index.sections.length), units: sums(index.units.length) };
  known.set(index, made);
  return made;
}

/** For every slot everything that holds one of its terms, with the best of what it holds. */
export function eachHit(
  postings: Map<string, Postings>,
  slots: Slot[],
  { strongest, present, touched, isTouched }: Sums,
  visit: (slot: Slot, id: number, strongest: number, present: number) => void,
): void {
  const hit: number[] = [];
  for (const slot of slots) {
    hit.length = 0;
    for (const [term, quality] of slot.terms) {
      const list = postings.get(term);
      if (!list) continue;
      const { ids, strengths } = list;
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at]!;
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
      visit(slot, id, strongest[id]!, present[id]!);
      strongest[id] = 0;
      present[id] = 0;
    }
  }
}

/** Ready for the next question. */
export function wipe({ score, covered, literal, rarest, touched, isTouched }: Sums): void {
  for (const id of touched) {
    score[id] = 0;
    covered[id] = 0;
    literal[id] = 0;
    rarest[id] = 0;
    isTouched[id] = 0;
  }
  touched.length = 0;
}

const sums = (length: number): Sums => ({
  score: new Float64Array(length),
  covered: new Float64Array(length),
  literal: new Float64Array(length),
  rarest: new Float64Array(length),
  strongest: new Float64Array(length),
  present: new Float64Array(length),
  touched: [],
  isTouched: new Uint8Array(length),
});

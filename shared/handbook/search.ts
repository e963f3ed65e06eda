import type { HandbookIndex, Postings } from './index.ts';
import type { Slot } from './question.ts';

export interface Found {
  section: number;
  score: number;
  /** Share of what the question is about that the section speaks of, 0 to 1. */
  covered: number;
  /** The same, counting only the very words. */
  literal: number;
  /** How well it speaks of the question's weightiest word, 0 to 1. */
  rarest: number;
  /** The same for its best single item, row or paragraph. */
  coveredByUnit: number;
  /** How like one of the section's banked questions it is, 0 to 1. */
  asked: number;
  /** The block that answers best; -1 when only the heading does. */
  block: number;
}

/**
 * How the votes count; found by trying, on questions about both states' handbooks. A section's likest banked question
 * votes by its likeness to `power`, the next likest by `second` of that; a heading without words of its own (`silent`)
 * stands back behind what it heads.
 */
export const tuning = {
  saturation: 0.9,
  lengthNorm: 0.5,
  unitNorm: 0.3,
  unit: 0.9,
  bank: 2.2,
  power: 1.5,
  second: 0.3,
  silent: 0.8,
};

/** Sections that speak of what is asked, best first. */
export function search(index: HandbookIndex, slots: Slot[]): Found[] {
  const count = index.sections.length;
  const score = new Float64Array(count);
  const covered = new Float64Array(count);
  const literal = new Float64Array(count);
  const rarest = new Float64Array(count);
  const heaviest = Math.max(...slots.map((slot) => (slot.pair || slot.earlier ? 0 : slot.weight)));
  const whole = slots.reduce((sum, slot) => sum + (slot.pair ? 0 : slot.weight), 0);
  if (whole === 0 || count === 0) return [];
  const strongest = new Float64Array(count);
  const present = new Float64Array(count);
  for (const slot of slots) {
    strongest.fill(0);
    present.fill(0);
    each(index.inSections, slot, (id, weight, quality) => {
      const norm =
        1 - tuning.lengthNorm + (tuning.lengthNorm * index.sectionLengths[id]!) / index.averageLength;
      const value = (quality * weight * (tuning.saturation + 1)) / (weight + tuning.saturation * norm);
      if (value > strongest[id]!) strongest[id] = value;
      if (quality > present[id]!) present[id] = quality;
    });
    for (let id = 0; id < count; id++) {
      score[id]! += slot.weight * strongest[id]!;
      if (slot.pair) continue;
      covered[id]! += slot.weight * present[id]!;
      if (present[id]! > 0.79) literal[id]! += slot.weight;
      if (!slot.earlier && slot.weight === heaviest) rarest[id] = present[id]!;
    }
  }
  const units = unitScores(index, slots, whole);
  const found: Found[] = [];
  for (let id = 0; id < count; id++) {
    if (score[id] === 0) continue;
    const unit = units[id]!;
    const votes =
      score[id]! +
      tuning.unit * unit.score +
      tuning.bank * (unit.asked ** tuning.power + tuning.second * unit.second ** tuning.power) * whole;
    const silent = index.sections[id]!.blocks.length === 0;
    found.push({
      section: id,
      score: (votes * (silent ? tuning.silent : 1)) / whole,
      covered: covered[id]! / whole,
      literal: literal[id]! / whole,
      rarest: rarest[id]!,
      coveredByUnit: unit.covered,
      asked: unit.asked,
      block: unit.block,
    });
  }
  return found.sort((a, b) => b.score - a.score || a.section - b.section);
}

interface Vote {
  score: number;
  covered: number;
  asked: number;
  second: number;
  block: number;
}

/** Each section's best item, and its likest banked question. */
function unitScores(index: HandbookIndex, slots: Slot[], whole: number): Vote[] {
  const count = index.units.length;
  const scores = new Float64Array(count);
  const covers = new Float64Array(count);
  const strongest = new Float64Array(count);
  const present = new Float64Array(count);
  const touched: number[] = [];
  for (const slot of slots) {
    touched.length = 0;
    each(index.inUnits, slot, (id, weight, quality) => {
      if (strongest[id] === 0) touched.push(id);
      const norm = 1 - tuning.unitNorm + (tuning.unitNorm * index.units[id]!.length) / index.averageUnit;
      const value = (quality * weight * (tuning.saturation + 1)) / (weight + tuning.saturation * norm);
      if (value > strongest[id]!) strongest[id] = value;
      if (quality > present[id]!) present[id] = quality;
    });
    for (const id of touched) {
      scores[id]! += slot.weight * strongest[id]!;
      if (!slot.pair) covers[id]! += slot.weight * present[id]!;
      strongest[id] = 0;
      present[id] = 0;
    }
  }
  const votes: Vote[] = index.sections.map(() => ({ score: 0, covered: 0, asked: 0, second: 0, block: -1 }));
  for (let id = 0; id < count; id++) {
    if (scores[id] === 0) continue;
    const unit = index.units[id]!;
    const vote = votes[unit.section]!;
    if (unit.block < 0) {
      const of = Math.min(1, covers[id]! / Math.max(unit.mass, 0.1));
      const asked = Math.sqrt((covers[id]! / whole) * of);
      if (asked > vote.asked) {
        vote.second = vote.asked;
        vote.asked = asked;
      } else if (asked > vote.second) vote.second = asked;
    } else if (scores[id]! > vote.score) {
      vote.score = scores[id]!;
      vote.covered = covers[id]! / whole;
      vote.block = unit.block;
    }
  }
  return votes;
}

function each(
  postings: Map<string, Postings>,
  slot: Slot,
  visit: (id: number, weight: number, quality: number) => void,
): void {
  for (const [term, quality] of slot.terms) {
    const list = postings.get(term);
    if (!list) continue;
    for (let at = 0; at < list.ids.length; at++) visit(list.ids[at]!, list.weights[at]!, quality);
  }
}

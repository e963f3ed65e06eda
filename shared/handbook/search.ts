import type { HandbookIndex } from './index.ts';
import type { Slot } from './question.ts';
import { eachHit, sumsFor, wipe } from './sums.ts';
import { tuning } from './tuning.ts';

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

/** Sections that speak of what is asked, best first. */
export function search(index: HandbookIndex, slots: Slot[]): Found[] {
  const whole = slots.reduce((sum, slot) => sum + (slot.pair ? 0 : slot.weight), 0);
  if (whole === 0 || index.sections.length === 0) return [];
  const heaviest = Math.max(...slots.map((slot) => (slot.pair || slot.earlier ? 0 : slot.weight)));
  const sums = sumsFor(index).sections;
  const { score, covered, literal, rarest } = sums;
  eachHit(index.inSections, slots, sums, (slot, id, strongest, present) => {
    score[id]! += slot.weight * strongest;
    if (slot.pair) return;
    covered[id]! += slot.weight * present;
    if (present > 0.79) literal[id]! += slot.weight;
    if (!slot.earlier && slot.weight === heaviest) rarest[id] = present;
  });
  const votes = unitVotes(index, slots, whole);
  const found: Found[] = [];
  for (const section of sums.touched) {
    const vote = votes.get(section) ?? noVote;
    const sum =
      score[section]! +
      tuning.unit * vote.score +
      tuning.bank * (vote.asked ** tuning.power + tuning.second * vote.second ** tuning.power) * whole;
    const silent = index.sections[section]!.blocks.length === 0;
    found.push({
      section,
      score: (sum * (silent ? tuning.silent : 1)) / whole,
      covered: covered[section]! / whole,
      literal: literal[section]! / whole,
      rarest: rarest[section]!,
      coveredByUnit: vote.covered,
      asked: vote.asked,
      block: vote.block,
    });
  }
  wipe(sums);
  return found.sort((a, b) => b.score - a.score || a.section - b.section);
}

interface Vote {
  score: number;
  covered: number;
  asked: number;
  second: number;
  block: number;
}
const noVote: Vote = { score: 0, covered: 0, asked: 0, second: 0, block: -1 };

/** Each section's best item, and its likest banked question. */
function unitVotes(index: HandbookIndex, slots: Slot[], whole: number): Map<number, Vote> {
  const sums = sumsFor(index).units;
  const { score, covered } = sums;
  eachHit(index.inUnits, slots, sums, (slot, id, strongest, present) => {
    score[id]! += slot.weight * strongest;
    if (!slot.pair) covered[id]! += slot.weight * present;
  });
  const votes = new Map<number, Vote>();
  for (const id of sums.touched) {
    const unit = index.units[id]!;
    const vote = votes.get(unit.section) ?? { ...noVote };
    votes.set(unit.section, vote);
    if (unit.block < 0) {
      const of = Math.min(1, covered[id]! / Math.max(unit.mass, 0.1));
      const asked = Math.sqrt((covered[id]! / whole) * of);
      if (asked > vote.asked) {
        vote.second = vote.asked;
        vote.asked = asked;
      } else if (asked > vote.second) vote.second = asked;
    } else if (score[id]! > vote.score || (score[id] === vote.score && unit.block < vote.block)) {
      vote.score = score[id]!;
      vote.covered = covered[id]! / whole;
      vote.block = unit.block;
    }
  }
  wipe(sums);
  return votes;
}

import { answeredBy, blockOf, type HandbookIndex, massOf, sectionOf } from './index.ts';
import { leastLikely } from './learned.ts';
import type { Slot } from './question.ts';
import { addUp, covered, literal, type Room, roomFor, summed, wasHit, wipe } from './sums.ts';
import { tuning } from './tuning.ts';

export interface Found {
  section: number;
  score: number;
  /** Share of what the question is about that the section speaks of, 0 to 1. */
  covered: number;
  /** The same, counting only the very words. */
  literal: number;
  /** Share of what the question is about that `block` speaks of, 0 to 1. */
  within: number;
  /** The block whose words answer best; -1 when only the heading's do. */
  block: number;
  /** The block to quote, by its words and by what it is asked for; -1 for the whole section. */
  passage: number;
  /** How much speaks for that by what it is asked for. */
  said: number;
}

/** More are never looked at. */
const most = 24;

/**
 * Sections that speak of what is asked, best first. `likely` is how likely the question is each one's (see learned.ts);
 * `favour` is what a section's score is multiplied with.
 */
export function search(
  index: HandbookIndex,
  slots: Slot[],
  likely: Float32Array | null = null,
  favour: (section: number) => number = () => 1,
): Found[] {
  const found: Found[] = [];
  eachScore(index, slots, (section, score, { sections, votes }, whole) => {
    const learned = likely ? tuning.learned * (likely[section]! - leastLikely) : 0;
    const mine = (score + learned) * favour(section);
    const last = found.length === most ? found[most - 1]! : null;
    if (last && (mine < last.score || (mine === last.score && section > last.section))) return;
    if (last) found.pop();
    const one: Found = {
      section,
      score: mine,
      covered: sections.sums[section * 4 + covered]! / whole,
      literal: sections.sums[section * 4 + literal]! / whole,
      within: votes.within[section]! / whole,
      block: votes.block[section]!,
      passage:
        tuning.general * tuning.said * votes.general[section]! > votes.best[section]!
          ? -1
          : votes.passage[section]!,
      said: votes.said[section]!,
    };
    const at = found.findIndex(
      ({ score, section }) => score < mine || (score === mine && section > one.section),
    );
    found.splice(at < 0 ? found.length : at, 0, one);
  });
  return found;
}

/** Share of a question that its weightiest words make up; what holds none of them is not looked at. */
const opening = 0.5;

/** Every section that speaks of it, in no order. */
function eachScore(
  index: HandbookIndex,
  slots: Slot[],
  visit: (section: number, score: number, room: Room, whole: number) => void,
): void {
  const whole = slots.reduce((sum, slot) => sum + (slot.pair ? 0 : slot.weight), 0);
  if (whole === 0 || index.sections.length === 0) return;
  const room = roomFor(index);
  const { sections, votes } = room;
  addUp(index.bySection, slots, sections);
  const weighty = [...slots].sort((a, b) => b.weight - a.weight);
  addUp(index.byUnit, weighty, room.units, opening);
  vote(index, whole, room);
  for (let at = 0; at < sections.count; at++) {
    const section = sections.hit[at]!;
    const asked = raised(votes.asked[section]!) + tuning.second * raised(votes.second[section]!);
    const sum =
      sections.sums[section * 4 + summed]! +
      tuning.unit * votes.score[section]! +
      tuning.bank * asked * whole;
    const share = 1 + (tuning.whole * sections.sums[section * 4 + covered]!) / whole;
    visit(section, (sum * share * (index.silent[section] ? tuning.silent : 1)) / whole, room, whole);
  }
  wipe(room);
}

/** To the power of 1.5: what is nearly the same question says more than its share. */
const raised = (likeness: number): number => likeness * Math.sqrt(likeness);

/** Each section's likest banked questions, and its best item, by its words and by what it is asked for. */
function vote({ units: of }: HandbookIndex, whole: number, room: Room): void {
  const { sections, units, votes } = room;
  const hit = units.count;
  for (let at = 0; at < hit; at++) {
    const id = units.hit[at]!;
    const section = of[id * 4 + sectionOf]!;
    if (of[id * 4 + blockOf]! >= 0 || sections.sums[section * 4 + wasHit] === 0) continue;
    const its = units.sums[id * 4 + covered]!;
    const share = Math.min(1, its / Math.max(of[id * 4 + massOf]!, 0.1));
    const square = (its / whole) * share;
    const asked = Math.sqrt(square);
    const unit = of[id * 4 + answeredBy]!;
    const said = square * asked;
    if (unit < 0) votes.general[section]! += said;
    else {
      if (units.sums[unit * 4 + wasHit] === 0) {
        units.sums[unit * 4 + wasHit] = 1;
        units.hit[units.count++] = unit;
      }
      units.said[unit]! += said;
    }
    if (asked > votes.asked[section]!) {
      votes.second[section] = votes.asked[section]!;
      votes.asked[section] = asked;
    } else if (asked > votes.second[section]!) votes.second[section] = asked;
  }
  for (let at = 0; at < units.count; at++) {
    const id = units.hit[at]!;
    const section = of[id * 4 + sectionOf]!;
    const block = of[id * 4 + blockOf]!;
    if (block < 0 || sections.sums[section * 4 + wasHit] === 0) continue;
    const score = units.sums[id * 4 + summed]!;
    if (
      score > votes.score[section]! ||
      (score > 0 && score === votes.score[section] && block < votes.block[section]!)
    ) {
      votes.score[section] = score;
      votes.block[section] = block;
      votes.within[section] = units.sums[id * 4 + covered]!;
    }
    const all = score / whole + tuning.said * units.said[id]!;
    if (all > votes.best[section]! || (all === votes.best[section] && block < votes.passage[section]!)) {
      votes.best[section] = all;
      votes.passage[section] = block;
      votes.said[section] = tuning.said * units.said[id]!;
    }
  }
}

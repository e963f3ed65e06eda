import type { Slot } from './question.ts';
import type { Found } from './search.ts';

/** Why an answer is given or not: the share of the question that the best section covers, and what is unknown. */
export interface Confidence {
  sure: number;
  covered: number;
  unknown: number;
}

/** Fitted on questions about both states' handbooks, see `desk handbook evaluate`. */
const weights = { constant: -4.4, covered: 5.2, unit: 2.2, asked: 4, unknown: -2.6, score: 0.5 };

/** How sure it is that the best section answers, 0 to 1; a half is enough to answer. */
export function confidence(slots: Slot[], found: Found[]): Confidence {
  const best = found[0];
  const whole = slots.reduce((sum, slot) => sum + (slot.pair ? 0 : slot.weight), 0);
  const unknown = slots.reduce((sum, slot) => sum + (slot.unknown ? slot.weight : 0), 0) / (whole || 1);
  if (!best) return { sure: 0, covered: 0, unknown };
  const near = found.slice(0, 4);
  const unit = Math.max(...near.map((one) => one.coveredByUnit));
  const asked = Math.max(...near.map((one) => one.asked));
  const sum =
    weights.constant +
    weights.covered * best.covered +
    weights.unit * unit +
    weights.asked * asked ** 2 +
    weights.unknown * unknown +
    weights.score * Math.min(4, best.score);
  return { sure: 1 / (1 + Math.exp(-sum)), covered: best.covered, unknown };
}

import type { Slot } from './question.ts';
import type { Found } from './search.ts';

/** Why an answer is given or not: the share of the question that the best section covers, and what is unknown. */
export interface Confidence {
  sure: number;
  covered: number;
  unknown: number;
}

export const names = [
  'covered',
  'unit',
  'literal',
  'asked',
  'unknown',
  'score',
  'gap',
  'rarest',
  'size',
] as const;

/** Fitted on questions about both states' handbooks. */
const weights: Record<(typeof names)[number], number> & { constant: number } = {
  covered: 5.2,
  unit: 2.2,
  literal: 0,
  asked: 4,
  unknown: -2.6,
  score: 0.5,
  gap: 0,
  rarest: 0,
  size: 0,
  constant: -4.4,
};

/** How sure it is that the best section answers, 0 to 1; a half is enough to answer. */
export function confidence(slots: Slot[], found: Found[]): Confidence {
  const values = features(slots, found);
  const sum = names.reduce((total, name, at) => total + weights[name] * values[at]!, weights.constant);
  return {
    sure: found.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)),
    covered: values[0]!,
    unknown: values[names.indexOf('unknown')]!,
  };
}

/** What is looked at, in the order of `names`. */
export function features(slots: Slot[], found: Found[]): number[] {
  const own = slots.filter(({ pair }) => !pair);
  const whole = own.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  const unknown = own.reduce((sum, slot) => sum + (slot.unknown ? slot.weight : 0), 0) / whole;
  const best = found[0];
  if (!best) return [0, 0, 0, 0, unknown, 0, 0, 0, 0];
  const near = found.slice(0, 4);
  const heaviest = own.filter(({ earlier }) => !earlier).sort((a, b) => b.weight - a.weight)[0];
  return [
    best.covered,
    Math.max(...near.map((one) => one.coveredByUnit)),
    best.literal,
    Math.max(...near.map((one) => one.asked)) ** 2,
    unknown,
    Math.min(4, best.score),
    1 - (found[1]?.score ?? 0) / best.score,
    heaviest ? best.rarest : 0,
    Math.min(8, own.length) / 8,
  ];
}

import type { HandbookIndex } from './index.ts';
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
  'literal',
  'asked',
  'score',
  'unknown',
  'special',
  'beyond',
  'amount',
  'size',
] as const;

/** Fitted on questions about both states' handbooks. */
const weights: Record<(typeof names)[number], number> & { constant: number } = {
  covered: 1.81,
  literal: 0.93,
  asked: 0.0,
  score: 0.83,
  unknown: 0.0,
  special: 0.0,
  beyond: -4.63,
  amount: -1.37,
  size: 0.0,
  constant: -2.67,
};

/** How sure it is that the best section answers, 0 to 1; a half is enough to answer. */
export function confidence(
  index: HandbookIndex,
  question: string,
  slots: Slot[],
  found: Found[],
): Confidence {
  const values = features(index, question, slots, found);
  const sum = names.reduce((total, name, at) => total + weights[name] * values[at]!, weights.constant);
  return {
    sure: found.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)),
    covered: values[0]!,
    unknown: values[names.indexOf('unknown')]!,
  };
}

const amounts =
  /\bhow (much|many|big|large|tall|far|expensive)\b|\bwhat time\b|\b(maximum|minimum|max|limit|deadline|cost|price|phone number)\b|\bwhen (will|is|are|was|does|did)\b|\bwho is the (?!data|open|gis)/i;

/** What is looked at, in the order of `names`. */
export function features(index: HandbookIndex, question: string, slots: Slot[], found: Found[]): number[] {
  const own = slots.filter(({ pair }) => !pair);
  const whole = own.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  const share = (of: (slot: Slot) => boolean) =>
    own.reduce((sum, slot) => sum + (of(slot) ? slot.weight : 0), 0) / whole;
  const size = Math.min(8, own.length) / 8;
  const unknown = share((slot) => slot.unknown);
  const special = share((slot) => slot.special);
  const best = found[0];
  if (!best) return [0, 0, 0, 0, unknown, special, 0, 0, size];
  const near = found.slice(0, 3);
  const speaks = (stems: string[]) =>
    near.some(({ section }) => stems.every((stem) => holds(index, stem, section)));
  const leaves = own.some(({ beyond, earlier }) => !earlier && beyond !== null && !speaks(beyond));
  const wantsAmount = amounts.test(question) && !speaksOfAmount(index, best);
  return [
    best.covered,
    best.literal,
    Math.max(...near.map((one) => one.asked)) ** 2,
    Math.min(4, best.score),
    unknown,
    special,
    leaves ? 1 : 0,
    wantsAmount ? 1 : 0,
    size,
  ];
}

function holds(index: HandbookIndex, term: string, section: number): boolean {
  return index.inSections.get(term)?.ids.includes(section) ?? false;
}

function speaksOfAmount(index: HandbookIndex, { section, block }: Found): boolean {
  const { blocks } = index.sections[section]!;
  return /\d/.test(blocks[block]?.text ?? blocks.map(({ text }) => text).join(' '));
}

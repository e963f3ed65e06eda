import type { HandbookIndex } from './index.ts';
import type { Slot } from './question.ts';
import type { Found } from './search.ts';

/** Why an answer is given or not: how much of the question the best section covers. */
export interface Confidence {
  sure: number;
  covered: number;
  /** It asks about a subject next door that no near section speaks of. */
  beyond: boolean;
}

export const names = ['covered', 'literal', 'score', 'beyond', 'amount'] as const;

/** Fitted on questions about both states' handbooks. */
const weights: Record<(typeof names)[number], number> & { constant: number } = {
  covered: 2.05,
  literal: 0.39,
  score: 0.93,
  beyond: -4.47,
  amount: -2.8,
  constant: -2.73,
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
    beyond: values[names.indexOf('beyond')] === 1,
  };
}

const amounts =
  /\bhow (much|many|big|large|tall|far|expensive)\b|\bwhat time\b|\b(maximum|minimum|max|limit|deadline|cost|price|phone number)\b|\bwhen (will|is|are|was|does|did)\b|\bwho is the (?!data|open|gis)/i;

/** What is looked at, in the order of `names`. */
export function features(index: HandbookIndex, question: string, slots: Slot[], found: Found[]): number[] {
  const own = slots.filter(({ pair }) => !pair);
  const best = found[0];
  if (!best) return [0, 0, 0, 0, 0];
  const near = found.slice(0, 3);
  const speaks = (stems: string[]) =>
    near.some(({ section }) => stems.every((stem) => holds(index, stem, section)));
  const leaves = own.some(({ beyond, earlier }) => !earlier && beyond !== null && !speaks(beyond));
  const wantsAmount = amounts.test(question) && !speaksOfAmount(index, best);
  return [best.covered, best.literal, Math.min(4, best.score), leaves ? 1 : 0, wantsAmount ? 1 : 0];
}

function holds(index: HandbookIndex, term: string, section: number): boolean {
  return index.inSections.get(term)?.ids.includes(section) ?? false;
}

function speaksOfAmount(index: HandbookIndex, { section, block }: Found): boolean {
  const { blocks } = index.sections[section]!;
  return /\d/.test(blocks[block]?.text ?? blocks.map(({ text }) => text).join(' '));
}

import { beyondIn } from './beyond.ts';
import type { HandbookIndex } from './index.ts';
import { grammarWords } from './noise.ts';
import type { Slot } from './question.ts';
import type { Found } from './search.ts';
import { type Token, tokens } from './tokens.ts';

/** Why an answer is given or not: how much of the question the best section covers. */
export interface Confidence {
  sure: number;
  covered: number;
  /** It asks about a subject next door that the best section does not speak of. */
  beyond: boolean;
}

/**
 * What is looked at. covered: share of the question the best section speaks of; literal: the same by the very words;
 * score: all its votes; beyond: a subject next door is named that it does not speak of; amount: a number is asked
 * for and it has none; elsewhere: how much likelier the question is another state's (see neighbours.ts).
 */
export const names = ['covered', 'literal', 'score', 'beyond', 'amount', 'elsewhere'] as const;

/**
 * Logistic, fitted on questions about both states' handbooks and digests; the constant is chosen so that about one
 * covered question of thirty is refused.
 */
const weights: Record<(typeof names)[number], number> & { constant: number } = {
  covered: 2.1,
  literal: 1.45,
  score: 0.27,
  beyond: -4.21,
  amount: -3.29,
  elsewhere: -2.08,
  constant: -1.7,
};

/** How sure it is that the best section answers, 0 to 1; a half is enough to answer. */
export function confidence(
  index: HandbookIndex,
  question: string,
  slots: Slot[],
  found: Found[],
  elsewhere: number,
): Confidence {
  const values = [...features(index, question, slots, found), elsewhere];
  const sum = names.reduce((total, name, at) => total + weights[name] * values[at]!, weights.constant);
  return {
    sure: found.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)),
    covered: values[0]!,
    beyond: values[names.indexOf('beyond')] === 1,
  };
}

const amounts =
  /\bhow (much|many|big|large|tall|far|expensive)\b|\bwhat time\b|\b(maximum|minimum|max|limit|deadline|cost|price|phone number)\b|\bwhen (will|is|are|was|does|did)\b|\bwho is (?:the|our|\w+['’]s) (?!data|open|gis)/i;

/** What is looked at, in the order of `names`. */
export function features(index: HandbookIndex, question: string, slots: Slot[], found: Found[]): number[] {
  const own = slots.filter(({ pair }) => !pair);
  const best = found[0];
  if (!best) return [0, 0, 0, 0, 0];
  const speaks = (stems: string[]) => stems.every((stem) => holds(index, stem, best.section));
  // “How many days” is all small words, for which there are no slots; a small word alone (“like”) says nothing.
  const words = tokens(question.slice(0, 2000)).slice(0, 120);
  const phrases = beyondIn(words)
    .map((places) => places.map((at) => words[at]!))
    .filter(({ length }) => length > 1);
  const leaves =
    own.some(({ beyond, earlier }) => !earlier && beyond !== null && !speaks(beyond)) ||
    phrases.some((phrase) => !speaks(phrase.filter(({ word }) => !grammarWords.has(word)).map(stemOf)));
  const wantsAmount = amounts.test(question) && !speaksOfAmount(index, best);
  return [best.covered, best.literal, Math.min(4, best.score), leaves ? 1 : 0, wantsAmount ? 1 : 0];
}

const stemOf = ({ stem }: Token) => stem;

function holds(index: HandbookIndex, term: string, section: number): boolean {
  return index.inSections.get(term)?.ids.includes(section) ?? false;
}

function speaksOfAmount(index: HandbookIndex, { section, block }: Found): boolean {
  const { blocks } = index.sections[section]!;
  return /\d/.test(blocks[block]?.text ?? blocks.map(({ text }) => text).join(' '));
}

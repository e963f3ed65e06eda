import type { HandbookIndex } from '../finding/index.ts';
import { leastLikely } from '../finding/learned.ts';
import type { Slot } from '../finding/question.ts';
import type { Found } from '../finding/search.ts';
import { asksWhom, hasAddress } from '../finding/whom.ts';
import { amountsIn } from '../words/amounts.ts';
import { beyondIn } from '../words/beyond.ts';
import { chatWords, grammarWords } from '../words/noise.ts';
import { type Token, typed } from '../words/tokens.ts';
import type { Odds } from './kinds.ts';

/** Why an answer is given or not: how much of the question the best section covers. */
export interface Confidence {
  sure: number;
  covered: number;
  /** It asks about a subject next door that the best section does not speak of. */
  beyond: boolean;
}

/** What is looked at to tell whether the best section answers. */
export interface Features {
  /** Share of the question that the section speaks of by the very words. */
  literal: number;
  /** All its votes. */
  score: number;
  /** Share that the one passage speaks of. */
  within: number;
  /** 1 when nothing but a few words of the handbook was typed, as into a search field. */
  keywords: number;
  /** 1 when a subject next door is named that the section does not speak of. */
  beyond: number;
  /** 1 when a number is asked for and there is none. */
  amount: number;
  /** 1 when the question leans on one before. */
  thread: number;
  /** The likeliest kind that no handbook answers, and the subjects next door among them (see kinds.ts). */
  kind: number;
  nextDoor: number;
  /** How much likelier it is asked of another state's handbook than of any section here, 0 when it is not. */
  elsewhere: number;
}

type Weights = Features & { constant: number };

/**
 * Logistic, fitted by `test/bench/fit-confidence.ts` on questions about both states' handbooks and digests; the constant
 * refuses about one covered question of fifty.
 */
const weights: Weights = {
  literal: 2.51,
  score: 0.61,
  within: 2.17,
  keywords: 2.21,
  beyond: -2.62,
  amount: -1.78,
  thread: 2.17,
  kind: -0.77,
  nextDoor: -0.27,
  elsewhere: -0.61,
  constant: -2.94,
};

/** For a handbook without a bank of questions. */
const bareWeights: Weights = {
  literal: -0.33,
  score: 0.31,
  within: 1.09,
  keywords: 1.17,
  beyond: -2.97,
  amount: -1.75,
  thread: 2.35,
  kind: -0.61,
  nextDoor: 0.33,
  elsewhere: 0,
  constant: 2.27,
};

/** How sure it is that the best section answers, 0 to 1; a half is enough to answer. */
export function confidence(found: Found[], seen: Features, banked: boolean): Confidence {
  const its = banked ? weights : bareWeights;
  const sum = featureNames.reduce((sum, name) => sum + its[name] * seen[name], its.constant);
  return {
    sure: found.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)),
    covered: found[0]?.covered ?? 0,
    beyond: seen.beyond === 1,
  };
}

export const featureNames = [
  'literal',
  'score',
  'within',
  'keywords',
  'beyond',
  'amount',
  'thread',
  'kind',
  'nextDoor',
  'elsewhere',
] as const satisfies (keyof Features)[];

const amounts =
  /\bhow (much|many|big|large|tall|far|expensive)\b|\bwhat time\b|\b(maximum|minimum|max|limit|deadline|cost|price|phone number)\b|\bwhen (will|is|are|was|does|did)\b|\bwho is (?:the|our|\w+['’]s) (?!data|open|gis)/i;

export function features(
  index: HandbookIndex,
  question: string,
  slots: Slot[],
  found: Found[],
  odds: Odds,
  likely: Float32Array | null,
): Features {
  const best = found[0];
  // A passage that holds every word of the question answers it, whatever else is asked in such words; so does an
  // address, where one is asked for.
  const said =
    best !== undefined &&
    (Math.min(best.literal, best.within) > 0.95 || (asksWhom(question) && givesAddress(index, best)));
  const kind = bounded(Math.max(odds['next-door'], odds['off-subject'], odds.orders));
  return {
    literal: best?.literal ?? 0,
    score: Math.min(4, best?.score ?? 0),
    within: best?.within ?? 0,
    keywords: isKeywords(question, slots) ? 1 : 0,
    beyond: best && leaves(index, question, slots, best.section) ? 1 : 0,
    amount: best && amounts.test(question) && !speaksOfAmount(index, best) ? 1 : 0,
    thread: slots.some(({ earlier }) => earlier) ? 1 : 0,
    kind: said ? Math.min(0, kind) : kind,
    elsewhere: likely ? likelierElsewhere(likely) : 0,
    nextDoor: said ? Math.min(0, bounded(odds['next-door'])) : bounded(odds['next-door']),
  };
}

/** The last of those in `likely` is the other states (see learned.ts). */
function likelierElsewhere(likely: Float32Array): number {
  const elsewhere = likely.at(-1)!;
  let above = elsewhere - leastLikely;
  for (let section = 0; section < likely.length - 1; section++)
    above = Math.min(above, elsewhere - likely[section]!);
  return Math.max(0, above);
}

const isKeywords = (question: string, slots: Slot[]) =>
  slots.every(({ unknown, earlier }) => !unknown && !earlier) &&
  typed(question).length <= 4 &&
  typed(question).every(({ word }) => !grammarWords.has(word) && !chatWords.has(word));

const bounded = (odds: number) => Math.max(-6, Math.min(6, odds));

/** Whether the question names a subject next door that the section does not speak of. */
function leaves(index: HandbookIndex, question: string, slots: Slot[], section: number): boolean {
  const speaks = (stems: string[]) => stems.every((stem) => holds(index, stem, section));
  if (slots.some(({ pair, beyond, earlier }) => !pair && !earlier && beyond !== null && !speaks(beyond))) {
    return true;
  }
  // “How many days” is all small words, for which there are no slots; a small word alone (“like”) says nothing.
  const words = typed(question);
  return beyondIn(words)
    .map((places) => places.map((at) => words[at]!))
    .filter(({ length }) => length > 1)
    .some((phrase) => !speaks(phrase.filter(({ word }) => !grammarWords.has(word)).map(stemOf)));
}

const stemOf = ({ stem }: Token) => stem;

function holds(index: HandbookIndex, term: string, section: number): boolean {
  return index.bySection.holds(term, section);
}

const givesAddress = (index: HandbookIndex, { section, block, literal }: Found): boolean => {
  const its = index.sections[section]!.blocks[block];
  return its !== undefined && hasAddress(its) && literal > 0.5;
};

function speaksOfAmount(index: HandbookIndex, { section, block }: Found): boolean {
  const { blocks } = index.sections[section]!;
  return amountsIn(blocks[block]?.text ?? blocks.map(({ text }) => text).join(' ')).size > 0;
}

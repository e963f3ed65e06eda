import { commonWords } from './common-words.ts';
import type { HandbookIndex } from './index.ts';
import { meaningsIn, thesaurusStems } from './lexicon.ts';
import { chatWords, grammarWords, weakStems } from './noise.ts';
import { nearest } from './spelling.ts';
import { stem } from './stem.ts';
import { pairsIn } from './terms.ts';
import { type Token, tokens } from './tokens.ts';

/** One thing asked for, and the terms that would answer it, each with how well. */
export interface Slot {
  word: string;
  terms: Map<string, number>;
  /** How much the question is about it. */
  weight: number;
  /** Neither the handbook nor the field's thesaurus knows it. */
  unknown: boolean;
  /** From an earlier question of the thread. */
  earlier: boolean;
  /** Two words side by side: a bonus where they stand together, nothing missing where they do not. */
  pair: boolean;
}

const asMeaning = 0.62;
const pairWeight = 0.35;

/** A question's words to slots; chat noise goes, typos are mended, meanings are added. */
export function readQuestion(index: HandbookIndex, question: string): Slot[] {
  const mended = tokens(question.slice(0, 2000))
    .slice(0, 120)
    .map((token) => mend(index, token));
  const meant = meaningsIn(mended.map(({ token }) => token));
  const slots: Slot[] = [];
  const seen = new Set<string>();
  mended.forEach(({ token, also, quality }, at) => {
    const here = meant.filter((one) => one.at <= at && at < one.at + one.length);
    const phrase = here.some((one) => one.length > 1);
    if (grammarWords.has(token.word)) return;
    const chat = chatWords.has(token.word);
    if (chat && !phrase) return;
    if (seen.has(token.stem)) return;
    seen.add(token.stem);
    const terms = new Map<string, number>();
    const offer = (term: string, value: number) => {
      if (index.inSections.has(term) && (terms.get(term) ?? 0) < value) terms.set(term, value);
    };
    if (!chat) offer(token.stem, quality);
    for (const other of also) offer(stem(other), quality * 0.8);
    for (const { meaning, length } of here) offer(meaning, length > 1 ? 0.8 * quality : asMeaning * quality);
    for (const other of also) {
      for (const { meaning } of meaningsIn([{ word: other, stem: stem(other) }]))
        offer(meaning, asMeaning * 0.7);
    }
    const unknown = terms.size === 0;
    slots.push({
      word: token.word,
      terms,
      weight: weightOf(index, token, terms, chat),
      unknown,
      earlier: false,
      pair: false,
    });
  });
  const words = mended.map(({ token }) => token);
  for (const pair of new Set(pairsIn(words))) {
    if (!index.inSections.has(pair)) continue;
    const weight = index.rarity(pair) * pairWeight;
    slots.push({
      word: pair,
      terms: new Map([[pair, 1]]),
      weight,
      unknown: false,
      earlier: false,
      pair: true,
    });
  }
  return slots;
}

function weightOf(index: HandbookIndex, token: Token, terms: Map<string, number>, chat: boolean): number {
  const most = Math.log(1 + index.sections.length);
  let weight = most * 0.8;
  if (terms.has(token.stem)) weight = index.rarity(token.stem);
  else if (terms.size > 0) weight = Math.max(...[...terms.keys()].map((term) => index.rarity(term)));
  if (weakStems.has(token.stem)) weight *= 0.5;
  return Math.max(0.05, chat ? weight * 0.5 : weight);
}

/** A word nobody knows is taken for the nearest one the handbook knows, unless it is good English. */
function mend(index: HandbookIndex, token: Token): { token: Token; also: string[]; quality: number } {
  const { word } = token;
  const known =
    index.inSections.has(token.stem) ||
    grammarWords.has(word) ||
    chatWords.has(word) ||
    thesaurusStems.has(token.stem) ||
    commonWords.has(token.stem) ||
    !/^[a-z]{3,}$/.test(word);
  if (known) return { token, also: [], quality: 1 };
  const candidates = nearest(word, index.known);
  const best = candidates[0];
  if (!best) return { token, also: [], quality: 1 };
  const also = candidates.filter((one) => one.edits === best.edits).map((one) => one.word);
  const mended = also[0]!;
  return {
    token: { word: mended, stem: stem(mended) },
    also: also.slice(1),
    quality: best.edits > 1 ? 0.8 : 0.92,
  };
}

import { beyondIn, beyondStems } from '../words/beyond.ts';
import { isEverydayWord } from '../words/everyday-word.ts';
import { meaningsIn, thesaurusStems } from '../words/lexicon.ts';
import { chatWords, grammarWords, softStems, weakStems } from '../words/noise.ts';
import { remember } from '../words/remember.ts';
import { nearest } from '../words/spelling.ts';
import { stem } from '../words/stem.ts';
import { pairsIn } from '../words/terms.ts';
import { type Token, typed } from '../words/tokens.ts';
import type { HandbookIndex } from './index.ts';

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
  /** How much of it counts: all, or less when it comes from an earlier question. */
  share: number;
  /** Two words side by side: a bonus where they stand together, nothing missing where they do not. */
  pair: boolean;
  /** Part of a phrase for a subject next door; these words must stand in the section themselves. */
  beyond: string[] | null;
  /** Unknown, and no everyday word either: a name or a term of another field. */
  special: boolean;
}

/** How much less a meaning counts than the word itself, and two words side by side than apart. */
export const likeness = { meaning: 0.62, phrase: 0.95, pair: 0.5, weak: 0.85, soft: 0.6 };

/** A question's words to slots; chat noise goes, typos are mended, meanings are added. */
export function readQuestion(index: HandbookIndex, question: string, smallTalk = true): readonly Slot[] {
  const key = `${index.id} ${question}`;
  const slots = subject(key, index, question);
  // Nothing but small talk: then what is said there is all there is to go by.
  return slots.length > 0 || !smallTalk ? slots : all(key, index, question);
}

// In a thread the same questions are read again and again.
const subject = remember(500, (_, index: HandbookIndex, question: string) => slotsOf(index, question, false));
const all = remember(500, (_, index: HandbookIndex, question: string) => slotsOf(index, question, true));

function slotsOf(index: HandbookIndex, question: string, smallTalk: boolean): Slot[] {
  const mended = typed(question).map((token) => mend(index, token));
  const meant = meaningsIn(mended.map(({ token }) => token));
  const left = leftAt(mended.map(({ token }) => token));
  const slots: Slot[] = [];
  const seen = new Set<string>();
  mended.forEach(({ token, also, quality }, at) => {
    const here = meant.filter((one) => one.at <= at && at < one.at + one.length);
    const phrase = here.some((one) => one.length > 1);
    if (grammarWords.has(token.word)) return;
    const chat = chatWords.has(token.word);
    if (chat && !phrase && !smallTalk) return;
    if (seen.has(token.stem)) return;
    seen.add(token.stem);
    const terms = new Map<string, number>();
    const offer = (term: string, value: number) => {
      if (index.bySection.has(term) && (terms.get(term) ?? 0) < value) terms.set(term, value);
    };
    if (!chat || smallTalk) offer(token.stem, quality);
    for (const other of also) offer(stem(other), quality * 0.8);
    for (const { meaning, length } of here)
      offer(meaning, (length > 1 ? likeness.phrase : likeness.meaning) * quality);
    for (const other of also) {
      for (const { meaning } of meaningsIn([{ word: other, stem: stem(other) }]))
        offer(meaning, likeness.meaning * 0.7);
    }
    const unknown = terms.size === 0;
    slots.push({
      word: token.word,
      terms,
      weight: weightOf(index, token, terms, chat),
      unknown,
      earlier: false,
      share: 1,
      pair: false,
      beyond: left.get(at) ?? null,
      special: unknown && !isEverydayWord(token.word) && !chat,
    });
  });
  const words = mended.map(({ token }) => token);
  for (const pair of new Set(pairsIn(words))) {
    if (!index.bySection.has(pair)) continue;
    const weight = index.rarity(pair) * likeness.pair;
    slots.push({
      word: pair,
      terms: new Map([[pair, 1]]),
      weight,
      unknown: false,
      earlier: false,
      share: 1,
      pair: true,
      beyond: null,
      special: false,
    });
  }
  return slots;
}

/** For each position the stems of the phrase that leaves the subject there. */
function leftAt(words: Token[]): Map<number, string[]> {
  const left = new Map<number, string[]>();
  for (const positions of beyondIn(words)) {
    const stems = positions.map((at) => words[at]!.stem);
    for (const at of positions) left.set(at, stems);
  }
  return left;
}

function weightOf(index: HandbookIndex, token: Token, terms: Map<string, number>, chat: boolean): number {
  const most = Math.log(1 + index.sections.length);
  let weight = most * 0.8;
  if (terms.has(token.stem)) weight = index.rarity(token.stem);
  else if (terms.size > 0) weight = Math.max(...[...terms.keys()].map((term) => index.rarity(term)));
  if (weakStems.has(token.stem)) weight *= likeness.weak;
  if (softStems.has(token.stem)) weight *= likeness.soft;
  return Math.max(0.05, chat ? weight * 0.5 : weight);
}

/** A word nobody knows is taken for the nearest one the handbook knows, unless it is good English. */
function mend(index: HandbookIndex, token: Token): { token: Token; also: string[]; quality: number } {
  const { word } = token;
  const known =
    index.bySection.has(token.stem) ||
    grammarWords.has(word) ||
    chatWords.has(word) ||
    thesaurusStems.has(token.stem) ||
    beyondStems.has(token.stem) ||
    isEverydayWord(word) ||
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

import { isEverydayWord } from '../words/everyday-word.ts';
import { meaningsIn, thesaurusStems } from '../words/lexicon.ts';
import { chatWords, grammarWords, softStems, weakStems } from '../words/noise.ts';
import { distance, knownWords, nearest } from '../words/spelling.ts';
import { tokens } from '../words/tokens.ts';

/** What a question asks about, word by word, and what kind of thing it wants to know. */
export interface AskedWords {
  words: Word[];
  wants: Set<string>;
}

interface Word {
  word: string;
  stem: string;
  meanings: Set<string>;
  weight: number;
  /** Good English, or a word of the field: it is no typo. */
  right: boolean;
}

/** Read once for every question that is compared. */
export function wordsAsked(question: string, rarity: (term: string) => number): AskedWords {
  const read = tokens(question.slice(0, 2000)).slice(0, 80);
  const meant = meaningsIn(read);
  const seen = new Set<string>();
  const words = read.flatMap(({ word, stem }, at): Word[] => {
    if (smallWord(word) || seen.has(stem)) return [];
    seen.add(stem);
    const right = thesaurusStems.has(stem) || isEverydayWord(word) || !/^[a-z]{4,}$/.test(word);
    if (!right && smallWord(nearest(word, fixed)[0]?.word ?? '')) return [];
    const meanings = meant.filter((one) => one.at <= at && at < one.at + one.length);
    return [
      {
        word,
        stem,
        meanings: new Set(meanings.map(({ meaning }) => meaning)),
        weight: weightOf(stem, rarity),
        right,
      },
    ];
  });
  return { words, wants: wanted(question) };
}

const smallWord = (word: string): boolean => grammarWords.has(word) || chatWords.has(word);
/** The field's words and the small ones. */
const fixed = knownWords([]);

/**
 * How much two questions are one, from 0 to 1: both ways, how much of the one the other speaks of too. A word stands
 * for itself, mistyped nearly so, and less for another word of the same meaning.
 */
export function likenessOf(a: AskedWords, b: AskedWords, near: Nearness = nearness): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const there = covered(a, b, near);
  const back = covered(b, a, (one, other) => near(other, one));
  return there + back === 0 ? 0 : ((2 * there * back) / (there + back)) * wish(a.wants, b.wants);
}

type Nearness = (a: Word, b: Word) => number;

/** The same for one question against many: two words are compared once. */
export function rememberingNearness(): Nearness {
  const known = new Map<Word, Map<string, number>>();
  return (a, b) => {
    let ofThis = known.get(a);
    if (!ofThis) {
      ofThis = new Map();
      known.set(a, ofThis);
    }
    let near = ofThis.get(b.word);
    if (near === undefined) {
      near = nearness(a, b);
      ofThis.set(b.word, near);
    }
    return near;
  };
}

/** The very word weighs what it is rare; what is said of nearly everything, and how instead of what, weighs less. */
function weightOf(term: string, rarity: (term: string) => number): number {
  const share = weakStems.has(term) ? 0.35 : softStems.has(term) ? 0.5 : 1;
  return Math.max(0.3, Math.min(6, rarity(term))) * share;
}

function covered(a: AskedWords, b: AskedWords, near: Nearness): number {
  let sum = 0;
  for (const word of a.words) {
    let best = 0;
    for (const other of b.words) best = Math.max(best, near(word, other));
    sum += word.weight * best;
  }
  return sum / a.words.reduce((whole, { weight }) => whole + weight, 0);
}

const likeness = { mistyped: 0.92, meaning: 0.75 };
/** Who and when are two questions, about the very same. */
const wishes = { one: 0.9, other: 0.65 };

function nearness(a: Word, b: Word): number {
  if (a.stem === b.stem) return 1;
  if (mistyped(a, b)) return likeness.mistyped;
  return shares(a.meanings, b.meanings) ? likeness.meaning : 0;
}

/** One of them is no word anybody knows, and very near the other. */
function mistyped(a: Word, b: Word): boolean {
  if (a.right && b.right) return false;
  if (a.word.length < 4 || b.word.length < 4) return false;
  const limit = Math.min(a.word.length, b.word.length) < 7 ? 1 : 2;
  return distance(a.word, b.word, limit) <= limit || (a.stem.length > 4 && distance(a.stem, b.stem, 1) <= 1);
}

const shares = (a: Set<string>, b: Set<string>): boolean => [...a].some((one) => b.has(one));

const patterns: [string, RegExp][] = [
  ['person', /\bwho(?:m|se)?\b/i],
  [
    'time',
    /\bwhen\b|\bhow (?:long|often|soon|quick|quickly|fast)\b|\bwhat (?:time|date|day)\b|\bdeadline\b/i,
  ],
  ['place', /\bwhere\b/i],
  ['way', /\bhow (?:do|can|should|to|would)\b/i],
  ['reason', /\bwhy\b|\bhow come\b/i],
  ['amount', /\bhow (?:much|many|big|large)\b|\bcosts?\b|\bprice\b/i],
];

const wanted = (question: string): Set<string> =>
  new Set(patterns.filter(([, pattern]) => pattern.test(question)).map(([wish]) => wish));

/** Both want something particular, and not the same; or only one of them does. */
function wish(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  if (a.size === 0 || b.size === 0) return wishes.one;
  return shares(a, b) ? 1 : wishes.other;
}

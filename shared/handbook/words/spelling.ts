import { thesaurusWords } from './lexicon.ts';
import { chatWords, grammarWords } from './noise.ts';
import { remember } from './remember.ts';
import { stem } from './stem.ts';

/** Three lines of the table of edits; no word is longer (see tokens.ts). */
const lines = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

/** Edits between two words, neighbours swapped counting one; `limit + 1` when there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length > 63) return limit + 1;
  let [before, above, row]: Int32Array[] = [...lines];
  for (let j = 0; j <= b.length; j++) above![j] = j;
  for (let i = 1; i <= a.length; i++) {
    row![0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above![j]! + 1, row![j - 1]! + 1, above![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before![j - 2]! + 1);
      }
      row![j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return above![b.length]!;
}

/** How many edits a word of this length may be away from what was meant. */
const tolerance = (word: string) => (word.length < 7 ? 1 : 2);

interface Mending {
  word: string;
  stem: string;
}

/** Of all states alike, whose handbooks are written in much the same words. */
const mendingTo = remember(Number.POSITIVE_INFINITY, (word): Mending => ({ word, stem: stem(word) }));

/** Words to mend with, each where a mistyped one would look for it: by its length with its first letter or its last three. */
interface Shelves {
  byStart: Map<string, Mending[]>;
  byEnd: Map<string, Mending[]>;
}

export interface Known {
  mended: (word: string) => { word: string; edits: number }[];
}

/** A handbook's own words, besides the field's and the small ones, which all share. */
export function knownWords(words: Iterable<string>): Known {
  const own = shelved([...new Set(words)].filter((word) => !fixedWords.has(word)));
  return { mended: remember(5000, (word) => best([...lookFor(word, own), ...inFixed(word)])) };
}

function shelved(words: Iterable<string>): Shelves {
  const shelves: Shelves = { byStart: new Map(), byEnd: new Map() };
  for (const word of words) {
    if (word.length < 3) continue;
    const mending = mendingTo(word);
    add(shelves.byStart, `${word.length}${word[0]}`, mending);
    add(shelves.byEnd, `${word.length}${word.slice(-3)}`, mending);
  }
  return shelves;
}

function add(lists: Map<string, Mending[]>, key: string, mending: Mending): void {
  const list = lists.get(key);
  if (list) list.push(mending);
  else lists.set(key, [mending]);
}

const fixedWords: ReadonlySet<string> = new Set([...thesaurusWords, ...grammarWords, ...chatWords]);
const fixed = shelved(fixedWords);

/** Known words that a mistyped one may stand for, nearest first. */
export function nearest(word: string, known: Known): { word: string; edits: number }[] {
  if (word.length < 3) return [];
  return known.mended(word);
}

interface Likely {
  word: string;
  edits: number;
  likely: number;
}

function lookFor(word: string, shelves: Shelves): Likely[] {
  const limit = tolerance(word);
  const found: Likely[] = [];
  const ending = stem(word);
  for (const candidate of candidates(word, shelves)) {
    const edits = editsTo(word, ending, candidate, limit);
    if (edits > limit) continue;
    const other = candidate.word;
    const likely = (other[0] === word[0] ? 2 : 0) + (other.at(-1) === word.at(-1) ? 1 : 0);
    found.push({ word: other, edits, likely });
  }
  return found;
}

/** The field's and the small words are the same for all states. */
const inFixed = remember(5000, (word) => lookFor(word, fixed));

const best = (found: Likely[]): { word: string; edits: number }[] =>
  found
    .sort((a, b) => a.edits - b.edits || b.likely - a.likely)
    .slice(0, 4)
    .map(({ word, edits }) => ({ word, edits }));

/** A slip keeps the first letter, swaps the first two, or leaves the last three as they are. */
function* candidates(word: string, { byStart, byEnd }: Shelves): Iterable<Mending> {
  const starts = new Set([word[0]!, word[1]!]);
  for (let length = Math.max(3, word.length - 3); length <= word.length + 3; length++) {
    for (const start of starts) yield* byStart.get(`${length}${start}`) ?? [];
    for (const other of byEnd.get(`${length}${word.slice(-3)}`) ?? []) {
      if (!starts.has(other.word[0]!)) yield other;
    }
  }
}

function editsTo(word: string, ending: string, candidate: Mending, limit: number): number {
  const other = candidate.word;
  const sameStart = other[0] === word[0];
  // A slip in the first letter is rare; then all else must be right, and short words must begin right.
  const swapped = other[0] === word[1] && other[1] === word[0];
  if (!sameStart && !swapped && (word.length < 5 || other.slice(-3) !== word.slice(-3))) return limit + 1;
  if (word.length < 4 && !sameLetters(word, other) && !missesOne(word, other)) return limit + 1;
  const allowed = sameStart || swapped ? limit : 1;
  const edits = distance(word, other, allowed);
  if (edits <= allowed) return edits;
  // An ending the handbook does not use (aproves, where it has approval) counts by the stem.
  if (
    ending.length > 4 &&
    candidate.stem.length > 4 &&
    sameStart &&
    distance(ending, candidate.stem, 1) <= 1
  ) {
    return limit;
  }
  return limit + 1;
}

const sameLetters = (a: string, b: string) =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** Three letters may be an abbreviation; only the commonest words are taken for what was meant. */
const missesOne = (word: string, other: string) =>
  other.length === 4 &&
  (chatWords.has(other) || grammarWords.has(other) || /^(data|date|file)$/.test(other)) &&
  [0, 1, 2, 3].some((at) => other.slice(0, at) + other.slice(at + 1) === word);

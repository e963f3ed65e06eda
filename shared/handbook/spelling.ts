import { stem } from './stem.ts';

/** Edits between two words, neighbours swapped counting one; `limit + 1` when there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** How many edits a word of this length may be away from what was meant. */
const tolerance = (word: string) => (word.length < 7 ? 1 : 2);

/** Known words that a mistyped one may stand for, nearest first. */
export function nearest(word: string, known: Map<string, string[]>): { word: string; edits: number }[] {
  if (word.length < 3) return [];
  const limit = tolerance(word);
  const found: { word: string; edits: number; likely: number }[] = [];
  const ending = stem(word);
  for (const [first, list] of known) {
    for (const candidate of list) {
      // A slip in the first letter is rare; then all else must be right.
      const swapped = first === word[1] && candidate[1] === word[0];
      const allowed = first === word[0] || swapped ? limit : Math.min(1, limit);
      if (word.length < 4 && !swapped && !sameLetters(word, candidate)) continue;
      if (word.length < 5 && first !== word[0] && !swapped) continue;
      let edits = distance(word, candidate, allowed);
      // An ending the handbook does not use (aproves, where it has approval) counts by the stem.
      if (edits > allowed && ending.length > 4) {
        const short = stem(candidate);
        if (short.length > 4 && distance(ending, short, 1) <= 1) edits = allowed;
      }
      if (edits > allowed) continue;
      const likely = (first === word[0] ? 2 : 0) + (candidate.at(-1) === word.at(-1) ? 1 : 0);
      found.push({ word: candidate, edits, likely });
    }
  }
  return found.sort((a, b) => a.edits - b.edits || b.likely - a.likely).slice(0, 4);
}

const sameLetters = (a: string, b: string) =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

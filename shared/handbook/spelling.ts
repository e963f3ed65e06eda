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
export const tolerance = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Known words that a mistyped one may stand for, nearest first. */
export function nearest(word: string, known: Map<string, string[]>): { word: string; edits: number }[] {
  const limit = tolerance(word);
  if (limit === 0) return [];
  const found: { word: string; edits: number }[] = [];
  for (const [first, list] of known) {
    for (const candidate of list) {
      // A slip in the first letter is rare; then all else must be right.
      const allowed = first === word[0] ? limit : first === word[1] || candidate[1] === word[0] ? limit : 1;
      const edits = distance(word, candidate, allowed);
      if (edits <= allowed) found.push({ word: candidate, edits });
    }
  }
  return found.sort((a, b) => a.edits - b.edits || b.word.length - a.word.length).slice(0, 4);
}

import { beyond } from './thesaurus/beyond.ts';
import { type Token, tokens } from './tokens.ts';

const byFirst = new Map<string, string[][]>();
for (const phrase of beyond.split(/[,\n]/)) {
  const stems = tokens(phrase).map(({ stem }) => stem);
  const first = stems[0];
  if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), stems]);
}

/** Words of subjects next door are right as they stand, though this handbook has none of them. */
export const beyondStems: ReadonlySet<string> = new Set([...byFirst.values()].flat(2));

/** Positions of the words by which a question leaves the handbook's subject, phrase by phrase. */
export function beyondIn(words: readonly Token[]): number[][] {
  const found: number[][] = [];
  words.forEach(({ stem }, at) => {
    const longest = (byFirst.get(stem) ?? [])
      .map((stems) => placesOf(stems, words, at))
      .filter((places) => places !== null)
      .sort((a, b) => b.length - a.length)[0];
    if (longest) found.push(longest);
  });
  return found;
}

/** Where a phrase stands from here on; two words may come between (“forgot my portal password”). */
function placesOf(stems: string[], words: readonly Token[], at: number): number[] | null {
  const places = [at];
  for (const stem of stems.slice(1)) {
    const last = places.at(-1)!;
    const next = [last + 1, last + 2, last + 3].find((place) => words[place]?.stem === stem);
    if (next === undefined) return null;
    places.push(next);
  }
  return places;
}

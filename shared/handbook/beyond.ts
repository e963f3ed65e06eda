import { beyond } from './thesaurus/beyond.ts';
import { type Token, tokens } from './tokens.ts';

const byFirst = new Map<string, string[][]>();
for (const phrase of beyond.split(/[,\n]/)) {
  const stems = tokens(phrase).map(({ stem }) => stem);
  const first = stems[0];
  if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), stems]);
}

/** Positions of the words by which a question leaves the handbook's subject, phrase by phrase. */
export function beyondIn(words: Token[]): number[][] {
  const found: number[][] = [];
  words.forEach(({ stem }, at) => {
    const longest = (byFirst.get(stem) ?? [])
      .filter((stems) => stems.every((one, step) => words[at + step]?.stem === one))
      .sort((a, b) => b.length - a.length)[0];
    if (longest) found.push(longest.map((_, step) => at + step));
  });
  return found;
}

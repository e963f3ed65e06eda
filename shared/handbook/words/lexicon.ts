import { stem } from './stem.ts';
import { meanings } from './thesaurus/index.ts';
import type { Token } from './tokens.ts';
import { tokens } from './tokens.ts';

/** Phrases and words to the meanings they have in the field; meanings are terms of the index like words. */
interface Phrase {
  stems: string[];
  meaning: string;
}

const byFirst = new Map<string, Phrase[]>();
for (const { id, words } of meanings) {
  for (const word of words) {
    const stems = tokens(word).map((token) => token.stem);
    const first = stems[0];
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    if (!list.some((one) => one.meaning === id && one.stems.join(' ') === stems.join(' '))) {
      list.push({ stems, meaning: id });
    }
    byFirst.set(first, list);
  }
}

export interface Meant {
  meaning: string;
  /** Position of the first word and number of words. */
  at: number;
  length: number;
}

/** Every meaning found in a run of words, longest phrases included. */
export function meaningsIn(words: readonly Token[]): Meant[] {
  const found: Meant[] = [];
  for (let at = 0; at < words.length; at++) {
    const candidates = byFirst.get(words[at]!.stem);
    if (!candidates) continue;
    for (const { stems, meaning } of candidates) {
      if (stems.every((one, step) => words[at + step]?.stem === one)) {
        found.push({ meaning: `~${meaning}`, at, length: stems.length });
      }
    }
  }
  return found;
}

/** Every single word of the thesaurus, to mend typos with. */
export const thesaurusWords: readonly string[] = [
  ...new Set(
    meanings.flatMap(({ words }) => words.flatMap((word) => tokens(word).map((token) => token.word))),
  ),
];

export const thesaurusStems: ReadonlySet<string> = new Set(thesaurusWords.map(stem));

import { withoutTargets } from '../pages/link-target.ts';
import type { Block } from '../section.ts';
import { meaningsIn } from './lexicon.ts';
import { grammarWords } from './noise.ts';
import { type Token, tokens } from './tokens.ts';

/** Stems and meanings of a text with how often each occurs. */
export function termsOf(text: string, words?: Set<string>): Map<string, number> {
  return termsIn(tokens(withoutTargets(text.length > 20_000 ? text.slice(0, 20_000) : text)), words);
}

/** The same of words that were parted already. */
export function termsIn(found: readonly Token[], words?: Set<string>): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { word, stem } of found) {
    if (grammarWords.has(word)) continue;
    if (words && word.length > 3 && /^[a-z]+$/.test(word)) words.add(word);
    terms.set(stem, (terms.get(stem) ?? 0) + 1);
  }
  for (const pair of pairsIn(found)) terms.set(pair, (terms.get(pair) ?? 0) + 1);
  for (const { meaning } of meaningsIn(found)) terms.set(meaning, (terms.get(meaning) ?? 0) + 1);
  return terms;
}

/** Two words side by side, such as `zip code`: together they say more than apart. */
export function pairsIn(words: readonly Token[]): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]!;
    const word = words[at]!;
    if (grammarWords.has(before.word) || grammarWords.has(word.word)) continue;
    pairs.push(`${before.stem} ${word.stem}`);
  }
  return pairs;
}

/** What an item or row is about, when it says so first: `Tags. Words that …`, `Field: Category · …`. */
export function subjectOf(block: Block): string {
  const { kind } = block;
  if (kind === 'paragraph' || kind === 'title' || kind === 'reference') return '';
  const text = withoutTargets(block.text);
  const row = /^(?:[^:·]{0,40}· )?(?:Field|Element|Tool|Type|Interval): ([^·]{2,60}) ·/.exec(text)?.[1];
  return row ?? /^([^.:·]{2,60})[.:](?:\s|$)/.exec(text)?.[1] ?? '';
}

/** An ordered item is asked for as “step 11”, though it is printed with the number alone. */
export const asStep = ({ number }: Block): string => (number === undefined ? '' : `step ${number}`);

/** A row without the names of its columns, which every row of the table repeats: `Type: text · Example: 5` is `text · 5`. */
export const withoutLabels = (row: string) => row.replace(/(^|· )[^:·]{1,40}: /g, '$1');

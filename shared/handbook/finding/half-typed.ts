import { withoutTargets } from '../pages/link-target.ts';
import { grammarWords } from '../words/noise.ts';
import { tokens } from '../words/tokens.ts';
import type { HandbookIndex } from './index.ts';

/**
 * Words as they are typed into a search, whose last one is often half a word: it is read as the handbook's commonest
 * word that begins so, before all one that stands beside the word before. `others` are stems of all that begin so.
 */
export function readHalfTyped(index: HandbookIndex, text: string): { text: string; others: string[] } {
  const half = /[\p{L}\p{N}]{2,}$/u.exec(text)?.[0];
  const [last, before] = tokens(text).reverse();
  if (half === undefined || !last || grammarWords.has(last.word)) return { text, others: [] };
  const begun = wordsOf(index).filter(({ word }) => word.startsWith(last.word) && word !== last.word);
  const others = [...new Set(begun.map(({ stem }) => stem))].filter((stem) => stem !== last.stem);
  const beside = begun.find(({ stem }) => before && index.bySection.has(`${before.stem} ${stem}`));
  const whole = beside ?? begun[0];
  if (!whole || index.bySection.has(last.stem)) return { text, others: others.slice(0, most) };
  return { text: text.slice(0, -half.length) + whole.word, others: others.slice(0, most) };
}

/** More words that begin alike say nothing about which was meant. */
const most = 12;

/** What a section is called is looked for sooner. */
const inHeading = 5;

interface Word {
  word: string;
  stem: string;
  times: number;
}

const known = new WeakMap<HandbookIndex, Word[]>();

/** The words that a handbook is written in, commonest first; gathered when somebody first searches in it. */
function wordsOf(index: HandbookIndex): Word[] {
  const before = known.get(index);
  if (before) return before;
  const words = new Map<string, Word>();
  const gather = (text: string, weight: number) => {
    for (const { word, stem } of tokens(withoutTargets(text))) {
      const one = words.get(word) ?? { word, stem, times: 0 };
      words.set(word, one);
      one.times += weight;
    }
  };
  for (const { headings, blocks } of index.sections) {
    gather(headings.at(-1) ?? '', inHeading);
    for (const { kind, text } of blocks) if (kind !== 'reference') gather(text, 1);
  }
  const all = [...words.values()]
    .filter(({ word }) => !grammarWords.has(word))
    .sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1));
  known.set(index, all);
  return all;
}

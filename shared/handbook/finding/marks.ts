import { stem } from '../words/stem.ts';
import { termsIn } from '../words/terms.ts';
import { type Token, tokens, typed } from '../words/tokens.ts';
import type { Slot } from './question.ts';

/** What a question is told by, each with how much it counts; of length one together. */
export type Marks = ReadonlyMap<string, number>;

/** Of a question as it is asked: what its slots stand for, and what it wants to know. */
export function marksOf(question: string, slots: readonly Slot[]): Marks {
  const marks = new Map<string, number>();
  for (const { word, terms, share } of slots) {
    for (const [term, quality] of terms) raise(marks, term, quality * share);
    // The sections do not know it, but other states' questions may.
    if (terms.size === 0) raise(marks, stem(word), share);
  }
  return ofLengthOne(withWishes(marks, typed(question)));
}

/** Of a text as it is written. */
export function marksIn(text: string): Marks {
  const words = tokens(text);
  const marks = new Map([...termsIn(words).keys()].map((term) => [term, 1] as const));
  return ofLengthOne(withWishes(marks, words));
}

function raise(marks: Map<string, number>, mark: string, value: number): void {
  if ((marks.get(mark) ?? 0) < value) marks.set(mark, value);
}

/** Besides the words and meanings, what a question wants to know: who, how long, may I. */
function withWishes(marks: Map<string, number>, words: readonly Token[]): Map<string, number> {
  let before = '';
  for (const { word } of words) {
    if (wishes.has(word) || wishes.has(before)) {
      marks.set(`?${word}`, 0.5);
      marks.set(`?${before} ${word}`, 0.5);
    }
    before = word;
  }
  return marks;
}

const wishes = new Set('who whom when where why how what which can should must do is'.split(' '));

function ofLengthOne(marks: Map<string, number>): Marks {
  let squares = 0;
  for (const value of marks.values()) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (const [mark, value] of marks) marks.set(mark, value / length);
  return marks;
}

import type { Slot } from './question.ts';
import type { Section } from './section.ts';
import { stem } from './stem.ts';
import { termsIn } from './terms.ts';
import { type Token, tokens, typed } from './tokens.ts';

/** What a handbook's sections are asked, learned from the questions written for them. */
export interface Learned {
  /**
   * How likely a question is each section's and, last, the other states', as the logarithm of a probability, from
   * `leastLikely` up. What it gives is overwritten by the next question.
   */
  likely(question: string, slots: readonly Slot[]): Float32Array;
}

/** Less likely than this makes no difference. */
export const leastLikely = -8;
/**
 * How often all examples are looked at, and how far each step goes; what a section's own words count beside a question;
 * how small an error may be left, how nearly right an example rests for a round, and which weights are not kept.
 */
const learning = { rounds: 3, step: 1, own: 0.3, smallest: 0.01, settled: 0.2, small: 0.15 };

interface Example {
  /** Where the weights of its marks begin, and how much each counts; of length one together. */
  places: Int32Array;
  values: Float32Array;
  kind: number;
  counts: number;
}

/**
 * Logistic regression over all sections at once, by gradient steps that shrink with what a weight has moved already
 * (AdaGrad, Duchi, Hazan and Singer 2011). The examples come in a fixed order, so that every instance learns the same.
 * `elsewhere` is what other states' handbooks are asked.
 */
export function learn(
  sections: readonly Section[],
  banked: readonly string[][],
  elsewhere: readonly string[],
): Learned {
  const kinds = sections.length + 1;
  const marks = new Map<string, number>();
  const weights = train(examplesFrom(sections, banked, elsewhere, marks, kinds), marks.size, kinds);
  const { ends, whose, weight } = withoutSmall(weights, kinds);
  for (const [mark, place] of marks) marks.set(mark, place / kinds);
  const sums = new Float32Array(kinds);
  return {
    likely(question, slots) {
      sums.fill(0);
      for (const [mark, value] of ofLengthOne(withWishes(marksOf(slots), typed(question)))) {
        const place = marks.get(mark);
        if (place === undefined) continue;
        for (let at = ends[place - 1] ?? 0; at < ends[place]!; at++) sums[whose[at]!]! += value * weight[at]!;
      }
      return toLogarithms(sums);
    },
  };
}

/** Most weights tell nearly nothing; of each mark's others, whose they are. Those of a mark end where the next begin. */
interface Sparse {
  ends: Int32Array;
  whose: Int16Array;
  weight: Float32Array;
}

function withoutSmall(weights: Float32Array, kinds: number): Sparse {
  const kept: number[] = [];
  const ends = new Int32Array(weights.length / kinds);
  for (let place = 0; place < weights.length; place++) {
    if (Math.abs(weights[place]!) >= learning.small) kept.push(place);
    if (place % kinds === kinds - 1) ends[(place - kinds + 1) / kinds] = kept.length;
  }
  return {
    ends,
    whose: Int16Array.from(kept, (place) => place % kinds),
    weight: Float32Array.from(kept, (place) => weights[place]!),
  };
}

function marksOf(slots: readonly Slot[]): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { word, terms, share } of slots) {
    for (const [term, quality] of terms) raise(marks, term, quality * share);
    // The sections do not know it, but other states' questions may.
    if (terms.size === 0) raise(marks, stem(word), share);
  }
  return marks;
}

function examplesFrom(
  sections: readonly Section[],
  banked: readonly string[][],
  elsewhere: readonly string[],
  marks: Map<string, number>,
  kinds: number,
): Example[] {
  const examples: Example[] = [];
  const add = (text: string, kind: number, counts: number) => {
    const words = tokens(text);
    const marked = new Map([...termsIn(words).keys()].map((term) => [term, 1] as const));
    const found = ofLengthOne(withWishes(marked, words));
    const places = [...found.keys()].map((mark) => {
      const place = marks.get(mark) ?? marks.size * kinds;
      marks.set(mark, place);
      return place;
    });
    examples.push({
      places: Int32Array.from(places),
      values: Float32Array.from(found.values()),
      kind,
      counts,
    });
  };
  sections.forEach(({ headings, blocks }, at) => {
    for (const question of banked[at]!) add(question, at, 1);
    for (const { text } of blocks.slice(0, 30))
      add(`${headings.at(-1)} ${text.slice(0, 300)}`, at, learning.own);
  });
  for (const question of elsewhere) add(question, sections.length, 1);
  return examples;
}

function train(examples: readonly Example[], marks: number, kinds: number): Float32Array {
  const weights = new Float32Array(marks * kinds);
  const moved = new Float32Array(marks * kinds).fill(1e-3);
  const errors = new Float32Array(kinds);
  const stride = strideOf(examples.length);
  const rests = new Uint8Array(examples.length);
  for (let round = 0; round < learning.rounds; round++) {
    for (let turn = 0; turn < examples.length; turn++) {
      const which = (turn * stride) % examples.length;
      if (round > 0 && rests[which] === round) continue;
      const { places, values, kind: right, counts } = examples[which]!;
      errors.fill(0);
      for (let at = 0; at < places.length; at++) {
        const place = places[at]!;
        const value = values[at]!;
        for (let kind = 0; kind < kinds; kind++) errors[kind]! += value * weights[place + kind]!;
      }
      toShares(errors);
      errors[right]! -= 1;
      if (errors[right]! > -learning.settled) rests[which] = round + 1;
      for (let kind = 0; kind < kinds; kind++) {
        const error = errors[kind]! * counts;
        if (error < learning.smallest && error > -learning.smallest) continue;
        for (let at = 0; at < places.length; at++) {
          const place = places[at]! + kind;
          const slope = error * values[at]!;
          moved[place]! += slope * slope;
          weights[place]! -= (learning.step * slope) / Math.sqrt(moved[place]!);
        }
      }
    }
  }
  return weights;
}

/** A step through the examples that comes to each once and never to two of one section in a row. */
function strideOf(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (gcd(stride, Math.max(1, length)) !== 1) stride++;
  return stride;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function toShares(sums: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let whole = 0;
  for (let at = 0; at < sums.length; at++) {
    sums[at] = Math.exp(sums[at]! - most);
    whole += sums[at]!;
  }
  for (let at = 0; at < sums.length; at++) sums[at]! /= whole;
}

function toLogarithms(sums: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sums.length; at++) if (sums[at]! > most) most = sums[at]!;
  let whole = 0;
  for (let at = 0; at < sums.length; at++) whole += Math.exp(sums[at]! - most);
  const shift = most + Math.log(whole);
  for (let at = 0; at < sums.length; at++) sums[at] = Math.max(leastLikely, sums[at]! - shift);
  return sums;
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

function ofLengthOne(marks: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const value of marks.values()) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (const [mark, value] of marks) marks.set(mark, value / length);
  return marks;
}

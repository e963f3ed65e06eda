import type { Slot } from './question.ts';
import type { Section } from './section.ts';
import { termsOf } from './terms.ts';
import { typed } from './tokens.ts';
import { type Unanswered, unanswered } from './unanswered/index.ts';

/** What a handbook's sections are asked, learned from the questions written for them. */
export interface Learned {
  /**
   * How likely a question is each section's, as the logarithm of a probability, from -8 up; after the sections come the
   * kinds no handbook answers, in the order of `unansweredKinds`. What it gives is overwritten by the next question.
   */
  likely(question: string, slots: readonly Slot[]): Float32Array;
}

export const unansweredKinds: readonly Unanswered[] = ['next-door', 'off-subject', 'orders'];

/** Less likely than this makes no difference. */
export const leastLikely = -8;
/** How often all examples are looked at, how far each step goes, and what a section's own words count beside a question. */
const learning = { rounds: 6, step: 1, own: 0.3, smallest: 1e-3 };

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
 */
export function learn(sections: readonly Section[], banked: readonly string[][]): Learned {
  const kinds = sections.length + unansweredKinds.length;
  const marks = new Map<string, number>();
  const weights = train(examplesFrom(sections, banked, marks, kinds), marks.size, kinds);
  const sums = new Float32Array(kinds);
  return {
    likely(question, slots) {
      sums.fill(0);
      const found = ofLengthOne(marksIn(question, slots));
      for (const [mark, value] of found) {
        const place = marks.get(mark);
        if (place === undefined) continue;
        for (let kind = 0; kind < kinds; kind++) sums[kind]! += value * weights[place + kind]!;
      }
      return toLogarithms(sums);
    },
  };
}

function examplesFrom(
  sections: readonly Section[],
  banked: readonly string[][],
  marks: Map<string, number>,
  kinds: number,
): Example[] {
  const examples: Example[] = [];
  const add = (text: string, kind: number, counts: number) => {
    const found = ofLengthOne(marksIn(text, null));
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
  for (const { kind, ask } of unanswered)
    for (const question of ask) add(question, sections.length + unansweredKinds.indexOf(kind), 1);
  return examples;
}

function train(examples: readonly Example[], marks: number, kinds: number): Float32Array {
  const weights = new Float32Array(marks * kinds);
  const moved = new Float32Array(marks * kinds).fill(1e-3);
  const errors = new Float32Array(kinds);
  const stride = strideOf(examples.length);
  for (let round = 0; round < learning.rounds; round++) {
    for (let turn = 0; turn < examples.length; turn++) {
      const { places, values, kind: right, counts } = examples[(turn * stride) % examples.length]!;
      errors.fill(0);
      for (let at = 0; at < places.length; at++) {
        const place = places[at]!;
        const value = values[at]!;
        for (let kind = 0; kind < kinds; kind++) errors[kind]! += value * weights[place + kind]!;
      }
      toShares(errors);
      errors[right]! -= 1;
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
  toShares(sums);
  for (let at = 0; at < sums.length; at++) sums[at] = Math.max(leastLikely, Math.log(sums[at]!));
  return sums;
}

/** What a question is told by: its words and meanings, as slots give them when there are any, and what it wants to know. */
function marksIn(text: string, slots: readonly Slot[] | null): Map<string, number> {
  const marks = new Map<string, number>();
  if (slots) {
    for (const { terms, share } of slots)
      for (const [term, quality] of terms) marks.set(term, Math.max(marks.get(term) ?? 0, quality * share));
  } else for (const [term] of termsOf(text)) marks.set(term, 1);
  let before = '';
  for (const { word } of typed(text)) {
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

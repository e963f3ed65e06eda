import type { Section } from '../section.ts';
import type { BankedQuestion } from './bank.ts';
import { marksIn, marksOf } from './marks.ts';
import { placesOf } from './places.ts';
import type { Slot } from './question.ts';
import { type Example, train } from './train.ts';

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
/** What a section's own words count beside a question written for it, and which weights are not kept. */
const counting = { own: 0.3, small: 0.15 };

/** `banked` are the questions written for each section, `elsewhere` what other states' handbooks are asked. */
export function learn(
  sections: readonly Section[],
  banked: readonly BankedQuestion[][],
  elsewhere: readonly string[],
): Learned {
  const kinds = sections.length + 1;
  const marks = new Map<string, number>();
  const examples = examplesFrom(sections, banked, elsewhere, marks, kinds);
  const { ends, whose, weight } = withoutSmall(train(examples, marks.size, kinds), kinds);
  const places = placesOf(marks.keys());
  const sums = new Float32Array(kinds);
  return {
    likely(question, slots) {
      sums.fill(0);
      for (const [mark, value] of marksOf(question, slots)) {
        const place = places.of(mark);
        if (place < 0) continue;
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
    if (Math.abs(weights[place]!) >= counting.small) kept.push(place);
    if (place % kinds === kinds - 1) ends[(place - kinds + 1) / kinds] = kept.length;
  }
  return {
    ends,
    whose: Int16Array.from(kept, (place) => place % kinds),
    weight: Float32Array.from(kept, (place) => weights[place]!),
  };
}

function examplesFrom(
  sections: readonly Section[],
  banked: readonly BankedQuestion[][],
  elsewhere: readonly string[],
  marks: Map<string, number>,
  kinds: number,
): Example[] {
  const examples: Example[] = [];
  const add = (text: string, kind: number, counts: number) => {
    const found = marksIn(text);
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
    for (const { text } of banked[at]!) add(text, at, 1);
    for (const { text } of blocks.slice(0, 30))
      add(`${headings.at(-1)} ${text.slice(0, 300)}`, at, counting.own);
  });
  for (const question of elsewhere) add(question, sections.length, 1);
  return examples;
}

/** In place. */
function toLogarithms(sums: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sums.length; at++) if (sums[at]! > most) most = sums[at]!;
  let whole = 0;
  for (let at = 0; at < sums.length; at++) whole += Math.exp(sums[at]! - most);
  const shift = most + Math.log(whole);
  for (let at = 0; at < sums.length; at++) sums[at] = Math.max(leastLikely, sums[at]! - shift);
  return sums;
}

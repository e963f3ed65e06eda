/** How often all examples are looked at, how far each step goes, how small an error may be left, and how nearly right an example rests for a round. */
const learning = { rounds: 3, step: 1, smallest: 0.01, settled: 0.2 };

/** Something known: of which kind it is, and how much it counts. */
export interface Example {
  /** Where the weights of its marks begin, and how much each counts; of length one together. */
  places: Int32Array;
  values: Float32Array;
  kind: number;
  counts: number;
}

/**
 * Weights to tell kinds apart, `kinds` of them for each of `marks`: logistic regression over all kinds at once, by
 * gradient steps that shrink with what a weight has moved already (AdaGrad, Duchi, Hazan and Singer 2011), and the mean
 * of what they are after each round but the first, so that less hangs on the order of the examples (Polyak and Juditsky
 * 1992). That order is fixed: every instance learns the same.
 */
export function train(examples: readonly Example[], marks: number, kinds: number): Float32Array {
  const weights = new Float32Array(marks * kinds);
  const moved = new Float32Array(marks * kinds).fill(1e-3);
  const mean = new Float32Array(marks * kinds);
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
    const share = round === 0 ? 0 : 1 / (learning.rounds - 1);
    for (let at = 0; at < mean.length; at++) mean[at]! += share * weights[at]!;
  }
  return mean;
}

/** A step through the examples that comes to each once and never to two of one section in a row. */
function strideOf(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (gcd(stride, Math.max(1, length)) !== 1) stride++;
  return stride;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Sums to probabilities, in place. */
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

import type { HandbookIndex } from './index.ts';
import { readQuestion, type Slot } from './question.ts';

const leaning =
  /^(?:and|or|but|so|then|what about|how about|what if|also|same for|ok|okay|why|how come|for|in|on)\b|\b(it|its|that|this|those|these|they|them|their|there|he|she|him|her|one|ones|same|else|instead|former|latter|such)\b/i;

/** What a question is about, with what was asked before where it leans on that. */
export function slotsInThread(index: HandbookIndex, question: string, earlier: string[]): Slot[] {
  const own = readQuestion(index, question);
  if (earlier.length === 0) return own;
  const speaking = own.filter((slot) => !slot.unknown && !slot.pair).length;
  const leans = leaning.test(question.trim());
  const share = leans ? (speaking <= 2 ? 0.55 : 0.4) : speaking <= 1 ? 0.55 : speaking <= 2 ? 0.35 : 0.12;
  const slots = [...own];
  let fading = 1;
  for (const before of earlier.slice(-3).reverse()) {
    for (const slot of readQuestion(index, before)) {
      if (slot.unknown || slots.some((one) => sameSlot(one, slot))) continue;
      slots.push({ ...slot, weight: slot.weight * share * fading, earlier: true });
    }
    fading *= 0.4;
  }
  return slots;
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.word === b.word;
}

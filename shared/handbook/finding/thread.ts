import { remember } from '../words/remember.ts';
import type { HandbookIndex } from './index.ts';
import { readQuestion, type Slot } from './question.ts';
import { type Found, search } from './search.ts';

const leaning =
  /^(?:and|or|but|so|then|what about|how about|what if|also|same for|ok|okay|why|how come|for|in|on)\b|\b(it|its|that|this|those|these|they|them|their|there|he|she|him|her|one|ones|same|else|instead|former|latter|such)\b/i;

/** “And the coordinator?”: the same is asked of something else, which stands in the place of what was named. */
const exchanging =
  /^(?:(?:ok|okay|so|but)[\s,]+)?(?:and|or|what about|how about|same for)\b(?!.*\b(?:it|its|that|this|they|them|there)\b)/i;

/** Whether a question is only half of one, and what was said before is the other half. */
export const leansOnEarlier = (question: string): boolean => leaning.test(question.trim());

/** How much earlier questions count, and how much more a section on the page they led to. */
export const shares = {
  exchanged: 0.22,
  few: 0.38,
  more: 0.4,
  bareOne: 0.55,
  bareTwo: 0.45,
  fading: 0.4,
  page: 0.15,
};

/** What a question is about, with what was asked before where it leans on that. */
export function slotsInThread(index: HandbookIndex, question: string, earlier: string[]): Slot[] {
  const own = readQuestion(index, question);
  if (earlier.length === 0) return [...own];
  const share = shareOf(question.trim(), own.filter((slot) => !slot.unknown && !slot.pair).length);
  const slots = [...own];
  if (share === 0) return slots;
  let fading = 1;
  for (const before of earlier.slice(-3).reverse()) {
    for (const slot of readQuestion(index, before)) {
      if (slot.unknown || slots.some((one) => sameSlot(one, slot))) continue;
      slots.push({ ...slot, weight: slot.weight * share * fading, earlier: true, share: share * fading });
    }
    fading *= shares.fading;
  }
  return slots;
}

/** Sections for a question, best first; in a thread those of the page that answered before come a little sooner. */
export function searchInThread(
  index: HandbookIndex,
  question: string,
  slots: Slot[],
  earlier: string[],
  likely: Float32Array | null,
): Found[] {
  const file = earlier.length > 0 && leaning.test(question.trim()) ? pageThatAnswered(index, earlier) : null;
  if (file === null) return search(index, slots, likely);
  const favour = (section: number) => (index.sections[section]!.file === file ? 1 + shares.page : 1);
  return search(index, slots, likely, favour);
}

/** Where the last of earlier questions led to; they come again with every question of the thread. */
const pageThatAnswered = (index: HandbookIndex, earlier: string[]): string | null =>
  answeredFrom(`${index.id} ${earlier.join('\n')}`, index, earlier);

const answeredFrom = remember(500, (_, index: HandbookIndex, questions: string[]): string | null => {
  const [found] = search(index, slotsInThread(index, questions.at(-1)!, questions.slice(0, -1)));
  return found ? index.sections[found.section]!.file : null;
});

function shareOf(question: string, speaking: number): number {
  if (exchanging.test(question) && speaking > 0) return shares.exchanged;
  if (leaning.test(question)) return speaking <= 2 ? shares.few : shares.more;
  if (speaking <= 1) return shares.bareOne;
  // Who names three things and leans on nothing asks something new.
  return speaking <= 2 ? shares.bareTwo : 0;
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.word === b.word;
}

import { leansOnEarlier } from '../../shared/handbook/finding/thread.ts';

/**
 * What was said before a question, oldest first: earlier questions, and the checklist's item that waits when the
 * question leans on something. “And for dates?” goes on from the question before it, “what does that mean?” asks
 * about the item, which stands right above.
 */
export function contextOf(question: string, earlier: string[], waiting: string | null): string[] {
  if (waiting === null || !leansOnEarlier(question)) return earlier;
  return goesOn.test(question) ? [waiting, ...earlier] : [...earlier, waiting];
}

const goesOn = /^\s*(?:and|or|but|what about|how about|same for)\b/i;

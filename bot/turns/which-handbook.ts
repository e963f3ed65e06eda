import { literally, otherNamedIn } from '../../shared/handbook/abstaining/elsewhere.ts';
import { leansOnEarlier } from '../../shared/handbook/finding/thread.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Asked } from './earlier-questions.ts';

/** The handbook a message is for, and what it asks of it. */
export interface Which {
  state: Jurisdiction;
  question: string;
  /** The questions before it, oldest first. */
  before: string[];
}

export type WhichHandbook = (own: Jurisdiction, text: string, last: Asked | null, earlier: string[]) => Which;

/**
 * Tells it from what was answered last in the thread: “and if it is zero?” goes on in the other state's handbook that
 * was quoted there, “ok then for California” asks the same of one's own again. Everything else is for one's own.
 */
export function openWhichHandbook(states: Jurisdiction[]): WhichHandbook {
  const named = otherNamedIn(states);
  return (own, text, last, earlier) => {
    const before = states.find(({ id }) => id === last?.from);
    if (!last || !before) return { state: own, question: text, before: earlier };
    if (isOnlyName(text, own)) {
      const question = exchanged(last.question, before, own);
      return { state: own, question, before: leansOnEarlier(question) ? earlier.slice(0, -1) : [] };
    }
    const goesOn = leansOnEarlier(text) && named('', text) === undefined;
    return { state: goesOn ? before : own, question: text, before: earlier };
  };
}

const filler =
  /^(?:[^\p{L}\p{N}]|\b(?:ok|okay|so|and|then|now|but|well|alright|thanks|what|how|about|for|in|at|of|from|to|the|a|same|again|back|it|is|here|please|state|handbook|question)\b)*$/iu;

/** Nothing is said but which state is meant. */
function isOnlyName(text: string, { id, name }: Jurisdiction): boolean {
  const state = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${literally(name)}|${literally(id)})(?:['’]s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const rest = text.replace(state, '');
  return rest !== text && filler.test(rest);
}

/** The question with one state's name in the other's place. */
const exchanged = (question: string, from: Jurisdiction, to: Jurisdiction): string =>
  question
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${literally(from.name)}(?![\\p{L}\\p{N}])`, 'giu'), to.name)
    .replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${literally(from.id.toUpperCase())}(?![\\p{L}\\p{N}])`, 'gu'),
      to.id.toUpperCase(),
    );

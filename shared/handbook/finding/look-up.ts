import { type Confidence, confidence, type Features, features } from '../abstaining/confidence.ts';
import type { Handbook } from '../handbook.ts';
import type { HandbookIndex } from './index.ts';
import { splitQuestion } from './parts.ts';
import { readQuestion, type Slot } from './question.ts';
import type { Found } from './search.ts';
import { leansOnEarlier, searchInThread, slotsInThread } from './thread.ts';
import { addressedFirst, asksWhom } from './whom.ts';

/**
 * What is found for each of a message's questions. One that leans on nothing stands for itself, even behind another:
 * “how do I write dates, and who approves my dataset” are two things.
 */
export function lookUpParts(handbook: Handbook, question: string, context: string[]): LookedUp[] {
  return partsOf(handbook.index, question).map((text, at, all) => {
    if (at === 0) return lookUp(handbook, text, context);
    return lookUp(handbook, text, leansOnEarlier(text) ? [...context, all[at - 1]!] : []);
  });
}

/** A part that names nothing itself (“and what do they do?”) belongs to the one before. */
function partsOf(index: HandbookIndex, question: string): string[] {
  const parts: string[] = [];
  for (const part of splitQuestion(question)) {
    const last = parts.length - 1;
    const empty = readQuestion(index, part, false).every(({ unknown, special }) => unknown && !special);
    if (last >= 0 && empty) parts[last] += ` ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** No word of it belongs to the field, to a field next door, or to one nobody here knows. */
export const nothingOfTheField = ({ slots }: LookedUp) =>
  slots.every(({ unknown, special, beyond }) => unknown && !special && beyond === null);

export interface LookedUp {
  text: string;
  slots: Slot[];
  found: Found[];
  seen: Features;
  sure: Confidence;
}

function lookUp(handbook: Handbook, text: string, context: string[]): LookedUp {
  const { index, learned } = handbook;
  const slots = slotsInThread(index, text, context);
  const likely = learned?.likely(text, slots) ?? null;
  const near = searchInThread(index, text, slots, context, likely).slice(0, 8);
  const found = asksWhom(text) ? addressedFirst(index, near) : near;
  const odds = handbook.odds([text, ...context.slice(-1)].join(' '));
  const seen = features(index, text, slots, found, odds, likely);
  return { text, slots, found, seen, sure: confidence(found, seen, learned !== null) };
}

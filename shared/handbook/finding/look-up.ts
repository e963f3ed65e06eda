import { type Confidence, confidence, type Features, features } from '../abstaining/confidence.ts';
import type { Handbook } from '../handbook.ts';
import { remember } from '../words/remember.ts';
import type { HandbookIndex } from './index.ts';
import { type AskedPart, splitQuestion } from './parts.ts';
import { readQuestion, type Slot } from './question.ts';
import type { Found } from './search.ts';
import { leansOnEarlier, searchInThread, slotsInThread } from './thread.ts';
import { addressedFirst, asksWhom } from './whom.ts';

/**
 * What is found for each of a message's questions. One that leans on nothing stands for itself, even behind another:
 * “how do I write dates, and who approves my dataset” are two things. What is told around a question may be what it is
 * about, or nothing to it: it counts unless the answer is surer without it.
 */
export function lookUpParts(handbook: Handbook, parts: AskedPart[], context: string[]): LookedUp[] {
  return parts.map(({ question, whole }, at) => {
    const leans = leansOnEarlier(question);
    const before = parts.slice(Math.max(0, at - 1), at).map(({ whole }) => whole);
    const earlier = at === 0 ? context : leans ? [...context, ...before] : [];
    const all = lookUp(handbook, whole, earlier);
    if (question === whole || leans || !speaks(handbook.index, question)) return all;
    const alone = lookUp(handbook, question, earlier);
    return alone.sure.sure > all.sure.sure + surer ? alone : all;
  });
}

/** A message's questions. One that names nothing itself (“and what do they do?”) belongs to the one before. */
export function questionsIn(index: HandbookIndex, message: string): AskedPart[] {
  const parts: AskedPart[] = [];
  for (const part of splitQuestion(message)) {
    const last = parts.at(-1);
    const slots = readQuestion(index, part.whole, false);
    if (last && slots.every(({ unknown, special }) => unknown && !special)) {
      last.question += ` ${part.whole}`;
      last.whole += ` ${part.whole}`;
    } else parts.push(part);
  }
  return parts;
}

/** So many words that the handbook knows make a question that may need no more. */
const enough = 2;
/** By so much the answer has to be surer without what is told around it. */
const surer = 0.1;

const speaks = (index: HandbookIndex, question: string): boolean =>
  readQuestion(index, question, false).filter(({ unknown, pair }) => !unknown && !pair).length >= enough;

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

const lookUp = (handbook: Handbook, text: string, context: string[]): LookedUp =>
  lookedUp(`${handbook.index.id} ${[text, ...context].join('\n')}`, handbook, text, context);

/** In a channel the same is asked again and again. */
const lookedUp = remember(500, (_, handbook: Handbook, text: string, context: string[]): LookedUp => {
  const { index, learned } = handbook;
  const slots = slotsInThread(index, text, context);
  const likely = learned?.likely(text, slots) ?? null;
  const near = searchInThread(index, text, slots, context, likely).slice(0, 8);
  const found = asksWhom(text) ? addressedFirst(index, near) : near;
  const odds = handbook.odds([text, ...context.slice(-1)].join(' '));
  const seen = features(index, text, slots, found, odds, likely);
  return { text, slots, found, seen, sure: confidence(found, seen, learned !== null) };
});

import type { Answered } from '../../shared/handbook/answered.ts';
import { type Around, answerCard } from '../cards/answer.ts';
import type { Card, Generated } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** An answer as it was shown, to show it again with the votes on it. */
export interface GivenAnswer {
  /** The state whose handbook answers. */
  state: string;
  answered: Answered;
  around: Pick<Around, 'question' | 'from' | 'home'>;
  generated: Generated | null;
}

/** The last answers, in memory: a vote on an older one counts as well, but its card stays as it is. */
export interface GivenAnswers {
  add(id: string, given: GivenAnswer): void;
  get(id: string): GivenAnswer | null;
}

export function givenAnswers(most = 1000): GivenAnswers {
  const known = new Map<string, GivenAnswer>();
  return {
    add(id, given) {
      known.set(id, given);
      const oldest = known.keys().next();
      if (known.size > most && !oldest.done) known.delete(oldest.value);
    },
    get: (id) => known.get(id) ?? null,
  };
}

/** Its card, with how it was voted on so far. */
export function cardOf(
  desk: Pick<Desk, 'jurisdictions'>,
  answer: string,
  { state, answered, around, generated }: GivenAnswer,
  votes: { up: number; down: number },
): { card: Card; summary: string } {
  const card = answerCard(answered, jurisdictionOf(desk, state), {
    ...around,
    feedback: { answer, ...votes },
    generated: generated !== null,
  });
  const said = (answered.answer.curated ?? answered.answer).answer;
  const summary = around.from ? `From ${around.from}’s handbook: ${said}` : said;
  return { card, summary: summary.slice(0, 300) };
}

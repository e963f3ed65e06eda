import { z } from 'zod';
import { withoutPersons } from '../../shared/handbook/without-persons.ts';
import type { ActionTurn, Reply } from '../teams/turn.ts';
import type { Desk } from './desk.ts';
import { cardOf, type GivenAnswers } from './given-answers.ts';

const cast = z.object({
  /** Left out where the client names the message alone. */
  answer: z.uuid().optional(),
  vote: z.enum(['up', 'down']),
  word: z.string().trim().max(1000).default(''),
});

/** Thumbs up or down on an answer; the latest of a person counts, and the card says what it has heard. */
export async function vote(desk: Desk, turn: ActionTurn, given: GivenAnswers): Promise<Reply> {
  const read = cast.safeParse(turn.data);
  if (!read.success) {
    const tooLong = read.error.issues.every(({ code, path }) => code === 'too_big' && path[0] === 'word');
    return {
      out: [],
      notice: tooLong ? shorter : 'This button is not one of mine any more. Please ask again.',
    };
  }
  const { feedback } = desk.kept().store;
  const { vote, word } = read.data;
  const answer = read.data.answer ?? (await answerIn(desk, turn.cardMessage));
  if (answer === null) return { out: [], notice: 'I do not know this answer any more. Please ask again.' };
  const votes = await feedback.vote({
    answer,
    person: turn.person,
    up: vote === 'up',
    // A word goes with “not helpful” alone, as its form does.
    word: vote === 'up' && read.data.answer !== undefined ? '' : withoutPersons(word, [turn.person.name]),
  });
  const shown = given.get(answer);
  if (!shown) return { out: [], notice: 'Thank you. The handbook’s editors see it, without your name.' };
  const { card, summary } = cardOf(desk, answer, shown, votes);
  const { generated } = shown;
  return { out: [{ replace: card, summary, ...(generated ? { generated } : {}) }] };
}

const shorter =
  'Please say what was missing or wrong in at most 1,000 characters; your vote is not counted yet.';

async function answerIn(desk: Desk, message: string | null): Promise<string | null> {
  if (message === null) return null;
  return desk.questionLog.answerIn(message) ?? (await desk.kept().store.feedback.answerOf(message));
}

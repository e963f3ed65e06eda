import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActionTurn, Reply } from '../teams/turn.ts';
import type { Desk } from './desk.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import { cardOf, type GivenAnswer, type GivenAnswers } from './given-answers.ts';
import { noteQuestion } from './note-question.ts';

const asked = z.object({
  state: z.string(),
  question: z.string().min(1).max(4000),
  context: z.array(z.string().max(500)).max(2).default([]),
  beside: z.literal(true).optional(),
});

/** The question put to another state's handbook; the card says whose words these are. */
export async function askElsewhere(
  desk: Desk,
  turn: ActionTurn,
  { earlier, given }: { earlier: EarlierQuestions; given: GivenAnswers },
): Promise<Reply> {
  const read = asked.safeParse(turn.data);
  const state = read.success ? desk.jurisdictions.get(read.data.state) : undefined;
  if (!read.success || !state)
    return { out: [], notice: 'That state’s handbook is not at hand here any more. Its own channel has it.' };
  const { question, context, beside } = read.data;
  const answered = await desk.askInParts(state.id, question, context);
  const from = state.id === turn.jurisdiction ? null : state;
  earlier.add(turn.conversation.id, { question, from: from?.id ?? null });
  const shown: GivenAnswer = {
    state: state.id,
    answered: { ...answered, elsewhere: null },
    around: { question, ...(from ? { from: from.name } : {}) },
    generated: null,
  };
  const answer = randomUUID();
  noteQuestion(desk, turn, answer, question, shown);
  given.add(answer, shown);
  const { card, summary } = cardOf(desk, answer, shown, { up: 0, down: 0 });
  // What the own handbook answers goes on standing.
  return { out: [beside ? { card, summary, answer } : { replace: card, summary }] };
}

import { z } from 'zod';
import { answerCard } from '../cards/answer.ts';
import type { ActionTurn, Reply } from '../teams/turn.ts';
import type { Desk } from './desk.ts';

const asked = z.object({
  state: z.string(),
  question: z.string().min(1).max(4000),
  context: z.array(z.string().max(500)).max(2).default([]),
  beside: z.literal(true).optional(),
});

/** The question put to another state's handbook; the card says whose words these are. */
export async function askElsewhere(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const read = asked.safeParse(turn.data);
  const other = read.success ? desk.jurisdictions.get(read.data.state) : undefined;
  if (!read.success || !other)
    return { out: [], notice: 'That state’s handbook is not at hand here any more. Its own channel has it.' };
  const answered = await desk.askInParts(other.id, read.data.question, read.data.context);
  const card = answerCard({ ...answered, elsewhere: null }, other, { from: other.name });
  const summary = `From ${other.name}’s handbook: ${answered.answer.answer}`.slice(0, 300);
  // What the own handbook answers goes on standing.
  return { out: [read.data.beside ? { card, summary } : { replace: card, summary }] };
}

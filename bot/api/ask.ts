import { question } from '../../shared/api.ts';
import type { Answer } from '../../shared/handbook/answer.ts';
import type { Desk } from '../turns/desk.ts';
import type { Caller } from './caller.ts';
import { BadRequest } from './read-body.ts';

/** A question to the handbook, for people in their own state. */
export async function postQuestion(desk: Desk, caller: Caller, body: unknown): Promise<Answer> {
  const read = question.safeParse(body);
  if (!read.success) throw new BadRequest('The question cannot be read: it needs jurisdiction and question.');
  const { jurisdiction, context } = read.data;
  if (!desk.jurisdictions.has(jurisdiction))
    throw new BadRequest('This desk does not serve that state.', 404);
  if (caller.kind === 'person' && caller.jurisdiction !== jurisdiction)
    throw new BadRequest('You can ask in your own state alone.', 403);
  return desk.ask(jurisdiction, read.data.question, context);
}

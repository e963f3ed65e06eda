import { randomUUID } from 'node:crypto';
import { withoutPersons } from '../../shared/handbook/without-persons.ts';
import type { Turn } from '../teams/turn.ts';
import type { Desk } from './desk.ts';
import type { GivenAnswer } from './given-answers.ts';

/**
 * For the editors of the handbook that was asked: the message, and each of its parts that stays open while others are
 * answered.
 */
export function noteQuestion(
  desk: Pick<Desk, 'questionLog' | 'now'>,
  { person }: Turn,
  id: string,
  question: string,
  { state, answered: { answer, parts } }: Pick<GivenAnswer, 'state' | 'answered'>,
): void {
  const quoted = parts.flatMap(({ citation }) => citation ?? []);
  const common = { jurisdiction: state, day: desk.now().toISOString().slice(0, 10), message: null };
  desk.questionLog.note({
    ...common,
    answer: id,
    question: withoutPersons(question, [person.name]),
    status: answer.status,
    sections: quoted.length > 0 ? quoted : answer.suggestions.slice(0, 1),
  });
  if (answer.status !== 'answered') return;
  for (const { question, nearest } of parts.filter(({ passage }) => passage === null))
    desk.questionLog.note({
      ...common,
      answer: randomUUID(),
      question: withoutPersons(question, [person.name]),
      status: 'not-in-handbook',
      sections: nearest ? [nearest] : [],
    });
}

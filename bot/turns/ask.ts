import { randomUUID } from 'node:crypto';
import type { Answered } from '../../shared/handbook/answered.ts';
import { withoutPersons } from '../../shared/handbook/without-persons.ts';
import { answerCard } from '../cards/answer.ts';
import { pathOf } from '../cards/quotation.ts';
import { helpCard } from '../cards/welcome.ts';
import { inTime } from '../in-time.ts';
import type { Generated, MessageTurn, Reply } from '../teams/turn.ts';
import { currentItem } from './checklist.ts';
import { contextOf } from './context.ts';
import { type Desk, jurisdictionOf, outOfReach } from './desk.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import type { GivenAnswers } from './given-answers.ts';
import { offerOf } from './hello.ts';
import type { Walks } from './walks.ts';

/** Answers from the handbook; a checklist item that was waiting comes back below the answer. */
export async function ask(
  desk: Desk,
  turn: MessageTurn,
  { earlier, walks, given }: { earlier: EarlierQuestions; walks: Walks; given: GivenAnswers },
): Promise<Reply> {
  const jurisdiction = jurisdictionOf(desk, turn.jurisdiction);
  if (turn.text === '') return { out: [{ card: helpCard(offerOf(desk, turn)), summary: 'What I can do' }] };
  if (turn.text.length > longest) return { out: [{ say: tooLong }] };
  const waiting = await waitingItem(desk, turn, walks);
  const context = contextOf(turn.text, earlier.of(turn.conversation.id), waiting?.item ?? null);
  const answered = await desk.askInParts(turn.jurisdiction, turn.text, context);
  earlier.add(turn.conversation.id, turn.text);
  const generated = await inOtherWords(desk, turn, answered);
  const answer = randomUUID();
  note(desk, turn, answer, answered);
  given.add(answer, { answered, question: turn.text, generated });
  const card = answerCard(answered, jurisdiction, {
    feedback: { answer, up: 0, down: 0 },
    question: turn.text,
    generated: generated !== null,
  });
  const summary = (answered.answer.curated ?? answered.answer).answer.slice(0, 300);
  return {
    out: [
      { card, summary, ...(generated ? { generated, answer } : {}) },
      ...(waiting ? [{ card: waiting.card, summary: waiting.summary }] : []),
    ],
  };
}

const longest = 4000;
const tooLong =
  'This is too long for a question: I read up to 4,000 characters. Please ask in one or two sentences; a workbook is checked in Excel, or sent to me as a file in our chat.';
const patience = 3000;

/** Handbook answers do without the store, whether it is gone or does not answer. */
async function waitingItem(desk: Desk, turn: MessageTurn, walks: Walks) {
  try {
    const item = async () => ((await walks.under(turn.conversation.id)) ? currentItem(desk, turn) : null);
    return await inTime(patience, item());
  } catch (error) {
    if (outOfReach(error)) return null;
    throw error;
  }
}

/** What was found in a service's words, where one is set and keeps to what was found. */
async function inOtherWords(desk: Desk, turn: MessageTurn, { parts }: Answered): Promise<Generated | null> {
  if (!desk.phrase) return null;
  const quoted = parts.flatMap(({ passage, citation }) =>
    passage !== null && citation !== null ? [{ passage, citation }] : [],
  );
  const passages = quoted.map(({ passage, citation }) => ({ text: passage, headings: citation.headings }));
  const sentences = await desk.phrase(withoutPersons(turn.text, [turn.person.name]), passages);
  if (!sentences) return null;
  return {
    sentences,
    sources: quoted.map(({ passage, citation }) => ({
      name: pathOf(citation),
      url: citation.url,
      text: passage,
    })),
  };
}

/** The message, and each of its parts that the handbook leaves open while it answers others. */
function note(desk: Desk, turn: MessageTurn, id: string, { answer, parts }: Answered): void {
  const quoted = parts.flatMap(({ citation }) => citation ?? []);
  const common = {
    jurisdiction: turn.jurisdiction,
    day: desk.now().toISOString().slice(0, 10),
    message: null,
  };
  desk.questionLog.note({
    ...common,
    answer: id,
    question: withoutPersons(turn.text, [turn.person.name]),
    status: answer.status,
    sections: quoted.length > 0 ? quoted : answer.suggestions.slice(0, 1),
  });
  if (answer.status !== 'answered') return;
  for (const { question, nearest } of parts.filter(({ passage }) => passage === null))
    desk.questionLog.note({
      ...common,
      answer: randomUUID(),
      question: withoutPersons(question, [turn.person.name]),
      status: 'not-in-handbook',
      sections: nearest ? [nearest] : [],
    });
}

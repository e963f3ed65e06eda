import { randomUUID } from 'node:crypto';
import type { Answered } from '../../shared/handbook/answered.ts';
import { withoutPersons } from '../../shared/handbook/without-persons.ts';
import { pathOf } from '../cards/quotation.ts';
import { helpCard } from '../cards/welcome.ts';
import { inTime } from '../in-time.ts';
import type { Generated, MessageTurn, Reply } from '../teams/turn.ts';
import { currentItem } from './checklist.ts';
import { contextOf } from './context.ts';
import { type Desk, jurisdictionOf, outOfReach } from './desk.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import { cardOf, type GivenAnswer, type GivenAnswers } from './given-answers.ts';
import { offerOf } from './hello.ts';
import { noteQuestion } from './note-question.ts';
import type { Walks } from './walks.ts';
import type { WhichHandbook } from './which-handbook.ts';

export interface AskParts {
  earlier: EarlierQuestions;
  walks: Walks;
  given: GivenAnswers;
  which: WhichHandbook;
}

/** Answers from the handbook; a checklist item that was waiting comes back below the answer. */
export async function ask(
  desk: Desk,
  turn: MessageTurn,
  { earlier, walks, given, which }: AskParts,
): Promise<Reply> {
  const jurisdiction = jurisdictionOf(desk, turn.jurisdiction);
  if (turn.text === '') return { out: [{ card: helpCard(offerOf(desk, turn)), summary: 'What I can do' }] };
  if (turn.text.length > longest) return { out: [{ say: tooLong }] };
  const waiting = await waitingItem(desk, turn, walks);
  const here = turn.conversation.id;
  // Under a checklist, what leans on something leans on its item.
  const last = waiting ? null : earlier.last(here);
  const { state, question, before } = which(jurisdiction, turn.text, last, earlier.of(here));
  const context = contextOf(question, before, waiting?.item ?? null);
  const answered = await desk.askInParts(state.id, question, context);
  const from = state.id === jurisdiction.id ? null : state;
  earlier.add(here, { question, from: from?.id ?? null });
  const home = { id: jurisdiction.id, name: jurisdiction.name, question, context: before.slice(-2) };
  const shown: GivenAnswer = {
    state: state.id,
    answered,
    around: { question, ...(from ? { from: from.name, home } : {}) },
    generated: await inOtherWords(desk, turn, answered),
  };
  const answer = randomUUID();
  noteQuestion(desk, turn, answer, question, shown);
  given.add(answer, shown);
  const { card, summary } = cardOf(desk, answer, shown, { up: 0, down: 0 });
  const { generated } = shown;
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

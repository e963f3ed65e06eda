import { answerCard } from '../cards/answer.ts';
import { helpCard } from '../cards/welcome.ts';
import { inTime } from '../in-time.ts';
import type { MessageTurn, Reply } from '../teams/turn.ts';
import { currentItem } from './checklist.ts';
import { type Desk, jurisdictionOf, outOfReach } from './desk.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import { offerOf } from './hello.ts';
import type { Walks } from './walks.ts';

/** Answers from the handbook; a checklist item that was waiting comes back below the answer. */
export async function ask(
  desk: Desk,
  turn: MessageTurn,
  { earlier, walks }: { earlier: EarlierQuestions; walks: Walks },
): Promise<Reply> {
  const jurisdiction = jurisdictionOf(desk, turn.jurisdiction);
  if (turn.text === '') return { out: [{ card: helpCard(offerOf(desk, turn)), summary: 'What I can do' }] };
  if (turn.text.length > longest) return { out: [{ say: tooLong }] };
  const before = earlier.of(turn.conversation.id);
  const answer = await desk.ask(turn.jurisdiction, turn.text, before);
  earlier.add(turn.conversation.id, turn.text);
  const waiting = await waitingItem(desk, turn, walks);
  return {
    out: [
      { card: answerCard(answer, jurisdiction), summary: answer.answer.slice(0, 300) },
      ...(waiting ? [waiting] : []),
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

import { randomUUID } from 'node:crypto';
import { askForm } from '../cards/coordinators.ts';
import { card, words } from '../cards/elements.ts';
import type { MessageTurn, Reply } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import { type Said, saidToTheDesk } from './said-to-the-desk.ts';

interface Who {
  handbook: string;
  contact: string;
  /** Whether a service may put what was found into other words. */
  phrases: boolean;
}

/** A sentence for each, never a quotation; with `ask`, the coordinators can be asked from there. */
const replies: Record<Said, { ask: boolean; say(who: Who): string }> = {
  'who are you': {
    ask: false,
    say: ({ handbook, phrases }) =>
      `I am Open Data Desk, a program and no person: I look questions up in the ${handbook} and quote what it says${phrases ? '; what an AI puts into other words is labelled as such' : ', and no AI writes my answers'}. Write “help” to see what else I can do.`,
  },
  'a person': {
    ask: true,
    say: ({ contact }) =>
      `People help, too: write to ${contact}, or ask the coordinators here, and their answer comes into this conversation.`,
  },
  'no help': {
    ask: true,
    say: ({ contact }) =>
      `I am sorry: please ask in other words, ask the coordinators here, or write to ${contact}. “Not helpful” below an answer tells the handbook’s editors what was missing.`,
  },
  wrong: {
    ask: true,
    say: ({ contact }) =>
      `What stands between quotation marks is the handbook’s own text; if it is wrong or does not fit, “Not helpful” below the answer tells its editors, and the coordinators or ${contact} can say what holds.`,
  },
  official: {
    ask: false,
    say: ({ handbook, contact }) =>
      `The words between quotation marks are the ${handbook}’s own, and the link below them leads to where they stand; it counts, not I, and about what it means you can ask ${contact}.`,
  },
};

export const isSmallTalk = ({ text }: MessageTurn): boolean => saidToTheDesk(text) !== null;

export async function smallTalk(desk: Desk, turn: MessageTurn, earlier: EarlierQuestions): Promise<Reply> {
  const said = saidToTheDesk(turn.text);
  if (said === null) return { out: [] };
  const { name, handbooks, contacts } = jurisdictionOf(desk, turn.jurisdiction);
  const [contact] = contacts;
  const { ask, say } = replies[said];
  const sentence = say({
    handbook: handbooks[0]?.name ?? 'handbook',
    contact: contact ? `${contact.name}, ${contact.email}` : `${name}’s open data team`,
    phrases: desk.phrase !== null,
  });
  const question = earlier.last(turn.conversation.id)?.question ?? '';
  const shown = card([words(sentence)], ask ? [askForm(question, randomUUID())] : []);
  return { out: [{ card: shown, summary: sentence }] };
}

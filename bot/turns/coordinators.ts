import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayAnswer } from '../../shared/answerers.ts';
import type { AskedQuestion } from '../../shared/asked-question.ts';
import { type Refusal, refused } from '../../shared/refusal.ts';
import { askedCard, longestAnswer, questionCard } from '../cards/coordinators.ts';
import type { ActionTurn, Outgoing, Reply, Turn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** What people write into forms: without what cannot be kept or shown. */
export const written = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\0', '').toWellFormed().trim())
    .pipe(z.string().max(most));
const asking = z.object({
  ticket: z.uuid(),
  question: written(1000).pipe(z.string().min(1)),
  detail: written(1000).default(''),
  beside: z.literal(true).optional(),
});
const which = z.object({ asked: z.uuid() });
/** The answer part of a form; the section is chosen by its place in the list that was shown. */
export const answerForm = {
  text: written(longestAnswer).pipe(z.string().min(1)),
  link: written(500)
    .refine((text) => text === '' || isWebAddress(text))
    .transform((text) => (text === '' ? null : text))
    .default(null),
  section: z
    .string()
    .regex(/^\d$/)
    .transform(Number)
    .or(z.string().transform(() => null))
    .default(null),
};
const answering = z.object({ ...which.shape, ...answerForm, propose: z.literal(true).optional() });

/** Keeps the question for the coordinators; the card that was pressed says from now on how it stands. */
export async function askCoordinators(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const form = asking.safeParse(turn.data);
  if (!form.success) return { out: [], notice: 'Please write your question, in at most 1,000 characters.' };
  const { ticket, question, detail, beside = false } = form.data;
  const { asked: store } = desk.kept().store;
  const before = await store.get(ticket);
  if (before?.jurisdiction === turn.jurisdiction)
    return { out: await shownAgain(desk, before, turn), notice: askedBefore };
  if (before) return unknown;
  const { citations, suggestions } = await desk.ask(turn.jurisdiction, question, []);
  const asked = await store.ask({
    id: ticket,
    jurisdiction: turn.jurisdiction,
    question,
    detail,
    nearest: [...citations, ...suggestions].slice(0, 3),
    asker: turn.person,
    place: { reference: turn.conversation.reference },
  });
  const waiting = waitingCard(asked);
  const keep = { dataset: ticket, revision: 1, kind: 'waiting' };
  if (beside || turn.cardMessage === null) return { out: [{ ...waiting, keep }] };
  const { posts } = desk.kept().store;
  await posts.keep({ ...keep, reference: turn.conversation.reference, message: turn.cardMessage });
  return { out: [{ replace: waiting.card, summary: waiting.summary }] };
}

/** While nobody has answered, whoever asked may take the question back. */
export async function withdrawQuestion(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = await askedHere(desk, turn);
  if (!asked) return unknown;
  const outcome = await desk.kept().store.asked.append(asked.id, { kind: 'withdrawn' }, turn.person);
  if (refused(outcome)) return { out: [], notice: outcome.refused };
  const out = await shownAgain(desk, outcome, turn);
  return out.length > 0 ? { out } : { out, notice: 'Withdrawn.' };
}

/** The coordinators' answer. Where it was asked, it arrives by the job that follows from the record. */
export async function answerQuestion(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = await askedHere(desk, turn);
  if (!asked) return unknown;
  const may = await permission(desk, turn);
  if (refused(may)) return { out: [], notice: may.refused };
  const form = answering.safeParse(turn.data);
  if (!form.success) return { out: [], notice: whatIsWrong(form.error) };
  const { text, link, section, propose = false } = form.data;
  const outcome = await desk.kept().store.asked.append(
    asked.id,
    {
      kind: 'answered',
      text,
      link,
      section: section === null ? null : (asked.nearest[section] ?? null),
      propose,
    },
    turn.person,
  );
  const now = refused(outcome) ? await desk.kept().store.asked.get(asked.id) : outcome;
  const shown: Outgoing[] =
    now && (await isCardOf(desk, asked.id, 'asked', turn))
      ? [{ replace: questionCard(now), summary: `Question: ${now.question}` }]
      : [];
  if (refused(outcome)) return { out: shown, notice: outcome.refused };
  return shown.length > 0 ? { out: shown } : { out: [], notice: 'Thank you. Your answer is on its way.' };
}

export async function permission(desk: Desk, turn: Turn): Promise<Refusal | { may: true }> {
  const holders = await desk.kept().store.holders.of(turn.jurisdiction, turn.person);
  const may = mayAnswer(jurisdictionOf(desk, turn.jurisdiction), holders, turn.person);
  return may === true ? { may } : may;
}

/** The question a button is about; null when it is none of this state's. */
export async function askedHere(desk: Desk, turn: ActionTurn): Promise<AskedQuestion | null> {
  const form = which.safeParse(turn.data);
  const asked = form.success ? await desk.kept().store.asked.get(form.data.asked) : null;
  return asked?.jurisdiction === turn.jurisdiction ? asked : null;
}

/** Whether the pressed message is one that shows this: what comes with a button could be anything. */
export async function isCardOf(desk: Desk, about: string, kind: string, turn: ActionTurn): Promise<boolean> {
  const posted = await desk.kept().store.posts.of(about, kind);
  return posted.some(({ message }) => message === turn.cardMessage);
}

export function whatIsWrong(error: z.ZodError): string {
  const field = error.issues[0]?.path[0];
  if (field === 'link') return 'The link must be a whole web address, such as https://example.gov/page.';
  if (field === 'questions')
    return 'Please write one to ten questions, one in each line, of at most 300 characters each.';
  if (field === 'text') return 'Please write an answer, in at most 2,000 characters.';
  return 'This card cannot be read any more. Please use the newest one.';
}

/** The pressed card, when it is the one that says how this question stands. */
async function shownAgain(desk: Desk, asked: AskedQuestion, turn: ActionTurn): Promise<Outgoing[]> {
  if (!(await isCardOf(desk, asked.id, 'waiting', turn))) return [];
  const { card, summary } = waitingCard(asked);
  return [{ replace: card, summary }];
}

const waitingCard = (asked: AskedQuestion) => ({
  card: askedCard(asked, randomUUID()),
  summary: `For the coordinators: ${asked.question}`,
});

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const askedBefore = 'This was sent to the coordinators already.';
export const unknown: Reply = {
  out: [],
  notice: 'This button belongs to something that is not known here. Please ask your question again.',
};

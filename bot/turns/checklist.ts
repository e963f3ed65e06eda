import { z } from 'zod';
import { type Answers, nextItem } from '../../shared/checklist.ts';
import type { Checklist, ChecklistItem } from '../../shared/jurisdiction.ts';
import type { ChecklistRun } from '../../shared/store/store.ts';
import { itemCard, summaryCard } from '../cards/checklist.ts';
import type { ActionTurn, Card, Reply, Turn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

const given = z.object({
  run: z.string(),
  item: z.string(),
  answer: z.enum(['yes', 'no', 'not-sure']),
  note: z.string().trim().max(1000).default(''),
});
const ofRun = z.object({ run: z.string() });

/** Starts the walk in this thread, or goes on with the one that is under way here. */
export async function startChecklist(desk: Desk, turn: Turn): Promise<Reply> {
  const { store } = desk.kept();
  const again =
    turn.kind === 'action'
      ? turn.data.again === true
      : turn.kind === 'message' && /\b(again|new|restart)\b/i.test(turn.text);
  const current = await store.checklists.current(turn.conversation.id);
  if (current && again) await store.checklists.finish(current.id);
  const [checklist] = jurisdictionOf(desk, turn.jurisdiction).checklists;
  if (!checklist) return { out: [{ say: 'There is no checklist for this state yet.' }] };
  const run =
    current && !again
      ? current
      : await store.checklists.open({
          jurisdiction: turn.jurisdiction,
          checklist: checklist.id,
          conversation: turn.conversation.id,
          by: turn.person,
        });
  return { out: [await cardOf(desk, run, null)] };
}

/** One answer: the card becomes the next item, for everybody in the thread. */
export async function answerItem(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const answered = given.safeParse(turn.data);
  if (!answered.success) return unreadable;
  const { store } = desk.kept();
  const run = await runHere(desk, turn, answered.data.run);
  if (!run) return elsewhere;
  const step = nextItem(checklistOf(desk, run), answersOf(run));
  // A card that is no longer the newest: it shows what is asked now, and changes nothing.
  if (!('next' in step) || step.next.id !== answered.data.item)
    return { out: [replaced(await cardOf(desk, run, null))], notice: answeredBefore };
  const { item, answer, note } = answered.data;
  const after = await store.checklists.answer(run.id, item, { answer, note, by: turn.person });
  return { out: [replaced(await cardOf(desk, after, { item: step.next, answer, by: turn }))] };
}

export async function undoAnswer(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = ofRun.safeParse(turn.data);
  if (!asked.success) return unreadable;
  const run = await runHere(desk, turn, asked.data.run);
  if (!run) return elsewhere;
  return { out: [replaced(await cardOf(desk, await desk.kept().store.checklists.undo(run.id), null))] };
}

/** The item that waits for an answer in this thread; null when no walk is under way. */
export async function currentItem(
  desk: Desk,
  turn: Turn,
): Promise<{ card: Card; summary: string; item: string | null } | null> {
  const run = await desk.kept().store.checklists.current(turn.conversation.id);
  return run ? cardOf(desk, run, null) : null;
}

export async function cardOf(
  desk: Desk,
  run: ChecklistRun,
  before: { item: ChecklistItem; answer: 'yes' | 'no' | 'not-sure'; by: Turn } | null,
) {
  const checklist = checklistOf(desk, run);
  const step = nextItem(checklist, answersOf(run));
  if ('next' in step) {
    const said =
      before && before.answer !== 'yes'
        ? {
            answer: `${answerer(before.by)} said ${before.answer === 'no' ? 'no' : 'not sure'}.`,
            advice: before.answer === 'no' ? before.item.no : before.item.notSure,
          }
        : null;
    return {
      card: itemCard({
        checklist,
        run: run.id,
        item: step.next,
        step: step.step,
        number: step.number,
        of: step.of,
        before: said,
      }),
      summary: step.next.question,
      item: step.next.question,
    };
  }
  if (!run.finished) await desk.kept().store.checklists.finish(run.id);
  const stopped = 'stopped' in step ? step.stopped : null;
  const summary = 'stopped' in step ? step.summary : step.done;
  return {
    card: summaryCard({ checklist, run: run.id, summary, stopped }),
    summary: `${checklist.title}: the summary`,
    item: null,
  };
}

/** In a thread several people go on with the same card. */
const answerer = ({ conversation, person }: Turn): string =>
  conversation.kind === 'personal' ? 'You' : person.name;

async function runHere(desk: Desk, turn: ActionTurn, id: string): Promise<ChecklistRun | null> {
  const run = await desk.kept().store.checklists.get(id);
  return run && run.jurisdiction === turn.jurisdiction && run.conversation === turn.conversation.id
    ? run
    : null;
}

export function checklistOf(desk: Desk, run: ChecklistRun): Checklist {
  const found = jurisdictionOf(desk, run.jurisdiction).checklists.find((one) => one.id === run.checklist);
  if (!found) throw new Error(`There is no checklist “${run.checklist}” any more.`);
  return found;
}

export const answersOf = (run: ChecklistRun): Answers =>
  Object.fromEntries(
    run.answers.map(({ item, answer, note, by, at }) => [item, { answer, note, by: by.name, at }]),
  );

const replaced = ({ card, summary }: { card: Card; summary: string }) => ({ replace: card, summary });
const answeredBefore = 'This was answered before; the card now shows where the checklist stands.';
const unreadable: Reply = {
  out: [],
  notice: 'This button is not one of mine any more. Write “checklist” to go on.',
};
const elsewhere: Reply = {
  out: [],
  notice: 'This checklist belongs to another thread. Write “checklist” to start one here.',
};

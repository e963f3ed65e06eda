import { nextItem } from '../../shared/checklist.ts';
import type { ChecklistRun } from '../../shared/store/store.ts';
import type { MessageTurn, Reply } from '../teams/turn.ts';
import { answersOf, cardOf, checklistOf, startChecklist } from './checklist.ts';
import type { Desk } from './desk.ts';

/** What is written instead of pressed while a checklist is walked; the item comes as a card of its own. */
export interface InWords {
  pattern: RegExp;
  act(desk: Desk, turn: MessageTurn, run: ChecklistRun): Promise<Reply>;
}

const words = (said: string): RegExp =>
  new RegExp(`^(?:ok(?:ay)?,? |please |let['’]?s )?(?:${said})(?:,? please)?[\\s.!]*$`, 'i');
const it = '(?: (?:the|this|that|a|to|it|one|item|step|last|previous|checklist))*';

export const inWords: InWords[] = [
  { pattern: words('yes|no|not sure'), act: answer },
  { pattern: words(`(?:go |step )?back${it}|undo${it}|previous${it}`), act: back },
  {
    pattern: words(`(?:start|begin)${it} (?:over|again)|restart${it}|from the (?:start|beginning|top)`),
    act: over,
  },
  { pattern: words(`stop${it}|quit${it}|cancel${it}|exit${it}|end${it}|abort${it}`), act: stop },
  {
    pattern: words(
      `(?:skip|next|leave out)${it}|done|finished|n[/.]?a\\.?|not applicable|(?:it |this |that )?does(?: not|n['’]t) apply`,
    ),
    act: whatIsPossible,
  },
];

/** The same without a checklist says so. */
export async function inChecklist(desk: Desk, turn: MessageTurn, { act }: InWords): Promise<Reply> {
  const run = await desk.kept().store.checklists.current(turn.conversation.id);
  return run ? act(desk, turn, run) : { out: [{ say: noneHere }] };
}

async function answer(desk: Desk, turn: MessageTurn, run: ChecklistRun): Promise<Reply> {
  const step = nextItem(checklistOf(desk, run), answersOf(run));
  if (!('next' in step)) return { out: [await cardOf(desk, run, null)] };
  const given = /\byes\b/i.test(turn.text) ? 'yes' : /\bno\b/i.test(turn.text) ? 'no' : 'not-sure';
  const { checklists } = desk.kept().store;
  const after = await checklists.answer(run.id, step.next.id, { answer: given, note: '', by: turn.person });
  return { out: [await cardOf(desk, after, { item: step.next, answer: given, by: turn })] };
}

async function back(desk: Desk, _: MessageTurn, run: ChecklistRun): Promise<Reply> {
  if (run.answers.length === 0)
    return { out: [{ say: 'This is the first item; there is no answer to take back.' }] };
  return { out: [await cardOf(desk, await desk.kept().store.checklists.undo(run.id), null)] };
}

async function over(desk: Desk, turn: MessageTurn, run: ChecklistRun): Promise<Reply> {
  await desk.kept().store.checklists.finish(run.id);
  return startChecklist(desk, turn);
}

async function stop(desk: Desk, _: MessageTurn, run: ChecklistRun): Promise<Reply> {
  await desk.kept().store.checklists.finish(run.id);
  const { length } = run.answers;
  const answered = length === 0 ? 'nothing was' : length === 1 ? 'one item was' : `${length} items were`;
  return {
    out: [{ say: `The checklist is stopped; ${answered} answered. Write “checklist” to begin a new one.` }],
  };
}

async function whatIsPossible(desk: Desk, _: MessageTurn, run: ChecklistRun): Promise<Reply> {
  return { out: [{ say: possible }, await cardOf(desk, run, null)] };
}

const possible =
  'An item is answered with “yes”, “no” or “not sure”; what you leave as “not sure” stands in the summary at the end. “Back” takes the last answer back, “start over” begins anew, and “stop” ends the checklist.';
const noneHere = 'No checklist is under way here. Write “checklist” to start one.';

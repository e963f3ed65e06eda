import { z } from 'zod';
import type { AskedHappening, AskedQuestion } from '../../shared/asked-question.ts';
import { refused } from '../../shared/refusal.ts';
import { curatedCard, sectionsOf } from '../cards/curated.ts';
import { curatedListCard } from '../cards/curated-list.ts';
import { curatedSummary } from '../notify-asked.ts';
import type { ActionTurn, Outgoing, Reply, Turn } from '../teams/turn.ts';
import {
  answerForm,
  askedHere,
  isCardOf,
  permission,
  unknown,
  whatIsWrong,
  written,
} from './coordinators.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

const wording = z.coerce.number().int().positive();
const reason = written(1000).default('');
const forms = {
  use: z.object({ wording }).transform((form): AskedHappening => ({ kind: 'accepted', ...form })),
  decline: z.object({ wording, reason }).transform((form): AskedHappening => ({ kind: 'declined', ...form })),
  revoke: z.object({ wording, reason }).transform((form): AskedHappening => ({ kind: 'revoked', ...form })),
};
const wordingForm = z.object({
  wording,
  ...answerForm,
  questions: written(4000)
    .transform((text) =>
      [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
    )
    .pipe(z.array(z.string().max(300)).min(1).max(10)),
});

/** A pressed button on a curated answer's card: use it, do not use it, revoke it. */
export async function decideCurated(desk: Desk, turn: ActionTurn, form: keyof typeof forms): Promise<Reply> {
  const asked = await askedHere(desk, turn);
  if (!asked) return unknown;
  const what = forms[form].safeParse(turn.data);
  if (!what.success) return { out: [], notice: whatIsWrong(what.error) };
  return await act(desk, turn, asked, what.data);
}

/** Another wording, for a second coordinator to look at. */
export async function wordCurated(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = await askedHere(desk, turn);
  if (!asked) return unknown;
  const form = wordingForm.safeParse(turn.data);
  if (!form.success) return { out: [], notice: whatIsWrong(form.error) };
  const { wording: over, section, ...given } = form.data;
  const before = (asked.proposed ?? asked.inUse)?.section ?? null;
  const chosen = section === null ? null : (sectionsOf(asked.nearest, before)[section] ?? null);
  return await act(desk, turn, asked, { kind: 'worded', over, ...given, section: chosen });
}

/** The curated answers of this state, for those who look after them. */
export async function curatedList(desk: Desk, turn: Turn): Promise<Reply> {
  const may = await permission(desk, turn);
  if (refused(may)) {
    return turn.kind === 'action' ? { out: [], notice: may.refused } : { out: [{ say: may.refused }] };
  }
  const from = turn.kind === 'action' ? (firstOf.safeParse(turn.data).data?.from ?? 0) : 0;
  const card = await listCard(desk, turn, from);
  const summary = 'Curated answers';
  if (turn.kind === 'action' && (await isCardOf(desk, listOf(turn), 'list', turn)))
    return { out: [{ replace: card, summary }] };
  return { out: [{ card, summary, keep: { dataset: listOf(turn), revision: 1, kind: 'list' } }] };
}

/** One of the list, whole, as a card of its own. */
export async function openCurated(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = await askedHere(desk, turn);
  if (!asked) return unknown;
  const may = await permission(desk, turn);
  if (refused(may)) return { out: [], notice: may.refused };
  const keep = { dataset: asked.id, revision: asked.entries, kind: 'curated' };
  return { out: [{ ...(await presentOf(desk, asked)), keep }] };
}

async function act(
  desk: Desk,
  turn: ActionTurn,
  before: AskedQuestion,
  what: AskedHappening,
): Promise<Reply> {
  const may = await permission(desk, turn);
  if (refused(may)) return { out: [], notice: may.refused };
  const outcome = await desk.kept().store.asked.append(before.id, what, turn.person);
  if (refused(outcome)) {
    const now = (await desk.kept().store.asked.get(before.id)) ?? before;
    return { out: isCurrent(now, what) ? [] : await shownAgain(desk, turn, now), notice: outcome.refused };
  }
  const out = await shownAgain(desk, turn, outcome);
  return out.length > 0 ? { out } : { out, notice: done[what.kind] ?? 'Done.' };
}

/** Whether the card that was pressed shows what is to be decided now. */
function isCurrent({ proposed, inUse }: AskedQuestion, what: AskedHappening): boolean {
  const shown = what.kind === 'worded' ? what.over : 'wording' in what ? what.wording : null;
  return (proposed ?? inUse)?.number === shown;
}

/** The pressed card in its present form: the answer's own, or the list. */
async function shownAgain(desk: Desk, turn: ActionTurn, now: AskedQuestion): Promise<Outgoing[]> {
  if (await isCardOf(desk, now.id, 'curated', turn)) {
    const { card, summary } = await presentOf(desk, now);
    return [{ replace: card, summary }];
  }
  if (await isCardOf(desk, listOf(turn), 'list', turn))
    return [{ replace: await listCard(desk, turn, 0), summary: 'Curated answers' }];
  return [];
}

const presentOf = async (desk: Desk, asked: AskedQuestion) => ({
  card: curatedCard(asked, await desk.kept().store.asked.record(asked.id)),
  summary: curatedSummary(asked),
});

async function listCard(desk: Desk, turn: Turn, from: number) {
  const { asked } = desk.kept().store;
  const proposed = await asked.list(turn.jurisdiction, 'proposed');
  const inUse = await asked.list(turn.jurisdiction, 'in-use');
  const all = [...proposed, ...inUse.filter((one) => one.proposed === null)];
  return curatedListCard(all, from, jurisdictionOf(desk, turn.jurisdiction).name);
}

const listOf = ({ jurisdiction }: Turn): string => `curated-answers/${jurisdiction}`;
const firstOf = z.object({ from: z.coerce.number().int().min(0) });
const done: Partial<Record<AskedHappening['kind'], string>> = {
  accepted: 'It is used from the next question on.',
  declined: 'It is not used.',
  revoked: 'Revoked. It is not used any more from the next question on.',
  worded: 'Proposed. A second coordinator looks at it before it is used.',
};

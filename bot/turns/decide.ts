import { z } from 'zod';
import type { Dataset } from '../../shared/dataset.ts';
import type { Decision } from '../../shared/life.ts';
import { refused } from '../../shared/refusal.ts';
import { reviewCard, reviewSummary } from '../cards/approval.ts';
import type { ActionTurn, Outgoing, Reply } from '../teams/turn.ts';
import type { Desk } from './desk.ts';
import { reviewView } from './review-view.ts';

const about = z.object({ dataset: z.string(), revision: z.coerce.number().int().positive() });
const line = z.string().trim().min(1).max(1000);
const forms = {
  approve: z
    .object({ note: z.string().trim().max(1000).default('') })
    .transform(({ note }): Decision => ({ decision: 'approve', note })),
  'request-changes': z
    .object({ reason: line })
    .transform(({ reason }): Decision => ({ decision: 'request-changes', reason })),
  'ask-submitter': z
    .object({ question: line })
    .transform(({ question }): Decision => ({ decision: 'ask', question })),
};
const missing = {
  approve: 'This card cannot be read any more. Write “review” for the newest one.',
  'request-changes': 'Please say what has to change; without a reason nothing is sent back.',
  'ask-submitter': 'Please write your question first.',
};

/**
 * A pressed button on the approval card. Whether the presser may decide is settled by the life of the dataset,
 * never by the card; a refusal is a sentence for the presser alone and changes nothing.
 */
export async function decide(desk: Desk, turn: ActionTurn, form: keyof typeof forms): Promise<Reply> {
  const target = about.safeParse(turn.data);
  if (!target.success) return { out: [], notice: missing.approve };
  const { store, life } = desk.kept();
  const before = await store.datasets.get(target.data.dataset);
  if (!before || before.jurisdiction !== turn.jurisdiction)
    return { out: [], notice: 'This dataset is not known here.' };
  const decision = forms[form].safeParse(turn.data);
  if (!decision.success) return { out: [], notice: missing[form] };
  const { revision } = target.data;
  const outcome = await life.decide(before.id, revision, decision.data, turn.person);
  if (refused(outcome)) return { out: await overtaken(desk, turn, before), notice: outcome.refused };
  // The card follows in the order of the record: answered from here it could overwrite a later “public”.
  if (form === 'approve')
    return { out: [], notice: 'Approved. It goes public now, and this card says when it is.' };
  const view = await reviewView(desk, outcome, revision);
  const updated = { replace: reviewCard(view), summary: reviewSummary(view) };
  if (form === 'ask-submitter') return { out: [updated], notice: `Your question was sent to ${view.by}.` };
  return { out: [updated] };
}

/**
 * A card that decides nothing any more says so, in place. What it is about follows from what was posted, not
 * from what came with the button: that could be anything.
 */
async function overtaken(desk: Desk, turn: ActionTurn, { id }: Dataset): Promise<Outgoing[]> {
  const { datasets, posts } = desk.kept().store;
  const card = (await posts.of(id, 'approval')).find(({ message }) => message === turn.cardMessage);
  const now = await datasets.get(id);
  if (!card || !now || (isOpen(now) && card.revision === now.revision)) return [];
  const view = await reviewView(desk, now, card.revision);
  return [{ replace: reviewCard(view), summary: reviewSummary(view) }];
}

const isOpen = ({ state }: Dataset): boolean => state === 'in-review' || state === 'approved';

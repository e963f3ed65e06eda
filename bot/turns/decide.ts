import { z } from 'zod';
import type { Decision } from '../../shared/life.ts';
import { refused } from '../../shared/refusal.ts';
import { reviewCard, reviewSummary } from '../cards/approval.ts';
import type { ActionTurn, Reply } from '../teams/turn.ts';
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
  const now = refused(outcome) ? ((await store.datasets.get(before.id)) ?? before) : outcome;
  const overtaken = (now.state !== 'in-review' && now.state !== 'approved') || now.revision !== revision;
  const view = await reviewView(desk, now, revision);
  const updated = { replace: reviewCard(view), summary: reviewSummary(view) };
  if (refused(outcome)) return { out: overtaken ? [updated] : [], notice: outcome.refused };
  // The card follows in the order of the record: answered from here it could overwrite a later “public”.
  if (form === 'approve')
    return { out: [], notice: 'Approved. It goes public now, and this card says when it is.' };
  if (form === 'ask-submitter') return { out: [updated], notice: `Your question was sent to ${view.by}.` };
  return { out: [updated] };
}

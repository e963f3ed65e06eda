import { z } from 'zod';
import { needed } from '../../shared/approval.ts';
import { stateWords } from '../../shared/dataset.ts';
import { refused } from '../../shared/refusal.ts';
import { noDatasetsCard, statusCard } from '../cards/status.ts';
import type { ActionTurn, Reply, Turn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** Where the person's own datasets stand. */
export async function status(desk: Desk, turn: Turn): Promise<Reply> {
  const jurisdiction = jurisdictionOf(desk, turn.jurisdiction);
  const page = desk.links.pane(turn.conversation.kind === 'personal' ? turn.person : null);
  const datasets = await desk
    .kept()
    .store.datasets.list({ jurisdiction: turn.jurisdiction, submitter: turn.person });
  if (datasets.length === 0) {
    return { out: [{ card: noDatasetsCard(page), summary: 'You have not handed over a dataset yet' }] };
  }
  const lines = datasets.map((dataset) => ({
    dataset,
    stateWords: stateWords[dataset.state],
    waitsFor: dataset.state === 'in-review' ? needed(jurisdiction, dataset) : null,
  }));
  const card = statusCard(`Datasets of ${turn.person.name}`, lines, page);
  return { out: [{ card, summary: `${datasets.length} of your datasets` }] };
}

const which = z.object({ dataset: z.string() });

/** After lasting trouble: goes on where it stopped. */
export async function tryAgain(desk: Desk, turn: ActionTurn): Promise<Reply> {
  const asked = which.safeParse(turn.data);
  if (!asked.success) return { out: [], notice: 'Write “status” for a card that works.' };
  const { store, life } = desk.kept();
  const dataset = await store.datasets.get(asked.data.dataset);
  if (!dataset || dataset.jurisdiction !== turn.jurisdiction)
    return { out: [], notice: 'This dataset is not known here.' };
  const outcome = await life.tryAgain(dataset.id, turn.person);
  if (refused(outcome)) return { out: [], notice: outcome.refused };
  return { out: [], notice: `“${dataset.title}” is tried again. Write “status” to see how it goes.` };
}

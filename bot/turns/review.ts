import { mayApprove } from '../../shared/approval.ts';
import { refused } from '../../shared/refusal.ts';
import { reviewCard, reviewSummary } from '../cards/approval.ts';
import { escapeMarkdown } from '../cards/escape.ts';
import type { Outgoing, Reply, Turn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';
import { reviewView } from './review-view.ts';

const most = 3;

/** The datasets that wait for this person, each as an approval card of its own, in this chat or thread. */
export async function review(desk: Desk, turn: Turn): Promise<Reply> {
  const { mine, waiting } = await waitingFor(desk, turn);
  if (mine.length === 0) return { out: [{ say: nothing(waiting) }] };
  const out: Outgoing[] = [];
  for (const dataset of mine.slice(0, most)) {
    const view = await reviewView(desk, dataset, dataset.revision);
    out.push({
      card: reviewCard(view),
      summary: reviewSummary(view),
      keep: { dataset: dataset.id, revision: dataset.revision, kind: 'approval' },
    });
  }
  if (mine.length > most)
    out.push({ say: `${mine.length - most} more wait for you. Decide on these and write “review” again.` });
  return { out };
}

/** Puts the cards of what waits for this person into the approvals channel once more. */
export async function postAgain(desk: Desk, turn: Turn): Promise<Reply> {
  const { mine, waiting } = await waitingFor(desk, turn);
  if (mine.length === 0) return { out: [{ say: nothing(waiting) }] };
  const words: string[] = [];
  for (const dataset of mine.slice(0, most)) {
    const outcome = await desk.kept().life.remindReviewers(dataset.id, turn.person);
    words.push(
      refused(outcome)
        ? outcome.refused
        : `The card of “${dataset.title}” is posted again in the approvals channel.`,
    );
  }
  return { out: [{ say: escapeMarkdown(words.join(' ')) }] };
}

async function waitingFor(desk: Desk, turn: Turn) {
  const { store } = desk.kept();
  const jurisdiction = jurisdictionOf(desk, turn.jurisdiction);
  const holders = await store.holders.list(turn.jurisdiction);
  const waiting = await store.datasets.list({ jurisdiction: turn.jurisdiction, states: ['in-review'] });
  const mine = waiting.filter((one) => mayApprove(jurisdiction, one, holders, turn.person) === true);
  return { mine, waiting: waiting.length };
}

function nothing(waiting: number): string {
  if (waiting === 0) return 'No dataset waits for approval.';
  const datasets = waiting === 1 ? 'One dataset waits' : `${waiting} datasets wait`;
  return `${datasets} for approval, but not for yours: you handed over yourself, or the approver rules name somebody else.`;
}

import { mayApprove, needed } from './approval.ts';
import type { Dataset, Happening } from './dataset.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Decision } from './life.ts';
import { type Person, samePerson } from './person.ts';
import { type Refusal, refused } from './refusal.ts';
import type { Store } from './store/store.ts';

export interface DecideParts {
  store: Pick<Store, 'datasets' | 'holders'>;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
}

/** See `Life.decide`. Of two decisions at once the record takes one; the other is refused. */
export async function decide(
  parts: DecideParts,
  id: string,
  revision: number,
  decision: Decision,
  by: Person,
): Promise<Dataset | Refusal> {
  const what = happeningOf(decision, revision);
  if (refused(what)) return what;
  return await actAsReviewer(parts, id, what, by);
}

/** See `Life.remindReviewers`. */
export async function remindReviewers(
  parts: DecideParts,
  id: string,
  by: Person,
): Promise<Dataset | Refusal> {
  const dataset = await parts.store.datasets.get(id);
  if (!dataset) return unknown;
  return await actAsReviewer(parts, id, { kind: 'review-reminded', revision: dataset.revision }, by);
}

/** See `Life.tryAgain`. */
export async function tryAgain(parts: DecideParts, id: string, by: Person): Promise<Dataset | Refusal> {
  const dataset = await parts.store.datasets.get(id);
  const jurisdiction = dataset && parts.jurisdictions.get(dataset.jurisdiction);
  if (!dataset || !jurisdiction) return unknown;
  const isSubmitter = dataset.submitters.some((one) => samePerson(one, by));
  if (!isSubmitter && refused(await permission(parts, jurisdiction, dataset, by)))
    return {
      refused: `Only who handed “${dataset.title}” over, or ${needed(jurisdiction, dataset)}, can have it tried again.`,
    };
  return await append(parts, dataset, { kind: 'tried-again', revision: dataset.revision }, by);
}

async function actAsReviewer(
  parts: DecideParts,
  id: string,
  what: Happening,
  by: Person,
): Promise<Dataset | Refusal> {
  const dataset = await parts.store.datasets.get(id);
  const jurisdiction = dataset && parts.jurisdictions.get(dataset.jurisdiction);
  if (!dataset || !jurisdiction) return unknown;
  const may = await permission(parts, jurisdiction, dataset, by);
  if (refused(may)) return may;
  return await append(parts, dataset, what, by);
}

async function permission(
  { store }: DecideParts,
  jurisdiction: Jurisdiction,
  dataset: Dataset,
  by: Person,
): Promise<Refusal | { may: true }> {
  const may = mayApprove(jurisdiction, dataset, await store.holders.of(jurisdiction.id, by), by);
  return may === true ? { may } : may;
}

async function append({ store }: DecideParts, dataset: Dataset, what: Happening, by: Person) {
  const outcome = await store.datasets.append(dataset.id, [what], by);
  return refused(outcome) ? outcome : outcome.dataset;
}

const unknown: Refusal = { refused: 'This dataset is not known here. It may belong to another desk.' };
const longest = 4000;

function happeningOf(decision: Decision, revision: number): Happening | Refusal {
  switch (decision.decision) {
    case 'approve':
      return { kind: 'approved', revision, note: words(decision.note) };
    case 'request-changes':
      return words(decision.reason) === ''
        ? { refused: 'Say what has to change; without a reason nothing is sent back.' }
        : { kind: 'changes-requested', revision, reason: words(decision.reason) };
    case 'ask':
      return words(decision.question) === ''
        ? { refused: 'Write your question first.' }
        : { kind: 'asked', revision, question: words(decision.question) };
  }
}

const words = (text: string) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, longest);

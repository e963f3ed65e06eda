import { approvers } from './approval.ts';
import type { Dataset, Happening } from './dataset.ts';
import { workFor } from './dataset.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { personKey } from './person.ts';
import type { Draft, Portal, Progress } from './portal.ts';
import { type Refusal, refused } from './refusal.ts';
import type { Attempt, HandedOver, Store } from './store/store.ts';
import { Lasting, Overtaken, tellingTrouble } from './trouble.ts';

export interface PublishParts {
  store: Pick<Store, 'datasets' | 'holders' | 'jobs'>;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  portal(jurisdiction: Jurisdiction, portal: string): Portal;
  /** What leaves for the portal, made from the stored file alone. */
  draft(jurisdiction: Jurisdiction, dataset: Dataset, handedOver: HandedOver): Promise<Draft | Refusal>;
  /** How long to wait before a portal with a queue of its own is asked again. */
  lookAgainSeconds: number;
}

/**
 * Takes a dataset from handed over to in review, from wherever an earlier attempt stopped. Each step is
 * recorded before the next begins, so that a killed service goes on instead of starting over.
 */
export async function upload(parts: PublishParts, id: string, attempt: Attempt): Promise<void> {
  const dataset = await parts.store.datasets.get(id);
  if (!dataset || workFor(dataset) !== 'upload') return;
  await tellingTrouble(parts.store.datasets, dataset, attempt, async () => {
    const { jurisdiction, portal } = destination(parts, dataset);
    if (dataset.state === 'handed-over') await put(parts, dataset, { kind: 'upload-started' });
    if (dataset.state !== 'private') await bringPrivate(parts, jurisdiction, portal, dataset);
    await requestReview(parts, jurisdiction, portal, dataset);
  });
}

/** Makes the approved revision public, and nothing that is not approved. */
export async function makePublic(parts: PublishParts, id: string, attempt: Attempt): Promise<void> {
  const { datasets, jobs } = parts.store;
  const dataset = await datasets.get(id);
  if (!dataset || workFor(dataset) !== 'make-public') return;
  await tellingTrouble(datasets, dataset, attempt, async () => {
    await assertApproved(parts, dataset);
    if (dataset.reference === null) throw new Error(`Dataset ${id} was approved but never uploaded.`);
    const outcome = await destination(parts, dataset).portal.makePublic(dataset.reference);
    if (!('pending' in outcome)) {
      await put(parts, dataset, { kind: 'went-public', url: outcome.url });
      return;
    }
    if (dataset.trouble !== outcome.pending)
      await put(parts, dataset, { kind: 'waits-for-portal', why: outcome.pending, url: outcome.url });
    await jobs.queue({ job: 'make-public', dataset: id }, parts.lookAgainSeconds);
  });
}

function destination({ jurisdictions, portal }: PublishParts, dataset: Dataset) {
  const jurisdiction = jurisdictions.get(dataset.jurisdiction);
  if (!jurisdiction)
    throw new Lasting(`The settings of “${dataset.jurisdiction}” are gone from the desk. Put them back.`);
  return { jurisdiction, portal: portal(jurisdiction, dataset.portal) };
}

async function bringPrivate(
  parts: PublishParts,
  jurisdiction: Jurisdiction,
  portal: Portal,
  dataset: Dataset,
): Promise<void> {
  const { datasets } = parts.store;
  const handedOver = await datasets.handedOver(dataset.id, dataset.revision);
  if (!handedOver) throw new Lasting('What was handed over is gone. Hand the workbook over again.');
  const draft = await parts.draft(jurisdiction, dataset, handedOver);
  if (refused(draft)) throw new Lasting(draft.refused);

  const record = await datasets.record(dataset.id);
  const done = new Set(
    record.flatMap(({ what }) =>
      what.kind === 'upload-progressed' && what.revision === dataset.revision ? [stepKey(what)] : [],
    ),
  );
  const arrived = await portal.putPrivate(draft, async (step) => {
    if (done.has(stepKey(step))) return;
    await put(parts, dataset, { kind: 'upload-progressed', ...step });
    done.add(stepKey(step));
  });
  await put(parts, dataset, { kind: 'arrived-private', ...arrived });
}

async function requestReview(
  parts: PublishParts,
  jurisdiction: Jurisdiction,
  portal: Portal,
  { id }: Dataset,
): Promise<void> {
  const dataset = await parts.store.datasets.get(id);
  if (dataset?.state !== 'private' || dataset.reference === null) throw new Overtaken();
  const holders = await parts.store.holders.list(jurisdiction.id);
  const accounts = approvers(jurisdiction, dataset, holders).flatMap(({ account }) => account ?? []);
  const { shared, how } = await portal.shareWithReviewers(dataset.reference, [...new Set(accounts)]);
  await put(parts, dataset, { kind: 'review-requested', shared, how });
}

/** The machine lets only approved datasets get here; this looks at the record itself once more. */
async function assertApproved({ store }: PublishParts, { id, revision }: Dataset): Promise<void> {
  const record = await store.datasets.record(id);
  const submitters = record
    .filter(({ what }) => what.kind === 'handed-over')
    .map(({ by }) => by && personKey(by));
  const approved = record.some(
    ({ what, by }) =>
      what.kind === 'approved' &&
      what.revision === revision &&
      by !== null &&
      !submitters.includes(personKey(by)),
  );
  if (!approved) throw new Lasting('No second person has approved this version, so it stays private.');
}

type Step<H> = H extends Happening ? Omit<H, 'revision'> : never;

/** Records a step of this revision; when the record refuses, the dataset has moved on without us. */
async function put({ store }: PublishParts, { id, revision }: Dataset, step: Step<Happening>): Promise<void> {
  const outcome = await store.datasets.append(id, [{ ...step, revision }], null);
  if (refused(outcome)) throw new Overtaken(outcome.refused);
}

const stepKey = ({ step, reference, done, of }: Progress): string =>
  JSON.stringify([step, reference, done, of]);

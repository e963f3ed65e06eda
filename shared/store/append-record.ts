import { eq } from 'drizzle-orm';
import type { Dataset, Entry, Happening, NewDataset } from '../dataset.ts';
import { isTold, unwritten, workFor } from '../dataset.ts';
import { happen } from '../happen.ts';
import { type Person, personKey } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { Database } from './connection.ts';
import { datasets, entries, handedOver, toTell } from './schema.ts';
import type { HandedOver, Job } from './store.ts';

/** Queues jobs inside the given transaction, and hears when it has been committed. */
export interface Follow {
  send(transaction: Database, job: Job): Promise<void>;
  committed(jobs: Job[]): void;
}

export interface Appending {
  id: string;
  what: Happening[];
  by: Person | null;
  created?: NewDataset;
  handedOver?: HandedOver;
}

/** One transaction under a lock of the dataset: the record, the dataset it leads to, and the jobs that follow. */
export async function appendRecord(db: Database, clock: () => Date, follow: Follow, appending: Appending) {
  const written = await db.transaction((transaction) => write(transaction, clock(), follow, appending));
  if (refused(written)) return written;
  follow.committed(written.jobs);
  return { dataset: written.dataset, entries: written.entries };
}

async function write(
  transaction: Database,
  now: Date,
  follow: Follow,
  { id, what, by, created, handedOver: kept }: Appending,
): Promise<{ dataset: Dataset; entries: Entry[]; jobs: Job[] } | Refusal> {
  const [row] = await transaction.select().from(datasets).where(eq(datasets.id, id)).for('update');
  const before = row ? toDataset(row) : created ? unwritten(id, created) : null;
  if (!before) return { refused: 'There is no such dataset here. It may belong to another desk.' };

  const written: Entry[] = [];
  let dataset = before;
  for (const one of what) {
    const after = happen(dataset, one, by);
    if (refused(after)) return after;
    dataset = after;
    written.push({ dataset: id, number: after.entries, at: now.toISOString(), by, what: one });
  }
  if (!row && !(await born(transaction, before, now)))
    return {
      refused: `“${before.title}” was handed over by somebody else in this moment. Look at it first.`,
    };

  if (written.length > 0) {
    await transaction.insert(entries).values(written.map(toRow));
    await transaction.update(datasets).set(moved(dataset)).where(eq(datasets.id, id));
  }
  if (kept) {
    await transaction.insert(handedOver).values({
      dataset: id,
      revision: dataset.revision,
      fileName: kept.file.name,
      sha256: kept.file.sha256,
      metadata: kept.metadata,
      report: kept.report,
    });
  }
  const jobs = await followed(transaction, follow, dataset, written);
  return { dataset, entries: written, jobs };
}

/** False when another transaction has made a dataset of that name first. */
async function born(transaction: Database, dataset: Dataset, bornAt: Date): Promise<boolean> {
  const made = await transaction
    .insert(datasets)
    .values({ ...dataset, bornAt })
    .onConflictDoNothing()
    .returning({ id: datasets.id });
  return made.length > 0;
}

/** What the dataset needs now is queued with what made it need it. */
async function followed(transaction: Database, follow: Follow, dataset: Dataset, written: Entry[]) {
  const jobs: Job[] = [];
  const asksForWork = written.some(({ what }) => startsWork.includes(what.kind));
  const work = asksForWork ? workFor(dataset) : null;
  if (work) jobs.push({ job: work, dataset: dataset.id });
  const tell = written.filter(({ what }) => isTold(what));
  if (tell.length > 0) {
    await transaction.insert(toTell).values(tell.map(({ number }) => ({ dataset: dataset.id, number })));
    jobs.push({ job: 'tell', dataset: dataset.id });
  }
  for (const job of jobs) await follow.send(transaction, job);
  return jobs;
}

const startsWork: readonly Happening['kind'][] = ['handed-over', 'approved', 'tried-again'];

const moved = ({
  state,
  revision,
  sha256,
  reference,
  url,
  trouble,
  stuck,
  submitters,
  entries,
}: Dataset) => ({
  state,
  revision,
  sha256,
  reference,
  url,
  trouble,
  stuck,
  submitters,
  entries,
});

const toRow = ({ dataset, number, at, by, what }: Entry): typeof entries.$inferInsert => ({
  dataset,
  number,
  at: new Date(at),
  person: by && personKey(by),
  by,
  kind: what.kind,
  revision: what.revision,
  what,
});

export type Row = typeof datasets.$inferSelect;
export const toDataset = ({ bornAt: _, ...dataset }: Row): Dataset => dataset;

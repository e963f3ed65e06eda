import { sql } from 'drizzle-orm';
import { workFor, working } from '../dataset.ts';
import type { Connection, Database } from './connection.ts';
import { askedToTell, datasets, toTell } from './schema.ts';
import type { Job } from './store.ts';

/** Where pg-boss has its tables. */
export const jobSchema = 'desk_jobs';

/**
 * Queues what the records ask for and no job waits for, or runs for in a living process. A job taken up in the
 * last `spareSeconds` may not hold its lock yet, so it counts as running.
 */
export async function recoverJobs(
  connection: Connection,
  spareSeconds: number,
  queue: (job: Job) => Promise<void>,
): Promise<void> {
  const waiting = await waitingKeys(connection, spareSeconds);
  for (const job of await wanted(connection.db)) {
    if (waiting.has(`${job.job} ${job.dataset}`)) continue;
    await connection.exclusively(lockOf(job), () => queue(job));
  }
}

/** Uploading and making public must not overlap; telling may go on beside them. */
export const lockOf = ({ job, dataset }: Job) => `${job.startsWith('tell') ? 'tell' : 'work'}/${dataset}`;

/** What the records ask for, whether or not a job is there for it. */
async function wanted(db: Database): Promise<Job[]> {
  const rows = await db
    .select({ id: datasets.id, state: datasets.state, stuck: datasets.stuck })
    .from(datasets)
    .where(sql`${datasets.state} IN ${[...working]} AND NOT ${datasets.stuck}`);
  const untold = await db.selectDistinct({ dataset: toTell.dataset }).from(toTell);
  const untoldAsked = await db.selectDistinct({ asked: askedToTell.asked }).from(askedToTell);
  return [
    ...rows.flatMap(({ id, ...dataset }) => {
      const work = workFor(dataset);
      return work ? [{ job: work, dataset: id }] : [];
    }),
    ...untold.map(({ dataset }) => ({ job: 'tell' as const, dataset })),
    ...untoldAsked.map(({ asked }) => ({ job: 'tell-asked' as const, dataset: asked })),
  ];
}

async function waitingKeys({ run }: Connection, spareSeconds: number): Promise<Set<string>> {
  const { rows } = await run(
    `SELECT name, singleton_key FROM ${jobSchema}.job WHERE state IN ('created', 'retry')
      OR (state = 'active' AND started_on > now() - $1::int * interval '1 second')`,
    [spareSeconds],
  );
  return new Set(rows.map((row) => `${row.name} ${row.singleton_key}`));
}

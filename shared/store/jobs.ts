import { sql } from 'drizzle-orm';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Follow } from './append-record.ts';
import type { Connection, Database } from './connection.ts';
import { jobSchema, lockOf, recoverJobs } from './job-recovery.ts';
import type { Job, JobHandlers, JobOptions, JobStore } from './store.ts';

const kinds = ['upload', 'make-public', 'tell', 'tell-asked'] as const satisfies readonly Job['job'][];
/** Far longer than any upload takes; a dead process is noticed by its lock, not by this. */
const expireInSeconds = 6 * 60 * 60;
const recoverEvery = 15_000;
/** A job that was taken up this moment may not hold its lock yet. */
const justTakenSeconds = 10;
const superviseEvery = 60_000;

/** Waits of 1, 2, 4 … seconds up to a quarter of an hour: a hundred of them take about a day. */
const usualRetries = { limit: 100, delaySeconds: 0, longestSeconds: 15 * 60 };

const payload = z.object({ dataset: z.string() });

/** pg-boss on our own connection. */
export async function openJobs(
  connection: Connection,
): Promise<{ follow: Follow; jobs: JobStore; close(): Promise<void> }> {
  const boss = new PgBoss({
    schema: jobSchema,
    db: { executeSql: connection.run },
    supervise: false,
    schedule: false,
  });
  let heard: JobOptions['failed'] = () => {};
  boss.on('error', (error) => heard(error, null));
  await boss.start();
  for (const kind of kinds) {
    // `short`: a key waits once. A key alone deduplicates nothing.
    await boss.createQueue(kind, { policy: 'short', expireInSeconds, ...retrying(usualRetries) });
    // Asked for once, so that sending inside a transaction never has to ask outside it.
    await boss.getQueueStats(kind);
  }

  const workers: Record<Job['job'], string[]> = { upload: [], 'make-public': [], tell: [], 'tell-asked': [] };
  const wake = (kind: Job['job']) => {
    for (const id of workers[kind]) boss.notifyWorker(id);
  };

  const recover = (spareSeconds: number) =>
    recoverJobs(connection, spareSeconds, (job) => jobs.queue(job, 0));

  const jobs: JobStore = {
    async queue({ job, dataset }, seconds) {
      await boss.send(job, { dataset }, { singletonKey: dataset, startAfter: seconds });
      if (seconds === 0) wake(job);
    },
    async work(handlers, options) {
      heard = options.failed;
      for (const kind of kinds) await boss.updateQueue(kind, retrying(options.retries ?? usualRetries));
      await recover(0);
      for (const kind of kinds) {
        for (let number = 0; number < options.atOnce[kind]; number += 1) {
          workers[kind].push(await startWorker(boss, connection, jobs, kind, handlers, options));
        }
      }
      const nowAndThen = (act: () => Promise<void>, milliseconds: number) =>
        setInterval(() => act().catch((error) => options.failed(error, null)), milliseconds);
      const timers = [
        nowAndThen(() => recover(justTakenSeconds), recoverEvery),
        nowAndThen(() => boss.supervise(), superviseEvery),
      ];
      return {
        async stop() {
          for (const timer of timers) clearInterval(timer);
          for (const kind of kinds) workers[kind] = [];
          await Promise.race([
            Promise.all(kinds.map((kind) => boss.offWork(kind, { wait: true }))),
            new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
          ]);
        },
      };
    },
  };

  return {
    jobs,
    follow: {
      async send(transaction, { job, dataset }) {
        await boss.send(job, { dataset }, { singletonKey: dataset, db: inside(transaction) });
      },
      committed(sent) {
        for (const { job } of sent) wake(job);
      },
    },
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

const retrying = ({ limit, delaySeconds, longestSeconds }: NonNullable<JobOptions['retries']>) => ({
  retryLimit: limit,
  retryDelay: delaySeconds,
  retryBackoff: true,
  retryDelayMax: longestSeconds,
});

/** One job after the other; a dataset that somebody works on already is looked at again a little later. */
function startWorker(
  boss: PgBoss,
  { exclusively }: Connection,
  jobs: JobStore,
  kind: Job['job'],
  handlers: JobHandlers,
  options: JobOptions,
): Promise<string> {
  const handle = async (one: JobWithMetadata<object>) => {
    const job: Job = { job: kind, dataset: payload.parse(one.data).dataset };
    const last = one.retryCount >= one.retryLimit;
    try {
      const outcome = await exclusively(lockOf(job), () => handlers[kind](job.dataset, { last }));
      if ('busy' in outcome) await jobs.queue(job, 2);
    } catch (error) {
      options.failed(error, job);
      throw new Error('The attempt failed; the log of that time says why.');
    }
  };
  return boss.work<object>(
    kind,
    { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: options.everySeconds },
    async (batch: JobWithMetadata<object>[]) => {
      for (const one of batch) await handle(one);
    },
  );
}

const result = z.object({ rows: z.array(z.unknown()) });

/** pg-boss inside a transaction of ours: its `$1` become drizzle's parameters. */
function inside(transaction: Database) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const pieces = text
        .split(/\$(\d+)/)
        .map((piece, index) => (index % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1]}`));
      return result.parse(await transaction.execute(sql.join(pieces)));
    },
  };
}

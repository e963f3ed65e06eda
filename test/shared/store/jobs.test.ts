import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../../shared/store/open-store.ts';
import type { Job, JobHandlers, JobOptions, Store } from '../../../shared/store/store.ts';
import { coordinator, steward } from '../../people.ts';
import { connect, onEveryPlace, onEveryStore } from '../../stores.ts';
import { until } from '../../until.ts';
import { approval, give, handedOver, lived, publication, toReview } from './lives.ts';

const options: JobOptions = {
  everySeconds: 0.5,
  atOnce: { upload: 3, 'make-public': 1, tell: 1, 'tell-asked': 1 },
  retries: { limit: 3, delaySeconds: 0, longestSeconds: 0 },
  failed: () => {},
};
const idle: JobHandlers = {
  upload: async () => {},
  'make-public': async () => {},
  tell: async () => {},
  'tell-asked': async () => {},
};

onEveryStore('jobs', (at) => {
  let running: { stop(): Promise<void> } | null = null;
  const work = async (handlers: Partial<JobHandlers>, more: Partial<JobOptions> = {}) => {
    running = await at.store.jobs.work({ ...idle, ...handlers }, { ...options, ...more });
  };
  afterEach(async () => {
    await running?.stop();
    running = null;
  });

  it('follow from what happened, at once', async () => {
    const done: string[] = [];
    const note = (job: string) => async (dataset: string) => {
      done.push(`${job} ${dataset}`);
    };
    await work(
      { upload: note('upload'), 'make-public': note('make-public'), tell: note('tell') },
      { everySeconds: 30 },
    );
    const { id } = await give(at.store, handedOver(), steward);
    await until('upload and tell', () => done.filter((one) => one.endsWith(id)).length === 2);
    assert.deepEqual(done.filter((one) => one.endsWith(id)).sort(), [`tell ${id}`, `upload ${id}`]);
    await give(at.store, toReview(), null, id);
    await give(at.store, [approval], coordinator, id);
    await until('make-public', () => done.includes(`make-public ${id}`));
  });

  it('are not there for what was refused', async () => {
    const { id } = await lived(at.store, 'in-review');
    const done: string[] = [];
    await at.store.datasets.append(id, [approval, publication], coordinator);
    await work({
      'make-public': async (dataset) => {
        done.push(dataset);
      },
    });
    const other = await lived(at.store, 'approved');
    await until('the other dataset', () => done.includes(other.id));
    assert.ok(!done.includes(id));
  });

  it('are tried again until they succeed, or to the last attempt', async () => {
    const attempts: boolean[] = [];
    let id = '';
    const heard: (string | undefined)[] = [];
    await work(
      {
        upload: async (dataset, { last }) => {
          if (id !== '' && dataset !== id) return;
          attempts.push(last);
          throw new Error('The portal is out of reach.\0');
        },
      },
      { failed: (error, job) => heard.push(job?.dataset === id ? String(error) : undefined) },
    );
    id = (await lived(at.store, 'handed-over')).id;
    await until('four attempts', () => attempts.length === 4);
    await pause(800);
    assert.deepEqual(attempts, [false, false, false, true]);
    assert.equal(heard.filter((one) => one?.includes('out of reach')).length, 4);
  });

  it('never run twice at once for a dataset', async () => {
    const { id } = await lived(at.store, 'handed-over');
    let now = 0;
    let most = 0;
    let times = 0;
    const handler = async (dataset: string) => {
      if (dataset !== id) return;
      now += 1;
      most = Math.max(most, now);
      await pause(300);
      now -= 1;
      times += 1;
    };
    await work({ upload: handler, 'make-public': handler });
    await until('the first to begin', () => now === 1);
    await at.store.jobs.queue({ job: 'upload', dataset: id }, 0);
    await at.store.jobs.queue({ job: 'make-public', dataset: id }, 0);
    await until('all three', () => times >= 3);
    assert.equal(most, 1);
  });

  it('wait once, and as long as they are told', async () => {
    const job: Job = { job: 'make-public', dataset: 'somewhere' };
    const begun = Date.now();
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) await at.store.jobs.queue(job, 1);
    await work({
      'make-public': async (dataset) => {
        if (dataset === 'somewhere') times.push(Date.now() - begun);
      },
    });
    await until('the job', () => times.length > 0);
    await pause(700);
    assert.equal(times.length, 1);
    assert.ok(times[0]! >= 1000, `came after ${times[0]} ms`);
  });
});

onEveryPlace('jobs that were lost', (at) => {
  let store: Store;
  afterEach(() => store.close());

  it('are found again from the records', async () => {
    store = await openStore(at.place);
    const waiting = await lived(store, 'handed-over');
    const approved = await lived(store, 'approved');
    const done = await lived(store, 'public');
    const stuck = await lived(store, 'handed-over');
    await give(store, [{ kind: 'trouble', revision: 1, message: 'No.', lasting: true }], null, stuck.id);
    for (const { number } of await store.datasets.untold(done.id)) await store.datasets.told(done.id, number);
    await store.close();
    const connection = await connect(at.place);
    await connection.run('DELETE FROM desk_jobs.job');
    await connection.close();

    store = await openStore(at.place);
    const seen: string[] = [];
    const note = (job: string) => async (dataset: string) => {
      seen.push(`${job} ${dataset}`);
    };
    const running = await store.jobs.work(
      { ...idle, upload: note('upload'), 'make-public': note('make-public'), tell: note('tell') },
      options,
    );
    await until('all jobs', () => seen.length >= 5);
    await running.stop();
    assert.deepEqual(
      seen.sort(),
      [
        `make-public ${approved.id}`,
        `tell ${approved.id}`,
        `tell ${stuck.id}`,
        `tell ${waiting.id}`,
        `upload ${waiting.id}`,
      ].sort(),
    );
  });
});

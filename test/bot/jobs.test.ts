import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { PretendCkan } from '../../bot/sandbox/portals/pretend-ckan.ts';
import type { Dataset, Entry, State } from '../../shared/dataset.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Notifier } from '../../shared/life.ts';
import { type Refusal, refused } from '../../shared/refusal.ts';
import { openStore } from '../../shared/store/open-store.ts';
import {
  coordinatorAccount,
  lifeOn,
  loadStates,
  serviceToken,
  startWaterPortal,
  type WorkOn,
  workOn,
} from '../desk.ts';
import { goodCsv, prepared, water } from '../hand-overs.ts';
import { coordinator, steward } from '../people.ts';
import { onEveryStore } from '../stores.ts';
import { until } from '../until.ts';

const fine = <T extends object>(outcome: T | Refusal): T =>
  refused(outcome) ? assert.fail(outcome.refused) : outcome;

onEveryStore('jobs of a dataset', (at, kind) => {
  let jurisdictions: ReadonlyMap<string, Jurisdiction>;
  let portal: PretendCkan;
  let running: { stop(): Promise<void> } | null = null;
  let told: { dataset: Dataset; entry: Entry }[];

  before(async () => {
    jurisdictions = await loadStates();
    await at.store.holders.grant({
      jurisdiction: 'ca',
      person: coordinator,
      account: coordinatorAccount,
      role: 'data-coordinator',
      organisation: water,
    });
  });
  beforeEach(async () => {
    portal = await startWaterPortal();
    told = [];
  });
  afterEach(async () => {
    await stop();
    await portal.close();
  });

  const environment = () => ({ DESK_CA_CKAN_URL: portal.url, DESK_CA_CKAN_TOKEN: serviceToken });
  const notifier: Notifier = {
    tell: async (dataset, entry) => {
      told.push({ dataset, entry });
    },
  };
  async function work(more: Partial<WorkOn> = {}) {
    running = await workOn({ store: at.store, jurisdictions, environment: environment(), notifier, ...more });
  }
  async function stop() {
    await running?.stop();
    running = null;
  }
  const life = () => lifeOn(at.store, jurisdictions);
  const name = () => `Well Permits ${randomUUID()}`;
  const handOver = async (title: string, csv?: string) =>
    fine(await life().handOver(await prepared(at.store, { title, csv }), steward)).dataset;
  const get = async (id: string) => (await at.store.datasets.get(id))!;
  const reaches = (id: string, state: State, revision = 1) =>
    until(`dataset in ${state}`, async () => {
      const dataset = await get(id);
      return dataset.state === state && dataset.revision === revision;
    });
  const kinds = async (id: string) => (await at.store.datasets.record(id)).map(({ what }) => what.kind);
  const toldKinds = (id: string) =>
    told.filter(({ dataset }) => dataset.id === id).map(({ entry }) => entry.what.kind);
  const approve = async (id: string, revision = 1) =>
    fine(await life().decide(id, revision, { decision: 'approve', note: '' }, coordinator));

  it('take it privately to the portal, into review, and after approval to the public', async () => {
    await work();
    const { id } = await handOver(name());
    await reaches(id, 'in-review');
    const [there] = portal.datasets();
    assert.equal(there?.private, true);
    assert.equal(portal.table(there!.resources[0]!.id)?.rows.length, 3);
    const review = (await at.store.datasets.record(id)).at(-1)!.what;
    assert.deepEqual(review.kind === 'review-requested' && review.shared, [coordinatorAccount]);
    const progress = (await at.store.datasets.record(id)).filter(
      ({ what }) => what.kind === 'upload-progressed',
    );
    assert.ok(progress.length >= 3 && progress.every(({ by }) => by === null));

    await approve(id);
    await reaches(id, 'public');
    assert.equal(portal.datasets()[0]?.private, false);
    await until('everybody told', async () => (await at.store.datasets.untold(id)).length === 0);
    assert.deepEqual(toldKinds(id), ['handed-over', 'review-requested', 'approved', 'went-public']);
    assert.match((await get(id)).url!, /^http:\/\/127\.0\.0\.1/);
  });

  it('make nothing public that nobody has approved', async () => {
    await work();
    const { id } = await handOver(name());
    await reaches(id, 'in-review');
    await at.store.jobs.queue({ job: 'make-public', dataset: id }, 0);
    const { id: other } = await handOver(name());
    await reaches(other, 'in-review');
    await approve(other);
    await reaches(other, 'public');
    assert.equal((await get(id)).state, 'in-review');
    assert.deepEqual(
      portal
        .datasets()
        .map((one) => one.everPublic)
        .sort(),
      [false, true],
    );
  });

  it('bear a portal that is out of order, and say so once', async () => {
    portal.faults.add({ kind: 'unavailable-503', match: /package_create|package_show/, times: 40 });
    await work();
    const { id } = await handOver(name());
    await reaches(id, 'in-review');
    const troubles = (await at.store.datasets.record(id)).filter(({ what }) => what.kind === 'trouble');
    assert.equal(troubles.length, 1);
    const [{ what }] = troubles as [Entry];
    assert.match(what.kind === 'trouble' ? what.message : '', /out of order \(HTTP 503\)/);
    const dataset = await get(id);
    assert.deepEqual([dataset.trouble, dataset.stuck], [null, false]);
    await until('the review', () => toldKinds(id).includes('review-requested'));
    assert.deepEqual(toldKinds(id), ['handed-over', 'trouble', 'review-requested']);
    assert.equal(portal.datasets().length, 1);
  });

  it('stop when only a person can help, and go on when asked', async () => {
    await work({ environment: { ...environment(), DESK_CA_CKAN_TOKEN: 'wrong' } });
    const { id } = await handOver(name());
    await until('lasting trouble', async () => (await get(id)).stuck);
    const asked = portal.seen.length;
    await stop();
    await work();
    const { id: other } = await handOver(name());
    await reaches(other, 'in-review');
    assert.deepEqual(await kinds(id), ['checked', 'handed-over', 'upload-started', 'trouble']);
    assert.ok(asked > 0);
    fine(await life().tryAgain(id, steward));
    await reaches(id, 'in-review');
    assert.equal((await get(id)).trouble, null);
  });

  it('name the setting that is missing', async () => {
    await work({ environment: {} });
    const { id } = await handOver(name());
    await until('lasting trouble', async () => (await get(id)).stuck);
    assert.match((await get(id)).trouble!, /DESK_CA_CKAN_TOKEN is not set/);
  });

  it('give up after the last attempt, and say that', async () => {
    portal.faults.add({ kind: 'unavailable-503', times: 10_000 });
    await work({ pace: { retries: { limit: 1, delaySeconds: 0, longestSeconds: 0 } } });
    const { id } = await handOver(name());
    await until('lasting trouble', async () => (await get(id)).stuck);
    assert.match((await get(id)).trouble!, /HTTP 503.*not tried any more on its own/s);
    portal.faults.clear();
    fine(await life().tryAgain(id, steward));
    await reaches(id, 'in-review');
  });

  it('put the next version into the same dataset on the portal', async () => {
    await work();
    const title = name();
    const { id } = await handOver(title);
    await reaches(id, 'in-review');
    fine(await life().decide(id, 1, { decision: 'request-changes', reason: 'One is missing.' }, coordinator));
    await handOver(title, `${goodCsv}0015,Mono,2024-03-01,99\n`);
    await reaches(id, 'in-review', 2);
    assert.equal(portal.datasets().length, 1);
    const [there] = portal.datasets();
    assert.equal(portal.table(there!.resources[0]!.id)?.rows.length, 4);
    assert.equal(there!.everPublic, false);
    await approve(id, 2);
    await reaches(id, 'public', 2);
  });

  it('turn to the version that was handed over during an upload', async () => {
    portal.faults.add({ kind: 'slow', times: 1000 });
    await work();
    const title = name();
    const { id } = await handOver(title);
    await until('the upload', async () => (await kinds(id)).includes('upload-progressed'));
    await handOver(title, `${goodCsv}0015,Mono,2024-03-01,99\n`);
    await reaches(id, 'in-review', 2);
    const [there, ...more] = portal.datasets();
    assert.deepEqual(more, []);
    assert.equal(portal.table(there!.resources[0]!.id)?.rows.length, 4);
    assert.ok(!(await kinds(id)).includes('trouble'));
  });

  it('tell people in order, although telling fails at first', async () => {
    let failures = 2;
    await work({
      notifier: {
        async tell(dataset, entry) {
          if (failures-- > 0) throw new Error('Teams is out of reach.');
          await notifier.tell(dataset, entry);
        },
      },
    });
    const { id } = await handOver(name());
    await reaches(id, 'in-review');
    await until('both told', async () => (await at.store.datasets.untold(id)).length === 0);
    assert.deepEqual(toldKinds(id), ['handed-over', 'review-requested']);
  });

  it('go on where they were stopped', async () => {
    portal.faults.add({ kind: 'unavailable-503', match: /resource_create|resource_update/, times: 40 });
    await work();
    const { id } = await handOver(name());
    await until('the first step', async () => (await kinds(id)).includes('upload-progressed'));
    await stop();
    portal.faults.clear();
    await work();
    await reaches(id, 'in-review');
    assert.equal(portal.datasets().length, 1);
    assert.equal((await kinds(id)).filter((kind) => kind === 'upload-started').length, 1);
  });

  if (kind === 'embedded') return;

  it('are shared by several instances, and done once', async () => {
    const second = await openStore(at.place);
    const other = await workOn({ store: second, jurisdictions, environment: environment(), notifier });
    try {
      await work();
      const ids = (await Promise.all(Array.from({ length: 6 }, () => handOver(name())))).map(({ id }) => id);
      for (const id of ids) await reaches(id, 'in-review');
      assert.equal(portal.datasets().length, ids.length);
      for (const id of ids) {
        const record = await kinds(id);
        for (const kind of ['upload-started', 'arrived-private', 'review-requested'])
          assert.equal(record.filter((one) => one === kind).length, 1);
        await until('everybody told', async () => (await at.store.datasets.untold(id)).length === 0);
        assert.deepEqual(toldKinds(id), ['handed-over', 'review-requested']);
      }
    } finally {
      await other.stop();
      await second.close();
    }
  });

  it('outlive a database that drops every connection', async () => {
    portal.faults.add({ kind: 'slow', times: 1000 });
    await work();
    const { id } = await handOver(name());
    for (let round = 0; round < 3; round += 1) {
      await pause(150);
      await dropConnections(at.place.databaseUrl!);
    }
    // A query may still meet a connection that is gone; the next one does not.
    await pause(300);
    await reaches(id, 'in-review');
    assert.equal(portal.datasets().length, 1);
  });
});

async function dropConnections(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
}

import assert from 'node:assert/strict';
import { type PretendSocrata, startPretendSocrata } from '../../bot/sandbox/portals/pretend-socrata.ts';
import type { Entry } from '../../shared/dataset.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { type Refusal, refused } from '../../shared/refusal.ts';
import { lifeOn, loadStates, workOn } from '../desk.ts';
import { connecticut, prepared } from '../hand-overs.ts';
import { coordinator, steward } from '../people.ts';
import { onEveryStore } from '../stores.ts';
import { until } from '../until.ts';

const fine = <T extends object>(outcome: T | Refusal): T =>
  refused(outcome) ? assert.fail(outcome.refused) : outcome;

onEveryStore('a portal with an approvals queue of its own', (at) => {
  let jurisdictions: ReadonlyMap<string, Jurisdiction>;
  let portal: PretendSocrata;
  let running: { stop(): Promise<void> };
  const told: Entry[] = [];

  before(async () => {
    jurisdictions = await loadStates();
    portal = await startPretendSocrata({
      port: 0,
      people: [
        {
          id: 'aaaa-0001',
          displayName: 'Desk',
          email: 'desk@example.ct.gov',
          keyId: 'desk',
          keySecret: 'secret',
          rights: ['create_datasets'],
        },
        { id: 'aaaa-0002', displayName: 'Coordinator', email: 'coordinator@example.ct.gov' },
      ],
      behaviour: { approvals: 'manual' },
    });
    await at.store.holders.grant({
      jurisdiction: 'ct',
      person: coordinator,
      account: 'coordinator@example.ct.gov',
      role: 'open-data-coordinator',
      organisation: '*',
    });
    running = await workOn({
      store: at.store,
      jurisdictions,
      environment: { DESK_CT_SOCRATA_URL: portal.url, DESK_CT_SOCRATA_KEY: 'desk:secret' },
      notifier: { tell: async (_dataset, entry) => void told.push(entry) },
    });
  });
  after(async () => {
    await running.stop();
    await portal.close();
  });

  it('is waited for, said once, and asked again until it has decided', async () => {
    const life = lifeOn(at.store, jurisdictions);
    const request = {
      ...(await prepared(at.store, { metadata: connecticut('Well Permits by County') })),
      jurisdiction: 'ct',
      portal: 'data.ct.gov',
      organisation: 'energy-and-environmental-protection',
    };
    const { id } = fine(await life.handOver(request, steward)).dataset;
    const get = async () => (await at.store.datasets.get(id))!;
    await until('the review', async () => (await get()).state === 'in-review');
    const review = (await at.store.datasets.record(id)).at(-1)!.what;
    assert.deepEqual(review.kind === 'review-requested' && review.shared, ['coordinator@example.ct.gov']);

    fine(await life.decide(id, 1, { decision: 'approve', note: '' }, coordinator));
    await until('the queue', async () => (await get()).trouble !== null);
    assert.match((await get()).trouble!, /waits in the approvals queue/);
    const asked = portal.seen.length;
    await until('asking again', () => portal.seen.length > asked + 2);
    assert.deepEqual([(await get()).state, (await get()).stuck], ['approved', false]);

    portal.decide((await get()).reference!, 'approved');
    await until('the public', async () => (await get()).state === 'public');
    assert.equal((await get()).trouble, null);
    await until('everybody told', async () => (await at.store.datasets.untold(id)).length === 0);
    assert.deepEqual(
      told.map(({ what }) => what.kind),
      ['handed-over', 'review-requested', 'approved', 'waits-for-portal', 'went-public'],
    );
  });
});

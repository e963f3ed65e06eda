import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PretendCkan } from '../../bot/sandbox/portals/pretend-ckan.ts';
import { replay } from '../../shared/happen.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { coordinatorAccount, serviceToken, startWaterPortal } from '../desk.ts';
import { water } from '../hand-overs.ts';
import { coordinator } from '../people.ts';
import { onEveryPlace } from '../stores.ts';

/** Steps are about fifteen for each part; over several runs of the tests each of them is one to die at. */
const gap = 4;
const first = 1 + Math.floor(Math.random() * gap);

const child = fileURLToPath(new URL('./killed-child.ts', import.meta.url));

onEveryPlace(`kill -9 at step ${first} and every ${gap} later`, (at) => {
  let portal: PretendCkan;
  let diary: string;
  before(async () => {
    portal = await startWaterPortal();
    diary = join(at.place.home, 'diary');
    writeFileSync(diary, '');
    const store = await openStore(at.place);
    await store.holders.grant({
      jurisdiction: 'ca',
      person: coordinator,
      account: coordinatorAccount,
      role: 'data-coordinator',
      organisation: water,
    });
    await store.close();
  });
  after(() => portal.close());

  /** True when it came to its end, false when it was killed on the way. */
  async function live(until: 'in-review' | 'public', killAt: number): Promise<boolean> {
    const task = {
      place: at.place,
      environment: { DESK_CA_CKAN_URL: portal.url, DESK_CA_CKAN_TOKEN: serviceToken },
      title: 'Well Permits',
      diary,
      until,
      killAt,
    };
    const running = spawn(process.execPath, [child, JSON.stringify(task)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // What has been compiled once need not be compiled again at every beginning.
      env: { ...process.env, NODE_COMPILE_CACHE: join(at.place.home, 'compiled') },
    });
    let said = '';
    running.stderr.on('data', (text) => {
      said += text;
    });
    const [code, signal] = await once(running, 'exit');
    assert.ok(code === 0 || signal === 'SIGKILL', said);
    return code === 0;
  }

  /** Each life comes a little further than the one before, until one comes through. */
  async function killedOnTheWay(until: 'in-review' | 'public'): Promise<number> {
    let deaths = 0;
    for (let killAt = first; killAt < 200; killAt += gap) {
      if (await live(until, killAt)) return deaths;
      deaths += 1;
    }
    throw new Error('The work never came to its end.');
  }

  it('on the way of a hand-over leaves one dataset, private on the portal, and loses nothing', async function () {
    this.timeout(240_000);
    const deaths = await killedOnTheWay('in-review');
    assert.ok(deaths >= 4, `died only ${deaths} times`);

    const store = await openStore(at.place);
    const datasets = await store.datasets.list({});
    assert.equal(datasets.length, 1);
    const [dataset] = datasets;
    const record = await store.datasets.record(dataset!.id);
    assert.deepEqual(replay(dataset!.id, dataset!, record), dataset);
    const times = (kind: string) => record.filter(({ what }) => what.kind === kind).length;
    assert.deepEqual(
      ['handed-over', 'upload-started', 'arrived-private', 'review-requested', 'trouble'].map(times),
      [1, 1, 1, 1, 0],
    );
    const steps = record.flatMap(({ what }) => (what.kind === 'upload-progressed' ? [what.step] : []));
    assert.equal(new Set(steps).size, steps.length, 'a step was recorded twice');
    assert.ok(await store.files.get(dataset!.sha256));
    await store.close();

    assert.equal(portal.datasets().length, 1);
    const [there] = portal.datasets();
    assert.deepEqual([there?.private, there?.everPublic, there?.resources.length], [true, false, 1]);
    assert.equal(portal.table(there!.resources[0]!.id)?.rows.length, 3);
  });

  it('on the way of an approval makes it public once, and tells people of everything in order', async function () {
    this.timeout(240_000);
    await killedOnTheWay('public');
    const store = await openStore(at.place);
    const [dataset] = await store.datasets.list({});
    const record = await store.datasets.record(dataset!.id);
    const kinds = record.map(({ what }) => what.kind);
    assert.deepEqual(kinds.slice(kinds.indexOf('review-requested')), [
      'review-requested',
      'approved',
      'went-public',
    ]);
    await store.close();
    assert.equal(portal.datasets()[0]?.private, false);

    const told = readFileSync(diary, 'utf8').trim().split('\n');
    const once = told.filter((line, index) => told.indexOf(line) === index);
    assert.deepEqual(
      once.map((line) => line.split(' ')[1]),
      ['handed-over', 'review-requested', 'approved', 'went-public'],
    );
    assert.deepEqual(
      told,
      [...told].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
      'told out of order',
    );
  });
});

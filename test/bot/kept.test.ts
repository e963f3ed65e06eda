import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openKept } from '../../bot/kept.ts';
import { OutOfReach } from '../../bot/turns/desk.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { throwAwayHome } from '../home.ts';
import { startIssuer } from './issuer.ts';
import { startDesk } from './test-desk.ts';

describe('the store is gone', () => {
  const log = pino({ level: 'silent' });

  it('and handbook questions are still answered, in words that say what does not work', async function () {
    this.timeout(60_000);
    const issuer = await startIssuer();
    const appId = '11111111-1111-4111-8111-111111111111';
    const tenantId = '22222222-2222-4222-8222-222222222222';
    const home = await mkdtemp(join(tmpdir(), 'desk-'));
    const desk = await startDesk({
      home,
      settings: {
        mode: 'production',
        databaseUrl: 'postgres://desk@127.0.0.1:9/none',
        registrations: [{ jurisdiction: 'ca', appId, tenantId, secret: 'x', cloud: issuer.cloud }],
      },
    });
    try {
      const token = await issuer.sign({
        iss: `${issuer.url}/${tenantId}/v2.0`,
        aud: appId,
        tid: tenantId,
        oid: 'o',
        exp: Math.floor(Date.now() / 1000) + 60,
      });
      const headers = { authorization: `Bearer ${token}` };
      const question = { jurisdiction: 'ca', question: 'What is metadata?' };
      const answered = await fetch(`${desk.url}/api/ask`, {
        method: 'POST',
        headers,
        body: JSON.stringify(question),
      });
      assert.equal(answered.status, 200);
      assert.equal(((await answered.json()) as { status: string }).status, 'answered');
      const datasets = await fetch(`${desk.url}/api/datasets`, { headers });
      assert.equal(datasets.status, 503);
      assert.match(await datasets.text(), /handbook questions only/);
      assert.deepEqual(await (await fetch(`${desk.url}/healthz`)).json(), { ok: true, store: false });
    } finally {
      await desk.stop();
      await issuer.stop();
      await rm(home, { recursive: true });
    }
  });

  it('until it is back, without a restart', async function () {
    this.timeout(60_000);
    const { home, remove } = await throwAwayHome();
    let tries = 0;
    const things = await openKept({
      settings: { databaseUrl: 'postgres://somewhere' },
      retrySeconds: 0.01,
      log,
      openStore: () => (++tries < 3 ? Promise.reject(new Error('away')) : openStore({ home })),
      begin: async (store) => ({
        store,
        life: { handOver: never, decide: never, remindReviewers: never, tryAgain: never },
        stop: async () => {},
      }),
    });
    assert.throws(() => things.get(), OutOfReach);
    const until = Date.now() + 15_000;
    while (Date.now() < until && !there(things)) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(tries, 3);
    assert.equal(await things.get().store.activities.claim('once'), true);
    await things.stop();
    remove();
  });

  it('is a fault to mend before starting, when it is a folder', async () => {
    const opening = openKept({
      settings: { databaseUrl: null },
      log,
      openStore: () => Promise.reject(new Error('Another Open Data Desk has this folder.')),
      begin: never,
    });
    await assert.rejects(opening, /has this folder/);
  });
});

const never = () => Promise.reject(new Error('not asked for here'));
const there = (things: { get(): unknown }): boolean => {
  try {
    return things.get() !== null;
  } catch {
    return false;
  }
};

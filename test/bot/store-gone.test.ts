import assert from 'node:assert/strict';
import type { SandboxMessage } from '../../shared/sandbox-api.ts';
import { type Cuttable, cuttable } from '../cuttable.ts';
import { leftOut, throwAwayDatabase } from '../postgres.ts';
import { until } from '../until.ts';
import { datasetIn, handOverSample } from './hand-over-sample.ts';
import { buttonsOf, personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

const suite = leftOut ? describe.skip : describe;

suite(`the store goes away while the desk runs${leftOut ? ` (${leftOut})` : ''}`, () => {
  let desk: TestDesk;
  let database: Awaited<ReturnType<typeof throwAwayDatabase>>;
  let way: Cuttable;
  before(async function () {
    this.timeout(60_000);
    database = await throwAwayDatabase();
    way = await cuttable(database.url);
    desk = await startDesk({ settings: { databaseUrl: way.url } });
  });
  after(async () => {
    await way.mend();
    await desk.stop();
    await way.cut();
    await database.drop();
  });
  afterEach(() => way.mend());

  const question = 'What is metadata?';
  const general = '19:ca-general@thread.tacv2';
  /** What the bot says in the thread of a new message. */
  const answerTo = async (text: string) => {
    const steward = personAt(desk, 'ca-steward');
    const { thread } = await steward.say(general, `@desk ${text}`);
    return textOf(await steward.hears((one) => one.thread === thread));
  };
  const me = () => fetch(`${desk.url}/api/me`, { headers: { 'x-desk-person': 'ca-steward' } });
  const health = async () => (await fetch(`${desk.url}/healthz`)).json();

  it('and questions are answered, the rest is said in words, and a decision can be taken afterwards', async function () {
    this.timeout(60_000);
    const { dataset } = await handOverSample(desk, 'ca', { title: 'Culverts and a broken store' });
    const coordinator = personAt(desk, 'ca-coordinator');
    const card = await coordinator.hears(
      (one: SandboxMessage) =>
        textOf(one).includes(dataset.title) && buttonsOf(one).some(({ title }) => title === 'Approve'),
    );
    const asked = await answerTo(question);
    await way.cut();
    assert.equal(await answerTo(question), asked);
    for (const text of ['status', 'checklist', 'review', 'post again'])
      assert.match(await answerTo(text), /cannot reach its store just now.*try again in a few minutes/);
    assert.match(JSON.stringify(await coordinator.press(card, 'Approve')), /cannot reach its store/);
    const away = await me();
    assert.equal(away.status, 503);
    assert.match(await away.text(), /cannot reach its store/);
    assert.deepEqual(await health(), { ok: true, store: false });

    await way.mend();
    await until('the store is back', async () => (await me()).ok);
    assert.deepEqual(await health(), { ok: true, store: true });
    await coordinator.press(card, 'Approve');
    await datasetIn(desk, 'ca-steward', dataset.id, 'public');
  });

  it('and questions are answered also when it only does not answer', async function () {
    this.timeout(60_000);
    const asked = await answerTo(question);
    way.freeze();
    const [answer, healthy] = await Promise.all([answerTo(question), health()]);
    assert.equal(answer, asked);
    assert.deepEqual(healthy, { ok: true, store: false });
  });

  it('or is there later than the desk: then people are reached as ever', async function () {
    this.timeout(60_000);
    const later = await throwAwayDatabase();
    const road = await cuttable(later.url);
    await road.cut();
    const early = await startDesk({
      settings: { databaseUrl: road.url },
      parts: () => ({ retrySeconds: 0.2 }),
    });
    try {
      await road.mend();
      const coordinator = personAt(early, 'ca-coordinator');
      await coordinator.hears((one) => /I answer from the California/.test(textOf(one)));
      const { dataset } = await handOverSample(early, 'ca', { title: 'Culverts and a late store' });
      await coordinator.hears((one) => one.thread.startsWith('19:') && textOf(one).includes(dataset.title));
    } finally {
      await early.stop();
      await road.cut();
      await later.drop();
    }
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AskedHappening } from '../../../shared/asked-question.ts';
import { refused } from '../../../shared/refusal.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import { colleague, coordinator, steward, stranger } from '../../people.ts';
import { connect, onEveryPlace, onEveryStore } from '../../stores.ts';
import { until } from '../../until.ts';

const asking = (id = randomUUID(), jurisdiction = 'ca') => ({
  id,
  jurisdiction,
  question: 'Who pays for the scanner?\0',
  detail: 'We have two.',
  nearest: [{ handbook: 'h', file: 'a.md', headings: ['Page'], url: 'https://h.example/a' }],
  asker: steward,
  place: { reference: { conversation: 'a:steward' } },
});
const answered = (propose: boolean): AskedHappening => ({
  kind: 'answered',
  text: 'Your department.',
  link: 'https://example.gov/costs',
  section: null,
  propose,
});

onEveryStore('questions for the coordinators are kept', (at) => {
  it('once, however often they are sent', async () => {
    const question = asking();
    const both = await Promise.all([at.store.asked.ask(question), at.store.asked.ask(question)]);
    const again = await at.store.asked.ask({ ...question, question: 'Something else', asker: stranger });
    assert.equal(again.question, 'Who pays for the scanner?');
    assert.deepEqual([both[0], both[1]], [again, again]);
    assert.equal((await at.store.asked.record(question.id)).length, 1);
    assert.equal(await at.store.asked.get('gone'), null);
  });

  it('and answered once, of several at the same time', async () => {
    const { id } = await at.store.asked.ask(asking());
    const people = [coordinator, colleague, stranger];
    const outcomes = await Promise.all(people.map((by) => at.store.asked.append(id, answered(false), by)));
    assert.equal(outcomes.filter((one) => !refused(one)).length, 1);
    assert.deepEqual(
      (await at.store.asked.record(id)).map(({ number, what, by }) => [number, what.kind, by !== null]),
      [
        [1, 'asked', false],
        [2, 'answered', true],
      ],
    );
  });

  it('with a history that names coordinators and never who asked', async () => {
    const { id } = await at.store.asked.ask(asking());
    await at.store.asked.append(id, answered(true), coordinator);
    await at.store.asked.append(id, { kind: 'accepted', wording: 2 }, colleague);
    await at.store.asked.append(id, { kind: 'revoked', wording: 2, reason: 'Prices changed' }, coordinator);
    const record = await at.store.asked.record(id);
    assert.deepEqual(
      record.map(({ what, by }) => [what.kind, by?.name ?? null]),
      [
        ['asked', null],
        ['answered', 'Coordinator'],
        ['accepted', 'Colleague'],
        ['revoked', 'Coordinator'],
      ],
    );
    for (const { number } of await at.store.asked.untold(id)) await at.store.asked.told(id, number);
    const kept = await at.store.asked.get(id);
    assert.deepEqual([kept?.place, kept?.asker, kept?.detail, kept?.inUse], [null, null, '', null]);
    assert.doesNotMatch(JSON.stringify([kept, record]), /Steward/);
  });

  it('and listed by what they wait for', async () => {
    const ids = async (which: 'waiting' | 'proposed' | 'in-use') =>
      (await at.store.asked.list('ct', which)).map(({ id }) => id);
    const { id } = await at.store.asked.ask(asking(randomUUID(), 'ct'));
    assert.deepEqual([await ids('waiting'), await ids('proposed'), await ids('in-use')], [[id], [], []]);
    await at.store.asked.append(id, answered(true), coordinator);
    assert.deepEqual([await ids('waiting'), await ids('proposed'), await ids('in-use')], [[], [id], []]);
    await at.store.asked.append(id, { kind: 'accepted', wording: 2 }, colleague);
    assert.deepEqual([await ids('waiting'), await ids('proposed'), await ids('in-use')], [[], [], [id]]);
    assert.ok(!(await at.store.asked.list('ca', 'in-use')).some((one) => one.id === id));
  });

  it('with where they were asked, until everything was told there', async () => {
    const { id } = await at.store.asked.ask(asking());
    await at.store.asked.told(id, 1);
    assert.ok((await at.store.asked.get(id))?.place, 'still waiting');
    await at.store.asked.append(id, answered(false), coordinator);
    assert.deepEqual((await at.store.asked.get(id))?.place?.reference, { conversation: 'a:steward' });
    const untold = await at.store.asked.untold(id);
    assert.deepEqual(
      untold.map(({ number }) => number),
      [2],
    );
    await at.store.asked.told(id, 2);
    assert.equal((await at.store.asked.get(id))?.place, null);
  });

  it('and the history cannot be changed, whatever program tries', async () => {
    const { id } = await at.store.asked.ask(asking());
    await at.store.close();
    const connection = await connect(at.place);
    for (const statement of [
      `UPDATE desk.asked_entries SET number = 9 WHERE asked = '${id}'`,
      `DELETE FROM desk.asked_entries WHERE asked = '${id}'`,
    ])
      await assert.rejects(connection.run(statement), /append-only/);
    await connection.close();
    at.store = await openStore(at.place);
  });
});

onEveryPlace('what people were not told of questions', (at) => {
  it('is told after a crash that lost the job, too', async () => {
    let store = await openStore(at.place);
    const { id } = await store.asked.ask(asking());
    await store.close();
    const connection = await connect(at.place);
    await connection.run('DELETE FROM desk_jobs.job');
    await connection.close();
    store = await openStore(at.place);
    const seen: string[] = [];
    const nothing = async () => {};
    const running = await store.jobs.work(
      {
        upload: nothing,
        'make-public': nothing,
        tell: nothing,
        'tell-asked': async (asked) => {
          seen.push(asked);
        },
      },
      {
        everySeconds: 0.5,
        atOnce: { upload: 1, 'make-public': 1, tell: 1, 'tell-asked': 1 },
        failed: () => {},
      },
    );
    await until('told', () => seen.length > 0);
    await running.stop();
    await store.close();
    assert.deepEqual(seen, [id]);
  });
});

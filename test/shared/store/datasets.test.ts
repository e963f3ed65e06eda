import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { replay } from '../../../shared/happen.ts';
import { refused } from '../../../shared/refusal.ts';
import type { Connection } from '../../../shared/store/connection.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import { coordinator, steward, stranger } from '../../people.ts';
import { connect, onEveryPlace, onEveryStore } from '../../stores.ts';
import { approval, give, handedOver, kept, lived, newborn, publication, toReview } from './lives.ts';

onEveryStore('datasets are kept', (at) => {
  it('with a record that gives the dataset back', async () => {
    const { datasets } = at.store;
    const dataset = await lived(at.store, 'public');
    const record = await datasets.record(dataset.id);
    assert.deepEqual(
      record.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7],
    );
    assert.deepEqual(replay(dataset.id, dataset, record), dataset);
    assert.deepEqual(await datasets.get(dataset.id), dataset);
    assert.deepEqual(await datasets.find(dataset), dataset);
    assert.deepEqual(record[1]!.by, steward);
    assert.equal(record[2]!.by, null);
    assert.ok(Math.abs(Date.now() - Date.parse(record[6]!.at)) < 60_000);
  });

  it('or not at all when one of several happenings is refused', async () => {
    const id = randomUUID();
    const born = newborn();
    const outcome = await at.store.datasets.append(id, [...handedOver(), publication], steward, {
      created: born,
    });
    assert.ok(refused(outcome));
    assert.equal(await at.store.datasets.get(id), null);
    assert.equal(await at.store.datasets.find(born), null);
    const dataset = await lived(at.store, 'handed-over');
    await at.store.datasets.append(dataset.id, [toReview()[0]!, publication], null);
    assert.deepEqual(await at.store.datasets.get(dataset.id), dataset);
    assert.equal((await at.store.datasets.record(dataset.id)).length, 2);
  });

  it('once for a jurisdiction, portal, organisation and name', async () => {
    const created = newborn();
    const both = await Promise.all(
      [randomUUID(), randomUUID()].map((id) =>
        at.store.datasets.append(id, handedOver(), steward, { created }),
      ),
    );
    assert.equal(both.filter(refused).length, 1);
    assert.equal((await at.store.datasets.list({})).filter(({ name }) => name === created.name).length, 1);
  });

  it('and take one of two decisions made at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await lived(at.store, 'in-review');
      const outcomes = await Promise.all([
        at.store.datasets.append(id, [approval], coordinator),
        at.store.datasets.append(
          id,
          [{ kind: 'changes-requested', revision: 1, reason: 'Units?' }],
          stranger,
        ),
      ]);
      assert.equal(outcomes.filter(refused).length, 1);
      const record = await at.store.datasets.record(id);
      assert.equal(
        record.filter(({ what }) => what.kind === 'approved' || what.kind === 'changes-requested').length,
        1,
      );
    }
  });

  it('with what was handed over, as it was given', async () => {
    const id = randomUUID();
    const metadata = {
      fields: { title: 'Wells', b: '\0 \ud800', a: ['2', '1'] },
      columns: { zulu: {}, alpha: {} },
    };
    const report = { findings: [], summary: { errors: 0 } };
    await at.store.datasets.append(id, handedOver(), steward, {
      created: newborn(),
      handedOver: { ...kept, metadata, report },
    });
    const found = await at.store.datasets.handedOver(id, 1);
    assert.deepEqual(found, { ...kept, metadata, report });
    assert.equal(JSON.stringify(found?.metadata), JSON.stringify(metadata), 'the order of columns is kept');
    assert.equal(await at.store.datasets.handedOver(id, 2), null);
  });

  it('and listed by state, by place and by who handed over', async () => {
    const mine = await lived(at.store, 'in-review');
    const somebodyElses = await give(at.store, handedOver(), stranger);
    const ids = async (filter: Parameters<typeof at.store.datasets.list>[0]) =>
      (await at.store.datasets.list(filter)).map(({ id }) => id);
    assert.ok((await ids({ states: ['in-review'] })).includes(mine.id));
    assert.ok(!(await ids({ states: ['public', 'approved'] })).includes(mine.id));
    assert.deepEqual(await ids({ states: [] }), []);
    assert.deepEqual(await ids({ jurisdiction: 'ct' }), []);
    const ofStranger = await ids({
      submitter: { tenantId: stranger.tenantId.toUpperCase(), objectId: stranger.objectId },
    });
    assert.deepEqual(ofStranger, [somebodyElses.id]);
    assert.equal((await ids({ jurisdiction: 'ca' }))[0], somebodyElses.id, 'newest first');
  });

  it('with what people have still to be told of, in order', async () => {
    const { id } = await lived(at.store, 'approved');
    const { datasets } = at.store;
    const kinds = async () => (await datasets.untold(id)).map(({ what }) => what.kind);
    assert.deepEqual(await kinds(), ['handed-over', 'review-requested', 'approved']);
    await datasets.told(id, 2);
    await datasets.told(id, 2);
    assert.deepEqual(await kinds(), ['review-requested', 'approved']);
  });

  it('under ids that are not there, whatever they hold', async () => {
    const { datasets } = at.store;
    assert.equal(await datasets.get("' OR 1=1 --\0"), null);
    assert.ok(refused(await datasets.append('nobody', [approval], coordinator)));
    assert.deepEqual(await datasets.record('nobody'), []);
  });
});

onEveryPlace('the database itself keeps the record', (at) => {
  let id: string;
  let reviewed: string;
  let connection: Connection;
  before(async () => {
    const store = await openStore(at.place);
    id = (await lived(store, 'public')).id;
    reviewed = (await lived(store, 'in-review')).id;
    await store.close();
    connection = await connect(at.place);
  });
  after(() => connection.close());

  const refuses = (title: string, statement: () => string, expected: RegExp) =>
    it(`refuses ${title}`, async () => {
      await assert.rejects(connection.run(statement()), expected);
    });
  const entry = (kind: string, person: string | null, number = 90) =>
    `INSERT INTO desk.entries (dataset, number, at, person, kind, revision, what)
     VALUES ('${reviewed}', ${number}, now(), ${person ? `'${person}'` : 'NULL'}, '${kind}', 1, '{}')`;
  const submitter = `${steward.tenantId}/${steward.objectId}`;

  refuses(
    'to change an entry',
    () => `UPDATE desk.entries SET revision = 2 WHERE dataset = '${id}'`,
    /append-only/,
  );
  refuses('to delete an entry', () => `DELETE FROM desk.entries WHERE dataset = '${id}'`, /append-only/);
  refuses('to empty the record', () => 'TRUNCATE desk.entries CASCADE', /append-only/);
  refuses('to change what was handed over', () => 'TRUNCATE desk.handed_over', /append-only/);
  refuses('to delete a dataset', () => `DELETE FROM desk.datasets WHERE id = '${id}'`, /append-only/);
  refuses(
    'to move a dataset without an entry',
    () => `UPDATE desk.datasets SET state = 'approved', entries = entries + 1 WHERE id = '${reviewed}'`,
    /without an entry/,
  );
  refuses('publication without approval', () => entry('went-public', null), /no approval by a second person/);
  refuses(
    'publication approved by who handed it over',
    () => `${entry('approved', submitter)}; ${entry('went-public', null, 91)}`,
    /no approval by a second person/,
  );
  refuses(
    'public as a state alone',
    () => `UPDATE desk.datasets SET state = 'public' WHERE id = '${reviewed}'`,
    /cannot become public/,
  );
  refuses(
    'a dataset that begins as public',
    () => `INSERT INTO desk.datasets SELECT 'x', jurisdiction, portal, organisation, 'x', title, state, revision,
      sha256, reference, url, trouble, stuck, submitters, entries, born_at FROM desk.datasets WHERE id = '${id}'`,
    /begins with an empty record/,
  );
});

import assert from 'node:assert/strict';
import { PortalError } from '../../../shared/portal.ts';
import { askCkan, type CkanBench, callCkan, openCkanBench } from './ckan-bench.ts';
import { lasting, passing } from './contract.ts';
import { someDraft } from './drafts.ts';

const keepNothing = async (): Promise<void> => {};

describe('CKAN: what the client takes care of', () => {
  let bench: CkanBench;
  afterEach(() => bench.close());

  const put = (change: Parameters<typeof someDraft>[0] = {}) =>
    bench.portal.putPrivate(someDraft(change), keepNothing);
  const dataset = () => bench.server.datasets()[0]!;
  const extras = () => Object.fromEntries(dataset().extras.map(({ key, value }) => [key, value]));
  const types = () =>
    Object.fromEntries(
      (bench.server.table(dataset().resources[0]!.id)?.fields ?? []).map(({ id, type }) => [id, type]),
    );

  it('keeps fields the portal’s schema has, and as extras those it would drop without a word', async () => {
    bench = await openCkanBench({ schemaFields: ['accrualPeriodicity'] });
    const fields = {
      accrualPeriodicity: 'R/P1M',
      contact_name: 'Wells programme',
      'extras:Program': 'Wells',
    };
    await put({ fields });
    assert.deepEqual(dataset().schema, { accrualPeriodicity: 'R/P1M' });
    assert.deepEqual(extras(), {
      contact_name: 'Wells programme',
      Program: 'Wells',
      open_data_desk_id: someDraft().datasetId,
    });
    await put({ fields: { ...fields, contact_name: 'Well office' } });
    assert.equal(extras().contact_name, 'Well office');
  });

  it('keeps extras somebody else added, when it writes its own', async () => {
    bench = await openCkanBench();
    const { reference } = await put();
    const mine = dataset().extras;
    await callCkan(bench.server, 'right-secret', 'package_patch', {
      id: reference,
      extras: [...mine, { key: 'reviewed by', value: 'Robin' }],
    });
    await put({ reference });
    assert.equal(extras()['reviewed by'], 'Robin');
  });

  it('never lets a field of ours decide about visibility, name or sign-in', async () => {
    bench = await openCkanBench({ schemaFields: ['callback'] });
    await put({
      fields: { private: 'false', callback: 'x', name: 'other', owner_org: 'road-office', state: 'deleted' },
    });
    assert.equal(dataset().private, true);
    assert.equal(dataset().name, someDraft().name);
    assert.equal(dataset().everPublic, false);
  });

  it('gives each column a type that holds every value of it', async () => {
    bench = await openCkanBench();
    await put();
    assert.deepEqual(types(), {
      'Site ID': 'text',
      'Sampled On': 'date',
      Value: 'numeric',
      'Big Count': 'int8',
      Passed: 'bool',
      Comment: 'text',
    });
    const csv = new TextEncoder().encode('a,b,c,d\n1,12345678901234567890,2026-01-01T10:00:00-08:00,10:15\n');
    await bench.server.close();
    bench = await openCkanBench();
    await put({
      csv,
      rows: 1,
      columns: [
        { name: 'a', kind: 'integer' },
        { name: 'b', kind: 'integer' },
        { name: 'c', kind: 'datetime' },
        { name: 'd', kind: 'time' },
      ],
    });
    assert.deepEqual(types(), { a: 'int4', b: 'numeric', c: 'timestamptz', d: 'time' });
    assert.deepEqual(bench.kept()[0]?.rows, [
      ['1', '12345678901234567890', '2026-01-01T18:00:00+00:00', '10:15:00'],
    ]);
  });

  for (const [name, words] of [
    ['_hidden', /underscore/],
    ['say "no"', /double quote/],
    ['ctid', /database/],
    ['é'.repeat(32), /64 bytes/],
  ] as const) {
    it(`says which column cannot be called so: ${name.slice(0, 12)}`, async () => {
      bench = await openCkanBench();
      const csv = new TextEncoder().encode(`"${name.replaceAll('"', '""')}"\n1\n`);
      const draft = { csv, rows: 1, columns: [{ name, kind: 'text' as const }] };
      await assert.rejects(put(draft), lasting(words));
      assert.deepEqual(bench.kept(), []);
    });
  }

  it('waits for the portal’s loader, then puts its own table in its place', async () => {
    bench = await openCkanBench({ loader: { kind: 'datapusher', asks: 4 } });
    await put();
    const asked = bench.server.seen.filter(({ request }) => request.endsWith('/datapusher_status'));
    assert.equal(asked.length, 5);
    assert.equal(types().Value, 'numeric');
  });

  it('does without a loader, and does not mind one that fails', async () => {
    for (const loader of [{ kind: 'none' as const }, { fails: true }]) {
      bench = await openCkanBench({ loader });
      await put();
      assert.equal(bench.kept()[0]?.rows.length, 3);
      await bench.server.close();
    }
  });

  it('leaves a loader that does not come to an end for later', async () => {
    bench = await openCkanBench({ loader: { asks: Number.POSITIVE_INFINITY } });
    await assert.rejects(put(), passing(/still loading/));
  });

  it('mends a table that a reload has emptied of its descriptions', async () => {
    bench = await openCkanBench({ loader: { losesDictionary: true } });
    const { reference } = await put();
    const before = bench.kept();
    bench.server.reload(dataset().resources[0]!.id);
    assert.notDeepEqual(bench.kept(), before);
    await put({ reference });
    assert.deepEqual(bench.kept(), before);
  });

  for (const action of ['package_create', 'resource_create', 'package_patch'])
    it(`gets over one lost answer of ${action} in the same attempt`, async () => {
      bench = await openCkanBench();
      const first = action === 'package_patch' ? await put() : null;
      bench.server.faults.add({ kind: 'reset-after', match: new RegExp(`${action}$`) });
      await (first ? bench.portal.makePublic(first.reference) : put());
      assert.equal(bench.kept().length, 1);
      assert.equal(bench.kept()[0]?.rows.length, 3);
    });

  it('names the rows when the portal does not take a value', async () => {
    bench = await openCkanBench();
    const csv = new TextEncoder().encode('day\n2026-01-01\n2026-13-45\n');
    const bad = put({ csv, rows: 2, columns: [{ name: 'day', kind: 'date' }] });
    await assert.rejects(bad, lasting(/rows 1 to 2: .*2026-13-45/));
  });

  it('says how large a file may be', async () => {
    bench = await openCkanBench({ megabytes: 0.0001 });
    await assert.rejects(put(), lasting(/10 MB unless .*split the data/));
    assert.equal(dataset().resources.length, 0);
  });

  it('keeps to licences and topics the portal knows', async () => {
    bench = await openCkanBench();
    await assert.rejects(put({ licence: 'no-such' }), lasting(/licence “no-such”.*Other \(Public Domain\)/));
    await assert.rejects(put({ fields: { groups: ['Fish'] } }), lasting(/no topic “Fish”.*Water/));
    assert.deepEqual(bench.kept(), []);
    await put({ licence: 'Other (Public Domain)', fields: { groups: 'Water' } });
    assert.equal(dataset().text.license_id, 'other-pd');
    assert.deepEqual(dataset().groups, ['water']);
  });

  it('says what is missing when the account may not use a topic', async () => {
    bench = await openCkanBench({ groups: [{ name: 'water', title: 'Water', members: {} }] });
    await assert.rejects(
      put({ fields: { groups: 'water' } }),
      lasting(/not authorized to edit these groups.*administrators/),
    );
  });

  it('puts tags into the letters CKAN takes', async () => {
    bench = await openCkanBench();
    await put({ tags: ['Children’s health', 'R&D (x)', 'a', 'año 2026'] });
    assert.deepEqual(dataset().tags, ['Childrens health', 'R and D x', 'año 2026']);
  });

  it('names the field the portal complains about', async () => {
    bench = await openCkanBench();
    await assert.rejects(put({ fields: { maintainer_email: 'nobody' } }), (error) => {
      assert.ok(error instanceof PortalError);
      assert.equal(error.field, 'maintainer_email');
      assert.match(error.message, /not a valid format.*Correct this/);
      return true;
    });
  });

  it('sets a dataset back to private at once when it became public on the way', async () => {
    bench = await openCkanBench();
    const opened = bench.portal.putPrivate(someDraft(), async ({ done }) => {
      if (done === 3) dataset().private = false;
    });
    await assert.rejects(opened, lasting(/showed .* publicly.*set to private at once/));
    assert.equal(dataset().private, true);
    assert.equal((await askCkan(bench.server, null, 'package_show', { id: dataset().id })).status, 403);
  });

  it('makes nothing public that does not carry its mark', async () => {
    bench = await openCkanBench();
    await bench.plantForeign(someDraft());
    await assert.rejects(bench.portal.makePublic(dataset().id), lasting(/mark/));
    assert.equal(dataset().private, true);
  });

  it('does not touch a name that only others can see', async () => {
    bench = await openCkanBench();
    await callCkan(bench.server, 'others', 'package_create', {
      name: someDraft().name,
      owner_org: 'road-office',
      private: true,
    });
    await assert.rejects(put(), lasting(/may not see.*another title/));
  });

  it('makes reviewers collaborators where the portal allows it', async () => {
    bench = await openCkanBench({
      collaborators: true,
      people: [
        {
          name: 'desk',
          email: 'desk@example.org',
          token: 'right-secret',
          organisations: { 'water-board': 'admin' },
        },
        { name: 'sam', email: 'sam@example.org', token: 'sams' },
      ],
      groups: [],
    });
    const { reference } = await put();
    assert.equal((await askCkan(bench.server, 'sams', 'package_show', { id: reference })).status, 403);
    assert.deepEqual((await bench.portal.shareWithReviewers(reference, ['sam'])).shared, ['sam']);
    assert.equal((await askCkan(bench.server, 'sams', 'package_show', { id: reference })).status, 200);
  });
});

import assert from 'node:assert/strict';
import type { PretendSocrataOptions } from '../../../bot/sandbox/portals/pretend-socrata.ts';
import type { SocrataOptions } from '../../../shared/portals/socrata/api.ts';
import { lasting, passing } from './contract.ts';
import { secondDraft, someDraft } from './drafts.ts';
import { openSocrataBench, type SocrataBench } from './socrata-bench.ts';

const keepNothing = async (): Promise<void> => {};

describe('Socrata: what the client takes care of', () => {
  let bench: SocrataBench;
  const open = async (
    behaviour: PretendSocrataOptions['behaviour'] = {},
    client: Partial<SocrataOptions> = {},
  ) => {
    bench = await openSocrataBench({ behaviour }, client);
  };
  afterEach(() => bench.close());

  const put = (change: Parameters<typeof someDraft>[0] = {}) =>
    bench.portal.putPrivate(someDraft(change), keepNothing);
  const asset = () => bench.server.assets()[0]!;

  it('describes the dataset in the portal’s own places', async () => {
    await open();
    await put({
      fields: {
        category: 'Government',
        attributionLink: 'https://example.org/wells',
        'metadata.rowLabel': 'Sample',
        'metadata.custom_fields.Publishing Details.Update Frequency': 'Monthly',
        'metadata.custom_fields.Publishing Details.No. of wells': '12',
        'privateMetadata.contactEmail': 'wells@example.org',
      },
    });
    const { metadata, privateMetadata, ...view } = asset().view;
    assert.deepEqual(view, {
      name: 'Water samples by site',
      description: someDraft().description,
      category: 'Government',
      tags: ['water', 'wells'],
      licenseId: 'other-pd',
      attribution: 'Water Board',
      attributionLink: 'https://example.org/wells',
    });
    assert.deepEqual(metadata, {
      rowLabel: 'Sample',
      custom_fields: { 'Publishing Details': { 'Update Frequency': 'Monthly', 'No. of wells': '12' } },
    });
    assert.deepEqual(privateMetadata, {
      contactEmail: 'wells@example.org',
      open_data_desk: { dataset: someDraft().datasetId, revision: 1 },
    });
  });

  it('has the columns its way: codes as text, dates, numbers, names and API fields', async () => {
    await open();
    await put();
    assert.deepEqual(
      asset().columns.map(({ name, fieldName, dataTypeName }) => [name, fieldName, dataTypeName]),
      [
        ['Site', 'site_id', 'text'],
        ['Sampled On', 'sampled_on', 'calendar_date'],
        ['Value', 'value', 'number'],
        ['Big Count', 'big_count', 'number'],
        ['Passed', 'passed', 'checkbox'],
        ['Comment', 'comment', 'text'],
      ],
    );
  });

  it('publishes nothing when a cell fails, and names the column', async () => {
    await open({ cellErrors: 2 });
    await assert.rejects(
      put(),
      lasting(/2 cells .*“Site” \(2\): Unable to convert "007".*nothing was published/),
    );
    assert.equal(asset().published, false);
    assert.deepEqual(asset().rows, []);
  });

  it('publishes nothing when rows do not fit the header', async () => {
    await open({ rowErrors: 1 });
    await assert.rejects(put(), lasting(/1 rows .* more or fewer cells/));
    assert.equal(asset().published, false);
  });

  it('says when the portal cannot read the file', async () => {
    await open({ sourceFails: true });
    await assert.rejects(put(), lasting(/could not read the file/));
  });

  it('leaves a failed job for later, and gets through then', async () => {
    await open({ jobFails: true });
    await assert.rejects(put(), passing(/could not take in/));
    bench.server.behaviour.jobFails = false;
    await put();
    assert.equal(bench.kept()[0]?.rows.length, 3);
  });

  it('sends a large file in chunks, and a chunk again that did not get through', async () => {
    await open({ chunkSize: 50 }, { bytesAtOnce: 60 });
    bench.server.faults.add({ kind: 'unavailable-503', match: /chunk\/1\/50$/, times: 2 });
    await put();
    assert.deepEqual(bench.kept()[0]?.rows.length, 3);
    const chunks = bench.server.seen.filter(
      ({ request, status }) => /chunk\/\d+\/\d+$/.test(request) && status === 200,
    );
    assert.equal(chunks.length, Math.ceil(someDraft().csv.length / 50));
  });

  for (const lost of [/POST .*\/revision$/, /PUT .*\/apply$/, /POST .*\/approvals$/])
    it(`gets over one lost answer of ${lost.source} in the same attempt`, async () => {
      await open();
      bench.server.faults.add({ kind: 'error-500-after', match: lost });
      const { reference } = await put();
      await bench.portal.makePublic(reference);
      assert.equal(bench.kept().length, 1);
      assert.equal(asset().revisions.length, 1);
      assert.equal(asset().scope, 'public');
    });

  it('asks for the category before anything is uploaded', async () => {
    await open({ categories: ['Government'] });
    await assert.rejects(put({ fields: { category: 'Wells' } }), lasting(/category “Wells”.*Government/));
    assert.ok(!bench.server.seen.some(({ request }) => request.endsWith('/source')));
  });

  it('leaves drafts of other people alone', async () => {
    await open();
    const { reference } = await put();
    const other = await fetch(`${bench.server.url}/api/publishing/v1/revision/${reference}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('key:right-secret')}` },
      body: JSON.stringify({ metadata: { name: 'Somebody’s idea' }, action: { type: 'update' } }),
    });
    assert.equal(other.status, 201);
    await bench.portal.putPrivate(secondDraft({ reference }), keepNothing);
    const theirs = asset().revisions[1];
    assert.equal(theirs?.metadata.name, 'Somebody’s idea');
    assert.equal(theirs?.closed_at, null);
    assert.equal(asset().rows.length, 2);
  });

  it('still finds its way when the portal forgets its mark', async () => {
    await open({ dropsPrivateMetadata: true });
    const { reference } = await put();
    await bench.portal.putPrivate(secondDraft({ reference }), keepNothing);
    assert.equal(bench.kept().length, 1);
    assert.equal(asset().rows.length, 2);
  });

  it('does not take a place in an approvals queue for having arrived', async () => {
    await open({ gatesDrafts: true });
    await assert.rejects(put(), lasting(/approvals queue/));
  });

  it('sets a dataset back to private at once when the portal made it public', async () => {
    await open({ opensDatasets: true });
    await assert.rejects(put(), lasting(/showed .* publicly.*set to private at once/));
    assert.equal(asset().scope, 'private');
    assert.equal((await fetch(`${bench.server.url}/api/views/${asset().fourfour}`)).status, 403);
  });

  it('hands a dataset to the portal’s own queue, waits, and is public once somebody approves there', async () => {
    await open({ approvals: 'manual' });
    const { reference, url } = await put();
    const first = await bench.portal.makePublic(reference);
    assert.ok('pending' in first && first.pending.includes('approvals queue') && first.url === url);
    assert.equal((await bench.portal.look(reference))?.visibility, 'pending');
    const submitted = asset().submission?.id;
    assert.ok('pending' in (await bench.portal.makePublic(reference)));
    assert.equal(asset().submission?.id, submitted, 'submitted once');
    assert.equal(asset().everPublic, false);
    bench.server.decide(reference, 'approved');
    assert.deepEqual(await bench.portal.makePublic(reference), { url });
    assert.equal(asset().scope, 'public');
  });

  it('says when somebody rejected it there', async () => {
    await open({ approvals: 'manual' });
    const { reference } = await put();
    await bench.portal.makePublic(reference);
    bench.server.decide(reference, 'rejected');
    await assert.rejects(bench.portal.makePublic(reference), lasting(/rejected/));
    assert.equal(asset().everPublic, false);
  });

  it('keeps the owner and everybody who has access when reviewers come in', async () => {
    await open();
    const { reference } = await put();
    asset().users.push({ id: 'othr-aaaa', level: { name: 'contributor', version: 'all' } });
    await bench.portal.shareWithReviewers(reference, ['robin@example.org']);
    assert.equal(asset().owner, 'desk-aaaa');
    assert.deepEqual(asset().users, [
      { id: 'othr-aaaa', level: { name: 'contributor', version: 'all' } },
      { id: 'robn-aaaa', level: { name: 'viewer', version: 'all' } },
    ]);
  });

  it('needs an account that may create datasets', async () => {
    bench = await openSocrataBench({
      people: [
        {
          id: 'desk-aaaa',
          displayName: 'Service',
          email: 'd@example.org',
          keyId: 'key',
          keySecret: 'right-secret',
        },
      ],
    });
    await assert.rejects(bench.portal.verifyAccess('water-board'), lasting(/role of a publisher/));
  });
});

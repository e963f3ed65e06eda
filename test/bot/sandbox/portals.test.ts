import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askCkan, type CkanBench, callCkan, openCkanBench } from '../../shared/portals/ckan-bench.ts';
import { secondDraft, someDraft } from '../../shared/portals/drafts.ts';
import { openSocrataBench, type SocrataBench } from '../../shared/portals/socrata-bench.ts';

const keepNothing = async (): Promise<void> => {};
const page = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, html: await answer.text() };
};

const hostile = {
  title: 'Wells <script>alert(1)</script>',
  description: '"><img src=x onerror=alert(1)>',
  fields: { 'extras:On&Off': "<b>'x'</b>", 'metadata.rowLabel': '<b>row</b>' },
};

describe('a pretend portal', () => {
  it('answers to this machine’s own names alone, so that no page from elsewhere reads it', async () => {
    const bench = await openCkanBench({});
    const { port } = new URL(bench.server.url);
    const statusAs = async (host: string): Promise<number | undefined> => {
      const [answer] = await once(get({ port, host: '127.0.0.1', path: '/', headers: { host } }), 'response');
      answer.resume();
      return answer.statusCode;
    };
    assert.equal(await statusAs(`127.0.0.1:${port}`), 200);
    assert.equal(await statusAs(`localhost:${port}`), 200);
    for (const host of [`elsewhere.example:${port}`, 'elsewhere.example', '127.0.0.1.elsewhere.example'])
      assert.equal(await statusAs(host), 403);
    await bench.close();
  });
});

describe('the pretend CKAN portal', () => {
  let bench: CkanBench;
  beforeEach(async () => {
    bench = await openCkanBench({ schemaFields: ['accrualPeriodicity'] });
  });
  afterEach(() => bench.close());

  const ask = (token: string | null, action: string, body: object) =>
    askCkan(bench.server, token, action, body);
  const create = (change: object) =>
    ask('right-secret', 'package_create', {
      name: 'wells',
      title: 'Wells',
      owner_org: 'water-board',
      private: true,
      ...change,
    });
  const error = async (asked: ReturnType<typeof ask>) => {
    const { status, body } = await asked;
    return [status, body.error];
  };

  it('takes what is not said, or not understood, for public', async () => {
    for (const [name, said] of Object.entries({ a1: undefined, a2: null, a3: 'maybe', a4: 'True', a5: true }))
      await create({ name, private: said });
    const visible = bench.server.datasets().map((one) => [one.name, one.private]);
    assert.deepEqual(visible, [
      ['a1', false],
      ['a2', false],
      ['a3', false],
      ['a4', true],
      ['a5', true],
    ]);
  });

  it('takes a token alone; with Bearer before it, somebody is nobody', async () => {
    for (const token of ['Bearer right-secret', 'wrong-secret', null]) {
      assert.deepEqual(
        await error(ask(token, 'package_create', { name: 'wells', owner_org: 'water-board' })),
        [
          403,
          {
            __type: 'Authorization Error',
            message: 'Access denied: User  not authorized to create packages',
          },
        ],
      );
      assert.deepEqual((await ask(token, 'organization_list_for_user', {})).body.result, []);
      assert.equal((await ask(token, 'status_show', {})).status, 200);
    }
  });

  it('shows a private dataset to members alone', async () => {
    await create({});
    const show = async (token: string | null) => (await ask(token, 'package_show', { id: 'wells' })).status;
    assert.deepEqual(
      await Promise.all(['right-secret', 'robins', 'others', null].map(show)),
      [200, 200, 403, 403],
    );
    const found = async (token: string | null, more = {}) =>
      ((await ask(token, 'package_search', { q: 'name:wells', ...more })).body.result as { count: number })
        .count;
    assert.equal(await found('right-secret'), 0);
    assert.equal(await found('right-secret', { include_private: true }), 1);
    assert.equal(await found('others', { include_private: true }), 0);
  });

  it('keeps to roles: members look, editors write, strangers do neither', async () => {
    await create({});
    const edit = async (token: string) =>
      (await ask(token, 'package_patch', { id: 'wells', title: 'x' })).status;
    assert.deepEqual(
      [await edit('robins'), await edit('others'), await edit('right-secret')],
      [403, 403, 200],
    );
    assert.deepEqual(
      await error(ask('robins', 'package_create', { name: 'mine', owner_org: 'water-board' })),
      [
        403,
        {
          __type: 'Authorization Error',
          message: 'Access denied: User robin not authorized to create packages',
        },
      ],
    );
  });

  it('complains about names, tags and extras as CKAN does', async () => {
    const complaints: [object, string, unknown][] = [
      [
        { name: 'Wells!' },
        'name',
        ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'],
      ],
      [{ name: 'new' }, 'name', ['That name cannot be used']],
      [
        { name: 'a' },
        'name',
        ['Must be at least 2 characters long', 'Name "a" length is less than minimum 2'],
      ],
      [{ tags: [{ name: 'a' }] }, 'tags', ['Tag "a" length is less than minimum 2']],
      [
        {
          extras: [
            { key: 'k', value: '1' },
            { key: 'k', value: '2' },
          ],
        },
        'extras_validation',
        ['Duplicate key "k"'],
      ],
      [
        { extras: [{ key: 'accrualPeriodicity', value: 'x' }] },
        'extras',
        [{ key: ['There is a schema field with the same name'] }],
      ],
      [{ owner_org: '' }, 'owner_org', ['An organization must be provided']],
    ];
    for (const [change, field, words] of complaints) {
      const { status, body } = await create(change);
      assert.equal(status, 409, JSON.stringify(change));
      assert.deepEqual(body.error?.[field], words);
    }
    assert.equal((await create({ tags: ['wells'] })).body.error?.__type, 'Integrity Error');
    assert.equal((await create({ extras: [{ key: 'n', value: 5 }] })).status, 500);
    assert.deepEqual(bench.server.datasets(), []);
    await create({});
    assert.deepEqual((await create({})).body.error?.name, ['That URL is already in use.']);
  });

  it('drops unknown fields without a word, and what an update does not say', async () => {
    await create({
      notes: 'All wells',
      accrualPeriodicity: 'R/P1M',
      unheard: 'of',
      tags: [{ name: 'water' }],
    });
    const [dataset] = bench.server.datasets();
    assert.deepEqual(dataset?.schema, { accrualPeriodicity: 'R/P1M' });
    await callCkan(bench.server, 'right-secret', 'package_patch', { id: 'wells', title: 'All the wells' });
    assert.equal(dataset?.text.notes, 'All wells');
    await callCkan(bench.server, 'right-secret', 'package_update', {
      id: 'wells',
      name: 'wells',
      owner_org: 'water-board',
    });
    assert.deepEqual([dataset?.text.notes, dataset?.tags, dataset?.private], [null, [], false]);
  });

  it('keeps a file only from the part called upload', async () => {
    await create({});
    const send = async (part: string, value: string | Blob) => {
      const form = new FormData();
      form.set('package_id', 'wells');
      if (typeof value === 'string') form.set(part, value);
      else form.set(part, value, 'Mein Röport (1).CSV');
      const answer = await fetch(`${bench.server.url}/api/3/action/resource_create`, {
        method: 'POST',
        headers: { authorization: 'right-secret' },
        body: form,
      });
      return answer.status;
    };
    assert.equal(await send('upload', 'a,b'), 200);
    assert.equal(await send('file', new Blob(['a,b'])), 500);
    assert.equal(await send('upload', new Blob(['a,b\n1,2\n'])), 200);
    const [empty, file] = bench.server.datasets()[0]!.resources;
    assert.deepEqual([empty?.url_type, empty?.size], [null, null]);
    assert.deepEqual(
      [file?.url_type, file?.size, file?.url, file?.format],
      ['upload', 8, 'mein-roport-1.csv', 'CSV'],
    );
  });

  it('keeps a table as Postgres would: rounding, appending, refusing a batch whole', async () => {
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    const id = bench.server.datasets().find((one) => one.id === reference)!.resources[0]!.id;
    const write = (action: string, more: object) =>
      ask('right-secret', action, { resource_id: id, force: true, ...more });
    const unforced = await write('datastore_create', { force: false, fields: [] });
    assert.ok(unforced.status === 409 && unforced.body.error?.['read-only'], 'read-only without force');
    await write('datastore_delete', {});
    await write('datastore_create', {
      fields: [{ id: 'n', type: 'int', info: { label: 'N' } }],
      records: [{ n: 42.7 }],
    });
    await write('datastore_create', {
      fields: [{ id: 'n', type: 'text', info: { label: 'N2' } }],
      records: [{ n: '' }],
    });
    const bad = await write('datastore_upsert', { method: 'insert', records: [{ n: 1 }, { n: '42.0' }] });
    assert.deepEqual(
      [bad.status, bad.body.error?.records],
      [409, ['invalid input syntax for type integer: "42.0"']],
    );
    const table = bench.server.table(id);
    assert.deepEqual(
      table?.rows.map((row) => row[1]),
      [43, null],
    );
    assert.deepEqual(table?.fields, [{ id: 'n', type: 'int4', info: { label: 'N2' } }]);
    for (const type of ['string', 'number', 'datetime'])
      assert.deepEqual(
        (await write('datastore_create', { fields: [{ id: 'v', type }] })).body.error?.fields,
        [`"${type}" is not a valid field type`],
      );
  });

  it('has a page for the public and one for members, and markup in neither', async () => {
    const { url } = await bench.portal.putPrivate(
      someDraft({ ...hostile, fields: { 'extras:On&Off': "<b>'x'</b>" } }),
      keepNothing,
    );
    const asPublic = await page(url);
    assert.equal(asPublic.status, 403);
    assert.ok(!asPublic.html.includes('Wells'), 'nothing of it');
    assert.ok(!(await page(`${bench.server.url}/`)).html.includes('Wells'));
    assert.ok((await page(`${bench.server.url}/?as=member`)).html.includes('Wells'));
    const asMember = await page(`${url}?as=member`);
    assert.equal(asMember.status, 200);
    for (const words of [
      'Private',
      'Number of the well.',
      'Pretend portal',
      'naïve – ünïcode',
      '007',
      'Other (Public Domain)',
    ])
      assert.ok(asMember.html.includes(words), words);
    assert.ok(!/<script|<img|<b>/.test(asMember.html));
    assert.equal((await page(`${bench.server.url}/dataset/no-such`)).status, 404);
    for (const path of ['/elsewhere', '/dataset/%E0%A4%A', '/dataset/x/resource/y/download/z'])
      assert.equal((await page(`${bench.server.url}${path}`)).status, 404);
    const download = /href="([^"]*download[^"]*)"/.exec(asMember.html)?.[1] ?? '';
    assert.equal(
      await (await fetch(new URL(download, url))).text(),
      new TextDecoder().decode(someDraft().csv),
    );
    assert.equal((await fetch(new URL(download.replace('?as=member', ''), url))).status, 403);
  });
});

describe('the pretend Socrata portal', () => {
  let bench: SocrataBench;
  beforeEach(async () => {
    bench = await openSocrataBench();
  });
  afterEach(() => bench.close());

  async function ask(
    method: string,
    path: string,
    body?: object | string,
    key: string | null = 'key:right-secret',
  ) {
    const answer = await fetch(`${bench.server.url}${path}`, {
      method,
      headers: key === null ? {} : { authorization: `Basic ${btoa(key)}` },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  }
  const root = '/api/publishing/v1';
  const revise = (path: string, change: object = {}) =>
    ask('POST', `${root}/revision${path}`, {
      metadata: { name: 'Wells' },
      action: { type: 'replace', permission: 'private' },
      ...change,
    });

  it('answers nothing to a wrong key, and only what is public to nobody', async () => {
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    assert.equal((await ask('GET', `/api/views/${reference}`, undefined, 'key:wrong')).status, 401);
    assert.equal((await ask('GET', `/api/views/${reference}`, undefined, null)).status, 403);
    assert.equal((await ask('GET', `/resource/${reference}.json`, undefined, null)).status, 403);
    assert.equal((await ask('GET', `/api/views/${reference}`, undefined, 'other:others')).status, 403);
    assert.equal((await ask('POST', `${root}/revision`, {}, null)).status, 401);
  });

  it('numbers revisions, and closes what was applied or discarded', async () => {
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    await bench.portal.putPrivate(secondDraft({ reference }), keepNothing);
    const third = await revise(`/${reference}`);
    assert.deepEqual([third.status, third.body.resource.revision_seq], [201, 2]);
    assert.equal((await ask('DELETE', third.body.links.discard)).status, 201);
    assert.equal((await ask('PUT', third.body.links.apply, {})).status, 400);
    const open = await ask('GET', `${root}/revision/${reference}?open=true`);
    assert.deepEqual(open.body, []);
    const all = await ask('GET', `${root}/revision/${reference}`);
    assert.deepEqual(
      all.body.map((one: { resource: { revision_seq: number } }) => one.resource.revision_seq),
      [2, 1, 0],
    );
    assert.equal((await revise(`/${reference}`, { output_schema_id: 1 })).status, 400);
    assert.equal((await revise('/none-none')).status, 404);
  });

  it('plans a change of audience only when one was asked for', async () => {
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    const plan = async (permission: string | null) => {
      const revision = await revise(`/${reference}`, { action: { type: 'replace', permission } });
      const { body } = await ask('GET', revision.body.links.plan);
      return body.resource.find((step: { type: string }) => step.type === 'set_permission')?.permission;
    };
    assert.deepEqual(
      [await plan(null), await plan('private'), await plan('public')],
      [undefined, 'private', 'public'],
    );
  });

  it('puts nothing but whole uploads together', async () => {
    const revision = await revise('');
    const source = await ask('POST', revision.body.links.create_source, {
      source_type: { type: 'upload', filename: 'w.csv' },
    });
    const link = (name: string, seq: number, offset: number) =>
      source.body.links[name].replace('{seq_num}', seq).replace('{byte_offset}', offset);
    assert.equal((await ask('POST', link('chunk', 0, 0), 'a,b\n')).status, 400, 'not initiated');
    await ask('POST', source.body.links.initiate, { content_type: 'text/csv' });
    await ask('POST', link('chunk', 0, 0), 'a,b\n');
    await ask('POST', link('chunk', 2, 8), '3,');
    assert.equal((await ask('POST', link('commit', 2, 10), {})).status, 400, 'one is missing');
    await ask('POST', link('chunk', 1, 4), '1,2\n');
    assert.equal((await ask('POST', link('commit', 2, 11), {})).status, 400, 'another size');
    assert.equal((await ask('POST', link('commit', 2, 10), {})).status, 200);
  });

  it('guesses types, and takes codes for numbers', async () => {
    const revision = await revise('');
    const { body } = await ask('POST', revision.body.links.create_source, {
      source_type: { type: 'upload', filename: 'w.csv' },
    });
    await ask('POST', body.links.bytes, 'Zip Code,Zip Code,When,Ok\n06101,x,2026-01-05,true\n');
    const looks = [await ask('GET', body.links.show), await ask('GET', body.links.show)];
    assert.equal(looks[0]?.body.resource.finished_at, null);
    const input = looks[1]?.body.resource.schemas[0];
    assert.deepEqual(
      input.output_schemas[0].output_columns.map(
        (one: { transform: { transform_expr: string } }) => one.transform.transform_expr,
      ),
      ['to_number(`zip_code`)', '`zip_code_1`', 'to_floating_timestamp(`when`)', 'to_checkbox(`ok`)'],
    );
    const wrong = { output_columns: [{ transform: { transform_expr: 'drop table' } }] };
    assert.equal(
      (await ask('POST', `${root}/source/${body.resource.id}/schema/${input.id}`, wrong)).status,
      400,
    );
  });

  it('sends every wider audience through the queue, whatever asks for it', async () => {
    bench.server.behaviour.approvals = 'manual';
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    await ask('PUT', `/api/views/${reference}/permissions`, { scope: 'public' });
    const [asset] = bench.server.assets();
    assert.deepEqual([asset?.scope, asset?.submission?.state], ['private', 'pending']);
    const path = `/api/views/${reference}/approvals`;
    const guidance = await ask('GET', `${path}?method=guidance_v2`);
    assert.equal(guidance.body.public.currentState, 'pending');
    assert.equal(
      (await ask('PUT', guidance.body.public.updateUrl, { state: 'approved' })).status,
      403,
      'not by its owner',
    );
    assert.equal((await ask('DELETE', guidance.body.public.withdrawUrl)).status, 200);
    assert.equal((await ask('POST', path, { object: 'something else' })).status, 400);
  });

  it('has exactly one owner, and lets nobody unknown in', async () => {
    const { reference } = await bench.portal.putPrivate(someDraft(), keepNothing);
    const put = async (users: object[]) =>
      (await ask('PUT', `/api/views/${reference}/permissions`, { users })).status;
    const level = (name: string) => [{ name, version: 'all' }];
    const owner = { id: 'desk-aaaa', accessLevels: level('current_owner') };
    assert.equal(await put([{ email: 'robin@example.org', accessLevels: level('viewer') }]), 400);
    assert.equal(await put([owner, { ...owner, id: 'robn-aaaa' }]), 400);
    assert.equal(await put([owner, { email: 'sam@example.org', accessLevels: level('viewer') }]), 404);
    assert.equal(await put([owner, { email: 'robin@example.org', accessLevels: level('viewer') }]), 200);
  });

  it('has a page for the public and one for members, and markup in neither', async () => {
    const { url } = await bench.portal.putPrivate(
      someDraft({ ...hostile, fields: { 'metadata.rowLabel': '<b>row</b>' } }),
      keepNothing,
    );
    const asPublic = await page(url);
    assert.equal(asPublic.status, 403);
    assert.ok(!asPublic.html.includes('Wells'), 'nothing of it');
    assert.ok(!(await page(`${bench.server.url}/`)).html.includes('Wells'));
    assert.ok((await page(`${bench.server.url}/?as=member`)).html.includes('Wells'));
    const asMember = await page(`${url}?as=member`);
    for (const words of [
      'Private',
      'Number of the well.',
      'Pretend portal',
      'naïve – ünïcode',
      '007',
      'Row label',
    ])
      assert.ok(asMember.html.includes(words), words);
    assert.ok(!/<script|<img|<b>/.test(asMember.html));
    assert.match(await (await fetch(`${url}/rows.csv?as=member`)).text(), /^Site,Sampled On,.*\n007,/);
    assert.equal((await fetch(`${url}/rows.csv`)).status, 403);
    for (const path of ['/d/zzzz-9999', '/elsewhere', '/api/views/%E0%A4%A'])
      assert.equal((await page(`${bench.server.url}${path}`)).status, 404);
  });
});

describe('pretend portals over a restart', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portals-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, open] of [
    ['CKAN', () => openCkanBench({ folder })],
    ['Socrata', () => openSocrataBench({ folder })],
  ] as const) {
    it(`${name} keeps its datasets, and hand-overs go on with them`, async () => {
      const before = await open();
      const { reference } = await before.portal.putPrivate(someDraft(), keepNothing);
      const kept = before.kept();
      await before.close();
      const after = await open();
      assert.deepEqual(after.kept(), kept);
      const second = await after.portal.putPrivate(secondDraft({ reference }), keepNothing);
      assert.equal(second.reference, reference);
      assert.equal(after.kept()[0]?.rows.length, 2);
      await after.close();
      const again = await open();
      assert.equal(again.kept()[0]?.rows.length, 2);
      await again.portal.makePublic(reference);
      await again.close();
    });
  }
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwAwayHome } from '../../home.ts';
import { handOverSample } from '../hand-over-sample.ts';
import { startDesk, type TestDesk } from '../test-desk.ts';

describe('the API', () => {
  let desk: TestDesk;
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk({ settings: { largestFile: 1_000_000 } });
  });
  after(() => desk.stop());

  const as = (person: string) => ({ 'x-desk-person': person });
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const put = (sha256: string, bytes: Uint8Array) =>
    fetch(`${desk.url}/api/files/${sha256}?name=a.csv`, {
      method: 'PUT',
      headers: as('ca-steward'),
      body: new Uint8Array(bytes),
    });

  it('keeps a file under its fingerprint: new, known, damaged, empty, too large', async () => {
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    assert.equal((await put(digest(bytes), bytes)).status, 201);
    assert.equal((await put(digest(bytes), bytes)).status, 200);
    const damaged = await put(digest(new TextEncoder().encode('other')), bytes);
    assert.equal(damaged.status, 400);
    assert.match(await damaged.text(), /arrived damaged/);
    assert.equal((await put(digest(new Uint8Array()), new Uint8Array())).status, 400);
    assert.equal((await put('nonsense', bytes)).status, 400);
    const large = new Uint8Array(1_000_001);
    const refused = await put(digest(large), large).catch((error: unknown) => error);
    // The service answers before it has read everything; some clients see only that the line was cut.
    if (refused instanceof Response) assert.equal(refused.status, 413);
  });

  it('stops a body that grows beyond the limit without having said so', async () => {
    const chunk = new Uint8Array(100_000);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 200) return controller.close();
        controller.enqueue(chunk);
      },
    });
    const init = { method: 'PUT', headers: as('ca-steward'), body: endless, duplex: 'half' as const };
    const response = await fetch(`${desk.url}/api/files/${'0'.repeat(64)}`, init).catch(() => null);
    if (response) assert.equal(response.status, 413);
    assert.ok(sent < 200, `${sent} chunks were taken`);
  });

  it('takes the same hand-over once, refuses what has faults, and only in one’s own state', async () => {
    const first = await handOverSample(desk, 'ca', { title: 'Handed over once' });
    const again = await handOverSample(desk, 'ca', { title: 'Handed over once' });
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.equal(again.dataset.id, first.dataset.id);
    assert.equal(again.dataset.revision, 1);
    const handOver = (person: string, over: object) =>
      fetch(`${desk.url}/api/datasets`, {
        method: 'POST',
        headers: as(person),
        body: JSON.stringify({
          jurisdiction: 'ca',
          portal: 'data.ca.gov',
          organisation: 'caltrans',
          file: { name: 'a.csv', sha256: digest(new TextEncoder().encode('a,b\n1,2\n')) },
          metadata: { fields: { title: 'Faulty' }, columns: {} },
          ...over,
        }),
      });
    const faulty = await handOver('ca-steward', {});
    assert.equal(faulty.status, 422);
    const { refused } = (await faulty.json()) as { refused: string };
    assert.ok(refused.length > 20);
    assert.equal((await handOver('ct-steward', {})).status, 403);
    assert.equal((await handOver('ca-steward', { more: 1 })).status, 400);
    assert.equal((await handOver('nobody', {})).status, 401);
  });

  it('shows a state without anything that is not for pages', async () => {
    const response = await fetch(`${desk.url}/api/jurisdictions/ct`, { headers: as('ct-steward') });
    const text = await response.text();
    assert.match(text, /"programme":"CT Open Data"/);
    assert.doesNotMatch(text, /DESK_CT_|"digest"|"registration"/);
  });

  it('knows the local command by the key in its home, and the command can do what people cannot', async () => {
    const note = JSON.parse(await readFile(join(desk.home, 'service.json'), 'utf8'));
    assert.equal(note.url, desk.url);
    const sync = (headers: Record<string, string>) =>
      fetch(`${desk.url}/api/handbooks/ct/sync`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ from: join(desk.home, 'none') }),
      });
    assert.equal((await sync(as('ct-coordinator'))).status, 403);
    assert.equal((await sync({ authorization: `Desk ${note.key}x` })).status, 401);
    assert.equal(
      (await sync({ authorization: `Desk ${note.key}` })).status,
      400,
      'let in; the folder is not there',
    );
    const synced = (state: string, headers: Record<string, string>) =>
      fetch(`${desk.url}/api/handbooks/${state}/synced`, { headers });
    const command = { authorization: `Desk ${note.key}` };
    assert.equal((await synced('ct', as('ct-coordinator'))).status, 403);
    assert.equal((await synced('tx', command)).status, 404);
    assert.deepEqual(await (await synced('ct', command)).json(), {}, 'nothing was synced');
    const nowhere = await fetch(`${desk.url}/api/handbooks/tx/sync`, {
      method: 'POST',
      headers: { authorization: `Desk ${note.key}` },
      body: JSON.stringify({ from: desk.home }),
    });
    assert.equal(nowhere.status, 404);
    const all = await fetch(`${desk.url}/api/datasets`, { headers: { authorization: `Desk ${note.key}` } });
    assert.equal(((await all.json()) as unknown[]).length, 1);
  });

  it('serves the pages with a policy of what they may load', async () => {
    const pane = await fetch(`${desk.url}/pane/`);
    if (pane.status === 404) return assert.match(await pane.text(), /npm run build/);
    const policy = pane.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    assert.match(policy, /frame-ancestors 'self' https:\/\/\*\.office\.com/);
    const channel = await fetch(`${desk.url}/sandbox/`);
    assert.match(channel.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    for (const path of [
      '/assets/..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
    ]) {
      assert.equal((await fetch(`${desk.url}${path}`)).status, 404, path);
    }
  });

  it('is gone from its home after a clean stop', async function () {
    this.timeout(60_000);
    const { home, remove } = await throwAwayHome();
    const other = await startDesk({ home });
    await other.stop();
    await assert.rejects(readFile(join(home, 'service.json')));
    remove();
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { teamsHosts } from '../../bot/check-sent.ts';
import { personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

const sample = join(import.meta.dirname, '../../bot/sandbox/samples/ct-bus-boardings-draft.xlsx');

describe('a file sent in a chat', () => {
  let desk: TestDesk;
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk();
  });
  after(() => desk.stop());

  const send = async (name: string, bytes: Uint8Array) => {
    const url = `${desk.url}/sandbox/api/files?as=ct-steward&name=${encodeURIComponent(name)}`;
    await fetch(url, { method: 'POST', body: new Uint8Array(bytes) });
    const steward = personAt(desk, 'ct-steward');
    return textOf(
      await steward.hears(
        (one) =>
          one.thread === 'a:ct-steward' &&
          (textOf(one).includes(name) || textOf(one).includes(name.replace('_', '\\_'))),
      ),
    );
  };

  it('is checked, and what was not looked at is said', async () => {
    const text = await send('boardings.xlsx', await readFile(sample));
    assert.match(text, /\d+ errors?/);
    assert.match(text, /Error at [A-Z]+\d/);
    assert.match(text, /Not checked yet: .*Every column is described/);
  });

  it('is answered with a sentence when it cannot be read or is no table', async () => {
    assert.match(await send('broken.xlsx', new TextEncoder().encode('no workbook at all')), /broken\.xlsx/);
    assert.match(await send('photo.png', new Uint8Array(10)), /Excel workbooks/);
  });

  it('is fetched from where Teams keeps files alone', async () => {
    const hosts = {
      'https://state-my.sharepoint.com/personal/x': true,
      'https://state.sharepoint.us/x': true,
      'http://state.sharepoint.com/x': false,
      'https://sharepoint.com.elsewhere.example/x': false,
      'https://notsharepoint.com/x': false,
      'https://169.254.169.254/latest': false,
    };
    for (const [url, expected] of Object.entries(hosts))
      assert.equal(teamsHosts(new URL(url)), expected, url);
    const { me } = await personAt(desk, 'ct-steward').state();
    const activity = {
      type: 'message',
      id: crypto.randomUUID(),
      serviceUrl: `${desk.url}/sandbox/connector`,
      from: { id: '29:ct-steward', name: me.name, aadObjectId: me.objectId },
      recipient: { id: '28:open-data-desk' },
      conversation: { id: 'a:ct-steward', conversationType: 'personal', tenantId: me.tenantId },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'inside.csv',
          content: { downloadUrl: 'http://127.0.0.1:1/inside.csv' },
        },
      ],
    };
    assert.equal(
      (await fetch(`${desk.url}/api/messages`, { method: 'POST', body: JSON.stringify(activity) })).status,
      200,
    );
    await personAt(desk, 'ct-steward').hears((one) =>
      /does not come from where Teams keeps files/.test(one.text),
    );
  });
});

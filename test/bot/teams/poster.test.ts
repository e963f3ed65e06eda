import assert from 'node:assert/strict';
import { openAdapter } from '../../../bot/teams/adapter.ts';
import { patiently, statusOf } from '../../../bot/teams/patiently.ts';
import { openPoster } from '../../../bot/teams/poster.ts';
import { startConnector, type TestConnector } from '../connector.ts';

describe('posting without being asked', () => {
  let connector: TestConnector;
  before(async () => {
    connector = await startConnector();
  });
  beforeEach(() => {
    connector.heard.length = 0;
    connector.refuse.length = 0;
  });
  after(() => connector.stop());

  const adapter = openAdapter(null);
  const poster = openPoster((id) => (id === 'ct' ? adapter : null), { attempts: 4, firstWait: 1 });
  const reference = (over: Record<string, unknown> = {}) => ({
    jurisdiction: 'ct',
    serviceUrl: connector.url,
    channelId: 'msteams',
    tenantId: 't',
    bot: { id: '28:desk', name: 'Open Data Desk' },
    conversation: '19:channel@thread.tacv2',
    start: 'thread',
    ...over,
  });
  const card = { type: 'AdaptiveCard' as const, version: '1.5' as const, body: [] };

  it('opens a thread in a channel, and updates the card there', async () => {
    const posted = await poster.post(reference(), { card, summary: 'A card' });
    const [opened] = connector.heard;
    assert.equal(opened?.path, '/v3/conversations');
    assert.deepEqual(opened?.body.channelData, {
      channel: { id: '19:channel@thread.tacv2' },
      tenant: { id: 't' },
    });
    await poster.update(posted.reference, posted.message, card, 'Changed');
    const updated = connector.heard[1];
    assert.equal(updated?.method, 'PUT');
    assert.ok(updated?.path.endsWith(`/activities/${posted.message}`));
  });

  it('opens a chat with somebody who never wrote', async () => {
    await poster.post(reference({ conversation: 'object-id', start: 'chat' }), {
      text: 'Hello',
      summary: 'Hello',
    });
    assert.deepEqual(
      connector.heard.map((one) => one.path.split('/').length),
      [3, 5],
    );
    assert.deepEqual(connector.heard[0]?.body.members, [{ id: 'object-id', name: '' }]);
  });

  it('tries again while the channel is busy, one request an attempt', async () => {
    connector.refuse.push(429, 412, 502);
    await poster.post(reference({ start: null }), { text: 'x', summary: 'x' });
    assert.equal(connector.heard.length, 4);
  });

  it('gives up at once where the bot may not write, and at last where it stays busy', async () => {
    connector.refuse.push(403);
    await assert.rejects(
      poster.post(reference({ start: null }), { text: 'x', summary: 'x' }),
      (error) => statusOf(error) === 403,
    );
    assert.equal(connector.heard.length, 1);
    connector.refuse.push(504, 504, 504, 504);
    await assert.rejects(
      poster.post(reference({ start: null }), { text: 'x', summary: 'x' }),
      (error) => statusOf(error) === 504,
    );
    assert.equal(connector.heard.length, 5);
  });

  it('posts nothing for a state it has no registration of', async () => {
    await assert.rejects(
      poster.post(reference({ jurisdiction: 'ca' }), { text: 'x', summary: 'x' }),
      /no app registration/,
    );
    assert.equal(connector.heard.length, 0);
  });

  it('waits longer each time, and not in step with others', async () => {
    const waits = async (random: () => number) => {
      const at: number[] = [];
      const call = async () => {
        at.push(performance.now());
        throw Object.assign(new Error('busy'), { statusCode: 429 });
      };
      await patiently(call, { attempts: 3, firstWait: 40, random }).catch(() => {});
      return at.slice(1).map((one, index) => one - (at[index] ?? 0));
    };
    const [early, late] = [await waits(() => 0), await waits(() => 1)];
    assert.ok((early[0] ?? 0) >= 19 && (early[1] ?? 0) >= 39, `${early}`);
    assert.ok((late[0] ?? 0) >= 59 && (late[1] ?? 0) >= 119, `${late}`);
  });
});

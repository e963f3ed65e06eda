import assert from 'node:assert/strict';
import { incoming } from '../../../bot/teams/activity.ts';
import { openAdapter } from '../../../bot/teams/adapter.ts';
import { openReceiver, type Receiver } from '../../../bot/teams/receive.ts';
import type { Reply } from '../../../bot/teams/turn.ts';
import { startConnector, type TestConnector } from '../connector.ts';

describe('a turn', () => {
  let connector: TestConnector;
  before(async () => {
    connector = await startConnector();
  });
  beforeEach(() => {
    connector.heard.length = 0;
  });
  after(() => connector.stop());

  const adapter = openAdapter(null);
  const claimed = new Set<string>();
  const open = (over: Partial<Receiver>) =>
    openReceiver({
      adapterOf: () => adapter,
      tenantOf: () => 't',
      answer: async () => ({ out: [{ say: 'An answer' }] }),
      changes: () => false,
      claim: async (id) => !claimed.has(id) && Boolean(claimed.add(id)),
      release: async (id) => {
        claimed.delete(id);
      },
      keep: async () => {},
      sent: () => {},
      met: async () => {},
      apology: (_error, _turn, id) => `It went wrong (${id}).`,
      log: { error: () => {} },
      ...over,
    });
  const message = (over: Record<string, unknown> = {}) =>
    incoming.parse({
      type: 'message',
      id: crypto.randomUUID(),
      serviceUrl: connector.url,
      from: { id: '29:x', name: 'X', aadObjectId: 'x' },
      recipient: { id: '28:desk', name: 'Open Data Desk' },
      conversation: { id: 'a:x', conversationType: 'personal' },
      text: 'Hello',
      ...over,
    });
  const pressed = (over: Record<string, unknown> = {}) =>
    message({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'card',
      value: { action: { type: 'Action.Execute', verb: 'approve', data: {} }, trigger: 'manual' },
      ...over,
    });
  const texts = () => connector.heard.map((one) => one.body.text ?? one.body.type);

  it('that takes longer than a second shows that it is being worked on', async () => {
    const slow = async (): Promise<Reply> => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return { out: [{ say: 'Late' }] };
    };
    await open({ answer: slow })(message(), 'ct');
    assert.deepEqual(texts(), ['typing', 'Late']);
    connector.heard.length = 0;
    await open({})(message(), 'ct');
    assert.deepEqual(texts(), ['An answer'], 'a quick one does not');
  });

  it('that fails is answered with words and an id that is in the log', async () => {
    const logged: object[] = [];
    const receive = open({
      answer: async () => {
        throw new Error('the disk is full of secrets');
      },
      log: { error: (details) => logged.push(details) },
    });
    await receive(message(), 'ct');
    const id = /\((\w+)\)/.exec(String(texts()[0]))?.[1];
    assert.match(JSON.stringify(logged), new RegExp(`"id":"${id}"`));
    assert.doesNotMatch(String(texts()[0]), /disk/);
  });

  it('that failed may be delivered again and succeed, also on another instance', async () => {
    let fails = true;
    const answer = async (): Promise<Reply> => {
      if (fails) throw new Error('not now');
      return { out: [], notice: 'Done' };
    };
    const activity = pressed();
    const receive = open({ answer, changes: () => true });
    assert.match(JSON.stringify(await receive(activity, 'ct')), /went wrong/);
    fails = false;
    assert.match(JSON.stringify(await receive(activity, 'ct')), /Done/);
    const elsewhere = open({ answer, changes: () => true });
    assert.match(JSON.stringify(await elsewhere(activity, 'ct')), /taken in already/);
  });

  it('delivered again while it runs waits for the one result', async () => {
    let ran = 0;
    const receive = open({
      changes: () => true,
      answer: async () => {
        ran += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { out: [], notice: `Run ${ran}` };
      },
    });
    const activity = pressed();
    const both = await Promise.all([receive(activity, 'ct'), receive(activity, 'ct')]);
    assert.deepEqual(both[0], both[1]);
    assert.equal(ran, 1);
  });

  it('that is a card asking to be refreshed by itself is none', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'approve', data: {} }, trigger: 'automatic' };
    let asked = false;
    const answer = async (): Promise<Reply> => {
      asked = true;
      return { out: [] };
    };
    assert.equal((await open({ answer })(pressed({ value }), 'ct')).status, 200);
    assert.equal(asked, false);
  });

  it('is not undone by a card that cannot be updated any more', async () => {
    const card = { type: 'AdaptiveCard' as const, version: '1.5' as const, body: [] };
    const answer = async (): Promise<Reply> => ({ out: [{ replace: card, summary: 'New' }] });
    const logged: string[] = [];
    connector.refuse.push(404);
    const receive = open({ answer, log: { error: (_, message) => logged.push(message) } });
    assert.match(JSON.stringify(await receive(pressed(), 'ct')), /"value":\{"type":"AdaptiveCard"/);
    assert.deepEqual(logged, ['a card could not be updated in place']);
  });

  it('of a button that cannot be read is a turn all the same, so that it is answered', async () => {
    const verbs: string[] = [];
    const receive = open({
      answer: async (turn) => {
        if (turn.kind === 'action') verbs.push(turn.verb);
        return { out: [], notice: 'I do not know this button.' };
      },
    });
    for (const value of [{}, null, 'approve', [], { action: 'approve' }, { action: { verb: { a: 1 } } }])
      assert.match(JSON.stringify(await receive(pressed({ value }), 'ct')), /do not know this button/);
    const channel = { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel' };
    connector.heard.length = 0;
    await receive(message({ text: undefined, value: { verb: 7 }, conversation: channel }), 'ct');
    assert.deepEqual(texts(), ['I do not know this button.']);
    assert.deepEqual([...new Set(verbs)], ['']);
  });

  it('with text made to be slow to read is read at once', async () => {
    const receive = open({});
    const begun = performance.now();
    for (const text of ['<at', '<p ', '&amp;', '<at><', 'x '])
      await receive(message({ text: text.repeat(200_000) }), 'ct');
    assert.ok(performance.now() - begun < 2000, `${performance.now() - begun} ms`);
    assert.equal(texts().length, 5);
  });

  it('reads what people write as they meant it', async () => {
    const heard: string[] = [];
    const receive = open({
      answer: async (turn) => {
        if (turn.kind === 'message') heard.push(turn.text);
        return null;
      },
    });
    const mention = { type: 'mention', text: '<at>Open Data Desk</at>', mentioned: { id: '28:desk' } };
    const channel = { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel' };
    const said = (text: string, entities: unknown[] = [mention]) =>
      receive(message({ text, entities, conversation: channel }), 'ct');
    await said('<at>Open Data Desk</at>&nbsp;what about <at>Ann</at>&#39;s &lt;b&gt; &amp;amp; table?');
    await said('<p><at>Open Data Desk</at> help</p>');
    await said('Is this for me?', [{ ...mention, mentioned: { id: '29:ann' } }]);
    assert.deepEqual(heard, ["what about Ann's <b> &amp; table?", 'help']);
  });
});

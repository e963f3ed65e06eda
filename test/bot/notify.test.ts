import assert from 'node:assert/strict';
import { openNotifier } from '../../bot/notify.ts';
import { openQuestionLog } from '../../bot/question-log.ts';
import { openAdapter } from '../../bot/teams/adapter.ts';
import { openPoster } from '../../bot/teams/poster.ts';
import type { Desk } from '../../bot/turns/desk.ts';
import { refused } from '../../shared/refusal.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { lifeOn, loadStates } from '../desk.ts';
import { prepared } from '../hand-overs.ts';
import { throwAwayHome } from '../home.ts';
import { steward } from '../people.ts';
import { startConnector } from './connector.ts';

describe('telling people', () => {
  it('goes on when a card cannot be updated any more, and waits when it can later', async function () {
    this.timeout(60_000);
    const { home, remove } = await throwAwayHome();
    const store = await openStore({ home });
    const connector = await startConnector();
    const jurisdictions = await loadStates();
    const life = lifeOn(store, jurisdictions);
    const handed = await life.handOver(await prepared(store), steward);
    if (refused(handed)) throw new Error(handed.refused);
    const { dataset } = handed;
    const reference = {
      jurisdiction: 'ca',
      serviceUrl: connector.url,
      channelId: 'msteams',
      tenantId: steward.tenantId,
      bot: { id: '28:desk' },
      conversation: 'a:steward',
      start: null,
    };
    await store.conversations.rememberPerson('ca', steward, reference);
    await store.posts.keep({
      dataset: dataset.id,
      revision: 1,
      kind: 'approval',
      reference,
      message: 'card',
    });
    const desk: Desk = {
      jurisdictions,
      ask: () => Promise.reject(new Error('nobody asks here')),
      askInParts: () => Promise.reject(new Error('nobody asks here')),
      search: () => Promise.reject(new Error('nobody searches here')),
      phrase: null,
      changed: () => {},
      questionLog: openQuestionLog({ write: async () => {}, failed: () => {} }),
      kept: () => ({ store, life }),
      links: { report: () => 'https://desk.example/report', pane: () => null },
      checkSent: () => Promise.reject(new Error('nobody sends a file here')),
      now: () => new Date(),
    };
    const warned: string[] = [];
    const notifier = openNotifier({
      desk,
      poster: openPoster(() => openAdapter(null), { attempts: 1 }),
      log: { warn: (_, message) => warned.push(message) },
    });
    const entry = (number: number) => ({
      dataset: dataset.id,
      number,
      at: new Date().toISOString(),
      by: null,
      what: { kind: 'trouble' as const, revision: 1, message: 'No right to do this.', lasting: true },
    });
    const told = () => connector.heard.filter((one) => /has stopped/.test(String(one.body.text))).length;
    try {
      connector.refuse.push(400);
      await notifier.tell(dataset, entry(3));
      assert.equal(told(), 1);
      assert.deepEqual(warned, ['a card cannot be updated any more']);
      connector.refuse.push(502);
      await assert.rejects(notifier.tell(dataset, entry(4)));
      assert.equal(told(), 1);
      await notifier.tell(dataset, entry(4));
      await notifier.tell(dataset, entry(4));
      assert.equal(told(), 2, 'each thing once');
    } finally {
      await store.close();
      await connector.stop();
      remove();
    }
  });
});

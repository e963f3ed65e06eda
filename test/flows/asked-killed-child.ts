import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { openAskedNotifier } from '../../bot/notify-asked.ts';
import { openStore } from '../../shared/store/open-store.ts';
import type { Store } from '../../shared/store/store.ts';
import { tellPeople } from '../../shared/tell-people.ts';
import { lifeOn, loadStates } from '../desk.ts';
import { colleague, coordinator, steward } from '../people.ts';
import { until } from '../until.ts';

/** Takes one question from asked to in use as the service does, and kills itself at the step it is told. */
const task = z
  .object({
    place: z.object({ home: z.string(), databaseUrl: z.string().optional() }),
    diary: z.string(),
    id: z.string(),
    killAt: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

let steps = 0;
function step(): void {
  steps += 1;
  if (steps === task.killAt) process.kill(process.pid, 'SIGKILL');
}

/** Two steps around everything that leaves a trace: one before it happens, one when only its answer is missing. */
const around =
  <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    step();
    const result = await act(...args);
    step();
    return result;
  };

const real = await openStore(task.place);
const store: Store = {
  ...real,
  asked: {
    ...real.asked,
    ask: around(real.asked.ask),
    append: around(real.asked.append),
    told: around(real.asked.told),
  },
  posts: { ...real.posts, keep: around(real.posts.keep) },
};
const jurisdictions = await loadStates();
const life = lifeOn(store, jurisdictions);
const reference = {
  jurisdiction: 'ca',
  serviceUrl: 'http://127.0.0.1',
  channelId: 'msteams',
  tenantId: steward.tenantId,
  bot: { id: '28:desk' },
  conversation: 'a:steward',
  start: null,
};
await store.conversations.rememberChannel('ca', { id: '19:t', name: 'General', team: '19:t' }, reference);
const notifier = openAskedNotifier({
  desk: { jurisdictions, kept: () => ({ store, life }) },
  poster: {
    post: around(async (_to, { summary }) => {
      appendFileSync(task.diary, `${summary}\n`);
      return { message: summary, reference };
    }),
    update: async () => {},
  },
  log: { warn: () => {} },
});
const nothing = async () => {};
const running = await store.jobs.work(
  {
    upload: nothing,
    'make-public': nothing,
    tell: nothing,
    'tell-asked': (id, attempt) => tellPeople(store.asked, notifier, id, attempt),
  },
  {
    everySeconds: 0.5,
    atOnce: { upload: 1, 'make-public': 1, tell: 1, 'tell-asked': 1 },
    failed: () => {},
  },
);
await store.asked.ask({
  id: task.id,
  jurisdiction: 'ca',
  question: 'Who pays?',
  detail: '',
  nearest: [],
  asker: steward,
  place: { reference },
});
const allTold = () =>
  until('everybody told', async () => (await real.asked.untold(task.id)).length === 0, 30_000);
await allTold();
await store.asked.append(
  task.id,
  { kind: 'answered', text: 'You do.', link: null, section: null, propose: true },
  coordinator,
);
await allTold();
await store.asked.append(task.id, { kind: 'accepted', wording: 2 }, colleague);
await allTold();
await running.stop();
await real.close();

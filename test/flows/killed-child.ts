import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { refused } from '../../shared/refusal.ts';
import { openStore } from '../../shared/store/open-store.ts';
import type { Store } from '../../shared/store/store.ts';
import { lifeOn, loadStates, workOn } from '../desk.ts';
import { prepared } from '../hand-overs.ts';
import { coordinator, steward } from '../people.ts';
import { until } from '../until.ts';

/** Lives a part of one dataset's life as the service does, and kills itself at the step it is told. */
const task = z
  .object({
    place: z.object({ home: z.string(), databaseUrl: z.string().optional() }),
    environment: z.record(z.string(), z.string()),
    title: z.string(),
    diary: z.string(),
    until: z.enum(['in-review', 'public']),
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

const { fetch } = globalThis;
globalThis.fetch = around(fetch);
const real = await openStore(task.place);
const store: Store = {
  ...real,
  files: { ...real.files, put: around(real.files.put) },
  datasets: { ...real.datasets, append: around(real.datasets.append), told: around(real.datasets.told) },
};
const jurisdictions = await loadStates();
const life = lifeOn(store, jurisdictions);

const handedOver = await life.handOver(await prepared(store, { title: task.title }), steward);
const dataset = refused(handedOver) ? await existing() : handedOver.dataset;
if (task.until === 'public') await life.decide(dataset.id, 1, { decision: 'approve', note: '' }, coordinator);

const running = await workOn({
  store,
  jurisdictions,
  environment: task.environment,
  notifier: {
    tell: around(async (_dataset, entry) => {
      appendFileSync(task.diary, `${entry.number} ${entry.what.kind}\n`);
    }),
  },
});
await until(task.until, async () => (await real.datasets.get(dataset.id))?.state === task.until);
await until('everybody told', async () => (await real.datasets.untold(dataset.id)).length === 0);
await running.stop();
await real.close();

/** An approved dataset takes no hand-over any more; it is the one we are about. */
async function existing() {
  const [only] = await real.datasets.list({});
  if (!only) throw new Error('The dataset is lost.');
  return only;
}

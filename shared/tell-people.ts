import type { Notifier } from './life.ts';
import type { Attempt, Store } from './store/store.ts';

/** Tells people what they have not been told yet, in the order in which it happened. */
export async function tellPeople(
  datasets: Store['datasets'],
  notifier: Notifier,
  id: string,
  attempt: Attempt,
): Promise<void> {
  for (const entry of await datasets.untold(id)) {
    const dataset = await datasets.get(id);
    if (!dataset) return;
    try {
      await notifier.tell(dataset, entry);
    } catch (cause) {
      // What cannot be told at all must not keep people from hearing of what came after it.
      if (attempt.last) await datasets.told(id, entry.number);
      throw cause;
    }
    await datasets.told(id, entry.number);
  }
}

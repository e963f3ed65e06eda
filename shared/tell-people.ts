import type { Attempt } from './store/store.ts';

/** Where it stands what people have not been told yet. */
interface Records<T, E> {
  get(id: string): Promise<T | null>;
  untold(id: string): Promise<E[]>;
  told(id: string, number: number): Promise<void>;
}

/** Tells people what they have not been told yet, in the order in which it happened. */
export async function tellPeople<T, E extends { number: number }>(
  records: Records<T, E>,
  notifier: { tell(about: T, entry: E): Promise<void> },
  id: string,
  attempt: Attempt,
): Promise<void> {
  for (const entry of await records.untold(id)) {
    const about = await records.get(id);
    if (!about) return;
    try {
      await notifier.tell(about, entry);
    } catch (cause) {
      // What cannot be told at all must not keep people from hearing of what came after it.
      if (attempt.last) await records.told(id, entry.number);
      throw cause;
    }
    await records.told(id, entry.number);
  }
}

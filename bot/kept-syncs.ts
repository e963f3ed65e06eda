import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { HandbookStore } from '../shared/store/store.ts';

/** What was synced of a state, by source; a source that is left out is still the built-in digest. */
export type KeptSyncs = Map<string, NonNullable<Awaited<ReturnType<HandbookStore['current']>>>>;

export async function keptSyncs(
  state: Pick<Jurisdiction, 'id' | 'handbooks'>,
  store: Pick<HandbookStore, 'current'> | null,
): Promise<KeptSyncs> {
  const kept: KeptSyncs = new Map();
  for (const { id } of state.handbooks) {
    const sync = await store?.current(state.id, id);
    if (sync) kept.set(id, sync);
  }
  return kept;
}

/** The pages alone, by source. */
export const filesOf = (kept: KeptSyncs): Map<string, Record<string, string>> =>
  new Map([...kept].map(([id, { files }]) => [id, files]));

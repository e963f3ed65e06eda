import { z } from 'zod';
import { type Handbook, openHandbook, stateSections } from '../../shared/handbook/handbook.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { counted } from '../../shared/report/words.ts';
import type { Store } from '../../shared/store/store.ts';
import { filesOf, type KeptSyncs, keptSyncs } from '../kept-syncs.ts';
import type { Io } from './command.ts';
import { handbooksIn } from './folder-handbooks.ts';

export interface Measured {
  handbook: Handbook;
  /** Which handbook it is, for people: `California: publishers-handbook as synced on 2026-01-31 from …; 290 sections`. */
  words: string;
}

/**
 * The handbooks of these states: from the folders given, else what the service answers from, which is what it or the
 * store keeps of the last sync, and the built-in digest where there was none.
 */
export async function measuredHandbooks(
  asked: string[],
  folders: string[],
  jurisdictions: Jurisdiction[],
  io: Io,
): Promise<Map<string, Measured>> {
  const states = jurisdictions.filter(({ id }) => asked.includes(id));
  const measured = new Map<string, Measured>();
  const measure = ({ id, name }: Jurisdiction, handbook: Handbook, what: string) => {
    const sections = counted(handbook.index.sections.length, 'section');
    measured.set(id, { handbook, words: `${name}: ${what}; ${sections}` });
  };
  if (folders.length > 0) {
    const handbookOf = await handbooksIn(folders, jurisdictions, io.cwd);
    for (const state of states)
      measure(state, await handbookOf(state.id), `as it stands in ${folders.join(', ')}`);
    return measured;
  }
  for (const [state, kept] of await syncsOf(states, io)) {
    const { sections } = stateSections(state, filesOf(kept));
    measure(state, openHandbook(state, sections, jurisdictions), sourcesInWords(state, kept));
  }
  return measured;
}

const sourcesInWords = ({ handbooks }: Jurisdiction, kept: KeptSyncs): string =>
  handbooks
    .map(({ id }) => {
      const sync = kept.get(id);
      return sync
        ? `${id} as synced on ${sync.syncedAt.slice(0, 10)} from ${sync.from}`
        : `${id} as built in, never synced`;
    })
    .join(', ');

const served = z.record(
  z.string(),
  z.object({ syncedAt: z.string(), from: z.string(), files: z.record(z.string(), z.string()) }),
);

/** From the running service, else from the store. */
async function syncsOf(states: Jurisdiction[], io: Io): Promise<[Jurisdiction, KeptSyncs][]> {
  const heard: [Jurisdiction, KeptSyncs][] = [];
  for (const state of states) {
    const answer = await io.service(`/api/handbooks/${state.id}/synced`);
    if (answer === null) break;
    heard.push([state, new Map(Object.entries(served.parse(answer)))]);
  }
  if (heard.length === states.length) return heard;
  const store = await io.openStore().catch((error: unknown): Store | null => {
    io.err(`The store cannot be opened, so the built-in handbook is measured: ${String(error)}`);
    return null;
  });
  try {
    const kept = async (state: Jurisdiction): Promise<[Jurisdiction, KeptSyncs]> => [
      state,
      await keptSyncs(state, store?.handbooks ?? null),
    ];
    return await Promise.all(states.map(kept));
  } finally {
    await store?.close();
  }
}

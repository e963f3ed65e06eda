import type { Answer } from '../shared/handbook/answer.ts';
import { type Answered, type Asked, ask, askInParts } from '../shared/handbook/ask.ts';
import { type Handbook, openHandbook, stateSections } from '../shared/handbook/handbook.ts';
import { readHandbook } from '../shared/handbook/pages.ts';
import type { Section } from '../shared/handbook/section.ts';
import { compareSections, type SyncReport } from '../shared/handbook/sync-report.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { HandbookStore } from '../shared/store/store.ts';
import { fetchHandbook, shown } from './fetch-handbook.ts';
import { SourceRefused } from './source-refused.ts';

/** What all states' questions are answered from: the newest sync where there is one, else the built-in digest. */
export interface Handbooks {
  ask(jurisdiction: string, asked: Asked): Answer;
  /** The same with each part of the question apart. */
  askInParts(jurisdiction: string, asked: Asked): Answered;
  of(jurisdiction: string): Handbook;
  /** Fetches, reads, compares, keeps and swaps; a source that is broken or empty changes nothing. Throws SourceRefused. */
  sync(jurisdiction: string, from: string, handbook?: string): Promise<SyncReport>;
  /** Takes over what another instance has synced since. */
  refresh(): Promise<void>;
}

type Kept = Map<string, { syncedAt: string; files: Record<string, string> }>;

export async function openHandbooks(
  jurisdictions: Jurisdiction[],
  store: Pick<HandbookStore, 'current' | 'swap'> | null,
): Promise<Handbooks> {
  const open = new Map<string, { handbook: Handbook; kept: Kept }>();
  for (const state of jurisdictions) await load(state);

  function stateOf(id: string): Jurisdiction {
    const state = jurisdictions.find((one) => one.id === id);
    if (!state) {
      const names = jurisdictions.map((one) => one.id).join(', ');
      throw new SourceRefused(`There is no jurisdiction “${id}”; there is ${names}.`);
    }
    return state;
  }

  async function load(state: Jurisdiction): Promise<void> {
    const kept: Kept = new Map();
    for (const { id } of state.handbooks) {
      const sync = await store?.current(state.id, id);
      if (sync) kept.set(id, sync);
    }
    const before = open.get(state.id);
    if (before && sameSyncs(before.kept, kept)) return;
    // The new index is whole before it takes the old one's place.
    open.set(state.id, { handbook: build(state, kept), kept });
  }

  function build(state: Jurisdiction, kept: Kept): Handbook {
    const files = new Map([...kept].map(([id, sync]) => [id, sync.files] as const));
    return openHandbook(state, stateSections(state, files).sections, jurisdictions);
  }

  const of = (id: string): Handbook => {
    stateOf(id);
    return open.get(id)!.handbook;
  };
  return {
    of,
    ask: (id, asked) => ask(of(id), asked),
    askInParts: (id, asked) => askInParts(of(id), asked),
    async refresh() {
      for (const state of jurisdictions) await load(state);
    },
    async sync(id, address, name) {
      const from = shown(address);
      const state = stateOf(id);
      if (!store) throw new SourceRefused('There is no store to keep the handbook in.');
      const fetched = await fetchHandbook(address);
      const source = name
        ? state.handbooks.find((one) => one.id === name)
        : (state.handbooks.find(({ style }) => style === fetched.style) ?? null);
      if (!source) {
        throw new SourceRefused(
          `“${from}” is none of ${state.name}’s handbooks (${state.handbooks.map((one) => `${one.id}: ${one.style}`).join(', ')}); it looks like ${fetched.style}. Nothing was changed.`,
        );
      }
      const read = readHandbook(fetched.files, source);
      const words = read.sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
      if (read.pages === 0 || words === 0) {
        throw new SourceRefused(
          `“${from}” holds no handbook pages (${Object.keys(fetched.files).length} files read), so nothing was changed. Check the folder or address.`,
        );
      }
      const before = sectionsNow(id, source.id);
      if (before.length >= 10 && read.sections.length < before.length / 5) {
        throw new SourceRefused(
          `“${from}” holds ${read.sections.length} sections where ${before.length} are known; that looks broken, so nothing was changed.`,
        );
      }
      await store.swap(id, source.id, { from, files: fetched.files });
      await load(state);
      const { stale, ...compared } = compareSections(before, read.sections, state.questions);
      return {
        handbook: source.id,
        from,
        pages: read.pages,
        sections: read.sections.length,
        ...compared,
        warnings: [
          ...fetched.warnings,
          ...read.warnings,
          ...stale.map((place) => `The questions written for “${place}” point to nothing now.`),
        ],
      };
    },
  };

  function sectionsNow(id: string, handbook: string): Section[] {
    if (!open.get(id)!.kept.has(handbook)) return [];
    return of(id).index.sections.filter((section) => section.handbook === handbook);
  }
}

function sameSyncs(a: Kept, b: Kept): boolean {
  return a.size === b.size && [...a].every(([id, { syncedAt }]) => b.get(id)?.syncedAt === syncedAt);
}

import type { Answer } from '../shared/handbook/answer.ts';
import type { Answered } from '../shared/handbook/answered.ts';
import { type Asked, ask, askInParts } from '../shared/handbook/ask.ts';
import { type Handbook, openHandbook, stateSections } from '../shared/handbook/handbook.ts';
import { readHandbook } from '../shared/handbook/pages/pages.ts';
import type { Section, Source } from '../shared/handbook/section.ts';
import { type Pointer, pointersOf } from '../shared/handbook/sync/sync-pointers.ts';
import { compareSections, type SyncReport } from '../shared/handbook/sync/sync-report.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { HandbookStore } from '../shared/store/store.ts';
import { fetchHandbook } from './fetch-handbook.ts';
import { filesOf, type KeptSyncs, keptSyncs } from './kept-syncs.ts';
import { SourceRefused } from './source-refused.ts';
import { overHttps, shown } from './sources/addresses.ts';
import type { Reach } from './sources/guarded-request.ts';

/** What all states' questions are answered from: the newest sync where there is one, else the built-in digest. */
export interface Handbooks {
  ask(jurisdiction: string, asked: Asked): Answer;
  /** The same with each part of the question apart. */
  askInParts(jurisdiction: string, asked: Asked): Answered;
  of(jurisdiction: string): Handbook;
  /** Fetches, reads, compares, keeps and swaps; a source that is broken or empty changes nothing. Throws SourceRefused. */
  sync(jurisdiction: string, from: string, how?: SyncHow): Promise<SyncReport>;
  /** Takes over what another instance has synced since. */
  refresh(): Promise<void>;
}

export interface SyncHow {
  /** Which of the state's sources it is; without it, the one that looks like what was fetched. */
  handbook?: string | undefined;
  /** Takes over a source that lost more than half of its pages, sections or text. */
  acceptLoss?: boolean | undefined;
}

export async function openHandbooks(
  jurisdictions: Jurisdiction[],
  store: Pick<HandbookStore, 'current' | 'swap'> | null,
  reach: Reach = { loopback: false },
  alsoPointing: (jurisdiction: string) => Promise<Pointer[]> = async () => [],
): Promise<Handbooks> {
  const open = new Map<string, { handbook: Handbook; kept: KeptSyncs }>();
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
    const kept = await keptSyncs(state, store);
    const before = open.get(state.id);
    if (before && sameSyncs(before.kept, kept)) return;
    // The new index is whole before it takes the old one's place.
    open.set(state.id, { handbook: build(state, kept), kept });
  }

  function build(state: Jurisdiction, kept: KeptSyncs): Handbook {
    return openHandbook(state, stateSections(state, filesOf(kept)).sections, jurisdictions);
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
    async sync(id, given, { handbook, acceptLoss = false } = {}) {
      const address = overHttps(given);
      const from = shown(address);
      const state = stateOf(id);
      if (!store) throw new SourceRefused('There is no store to keep the handbook in.');
      const fetched = await fetchHandbook(address, reach);
      const source = sourceOf(state, from, fetched.style, handbook);
      const read = readHandbook(fetched.files, source);
      if (read.pages === 0 || read.sections.every(({ blocks }) => blocks.length === 0)) {
        throw new SourceRefused(
          `“${from}” holds no handbook pages (${Object.keys(fetched.files).length} files read), so nothing was changed. Check the folder or address.`,
        );
      }
      const known = sectionsNow(id, source.id);
      if (!acceptLoss) refuseLoss(from, known, read.sections);
      // The digest is worded otherwise than the handbook: what it says has not vanished.
      const before = open.get(id)!.kept.has(source.id) ? known : [];
      const pointers = [...pointersOf(state), ...(await alsoPointing(id))];
      const compared = compareSections(before, read.sections, source, pointers, fetched.names);
      await store.swap(id, source.id, { from, files: fetched.files });
      await load(state);
      return {
        handbook: source.id,
        from,
        pages: read.pages,
        sections: read.sections.length,
        ...compared,
        warnings: [...fetched.warnings, ...read.warnings],
      };
    },
  };

  /** What questions are answered from until now, synced or built in. */
  function sectionsNow(id: string, handbook: string): Section[] {
    return of(id).index.sections.filter((section) => section.handbook === handbook);
  }
}

function sameSyncs(a: KeptSyncs, b: KeptSyncs): boolean {
  return a.size === b.size && [...a].every(([id, { syncedAt }]) => b.get(id)?.syncedAt === syncedAt);
}

/** The one of the state's sources that was fetched: named, known by its address, or the only one of its kind. */
function sourceOf(state: Jurisdiction, from: string, style: Source['style'], name?: string): Source {
  const all = state.handbooks;
  const list = all.map((one) => `${one.id} (${one.style})`).join(', ');
  if (name !== undefined) {
    const named = all.find(({ id }) => id === name);
    if (!named) {
      throw new SourceRefused(
        `${state.name} has no handbook “${name}”; it has ${list}. Nothing was changed.`,
      );
    }
    if (named.style === style) return named;
    throw new SourceRefused(
      `“${from}” looks like ${style}, but “${name}” is ${named.style} and would lose pages if read so. Check --from and --handbook (${list}). Nothing was changed.`,
    );
  }
  const alike = all.filter((one) => one.style === style);
  const known = alike.find(
    ({ url, repository }) => from.startsWith(repository ?? url) || from.startsWith(url),
  );
  if (known ?? alike.length === 1) return (known ?? alike[0])!;
  const [what, next] =
    alike.length === 0
      ? [`is none of ${state.name}’s handbooks`, 'Check --from, or name such a source in jurisdiction.yaml.']
      : ['could be several handbooks', 'Say which with --handbook.'];
  throw new SourceRefused(
    `“${from}” ${what} (${list}); it looks like ${style}. ${next} Nothing was changed.`,
  );
}

/** A source that lost more than half of what is known is more likely broken than shortened. */
function refuseLoss(from: string, before: Section[], after: Section[]): void {
  const pages = (sections: Section[]) => new Set(sections.map(({ file }) => file)).size;
  const characters = (sections: Section[]) =>
    sections.reduce((sum, { blocks }) => sum + blocks.reduce((all, { text }) => all + text.length, 0), 0);
  for (const [measure, few, [one, many]] of [
    [pages, 4, ['page', 'pages']],
    [({ length }: Section[]) => length, 4, ['section', 'sections']],
    [characters, 1000, ['character of text', 'characters of text']],
  ] as const) {
    const [now, then] = [measure(after), measure(before)];
    if (then < few || now * 2 >= then) continue;
    throw new SourceRefused(
      `“${from}” holds ${now} ${now === 1 ? one : many} where ${then} are known; that looks broken or emptied, so nothing was changed. If it is meant so, say --accept-loss.`,
    );
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../shared/store/connection.ts';
import { connectEmbedded } from '../shared/store/embedded.ts';
import { openStore, type StorePlace } from '../shared/store/open-store.ts';
import { connectServed } from '../shared/store/served.ts';
import type { Store } from '../shared/store/store.ts';
import { throwAwayHome } from './home.ts';
import { leftOut, throwAwayDatabase } from './postgres.ts';

export interface Kept {
  store: Store;
  /** Where it is, to open it again or from another process. */
  place: StorePlace;
}

export type Kind = 'embedded' | 'served';

/** The same tests on PostgreSQL embedded and served; without a server, the second says that it was left out. */
export function onEveryStore(title: string, tests: (kept: Kept, kind: Kind) => void): void {
  onEveryPlace(title, (at, kind) => {
    // Filled before the first test runs, and gone after the last.
    const kept = {} as Kept;
    before(async () => {
      Object.assign(kept, { place: at.place, store: await openStore(at.place) });
    });
    after(() => kept.store.close());
    tests(kept, kind);
  });
}

/** The same, with the place alone: it holds an empty store that nobody has opened. */
export function onEveryPlace(title: string, tests: (at: { place: StorePlace }, kind: Kind) => void): void {
  const suite = (kind: Kind) => () => {
    const make = kind === 'embedded' ? embedded : served;
    const at = {} as Place;
    before(async function () {
      this.timeout(60_000);
      Object.assign(at, await make());
    });
    after(() => at.remove());
    tests(at, kind);
  };
  describe(`${title} (embedded)`, suite('embedded'));
  if (leftOut) describe.skip(`${title} (PostgreSQL, ${leftOut})`, suite('served'));
  else describe(`${title} (PostgreSQL)`, suite('served'));
}

/** SQL past the store, for tests of what the database itself keeps. */
export const connect = ({ home, databaseUrl }: StorePlace): Promise<Connection> =>
  databaseUrl ? connectServed(databaseUrl) : connectEmbedded(home);

interface Place {
  place: StorePlace;
  remove(): Promise<void>;
}

async function embedded(): Promise<Place> {
  const { home, remove } = await throwAwayHome();
  return { place: { home }, remove: async () => remove() };
}

async function served(): Promise<Place> {
  const { url, drop } = await throwAwayDatabase();
  const home = mkdtempSync(join(tmpdir(), 'desk-home-'));
  return {
    place: { home, databaseUrl: url },
    remove: async () => {
      await drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StorePlace } from '../shared/store/open-store.ts';
import type { Store } from '../shared/store/store.ts';
import { throwAwayHome } from './home.ts';
import { leftOut, throwAwayDatabase } from './postgres.ts';

export interface Kept {
  store: Store;
  /** Where it is, to open it again or from another process. */
  place: StorePlace;
}

/** The same tests on PostgreSQL embedded and served; without a server, the second says that it was left out. */
export function onEveryStore(title: string, tests: (kept: Kept) => void): void {
  describe(`${title} (embedded)`, () => withStore(embedded, tests));
  if (leftOut) describe.skip(`${title} (PostgreSQL, ${leftOut})`, () => withStore(served, tests));
  else describe(`${title} (PostgreSQL)`, () => withStore(served, tests));
}

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

function withStore(make: () => Promise<Place>, tests: (kept: Kept) => void): void {
  // Filled before the first test runs, and gone after the last.
  const kept = {} as Kept;
  let place: Place;
  before(async function () {
    this.timeout(60_000);
    place = await make();
    Object.assign(kept, { place: place.place, store: await openStore(place.place) });
  });
  after(async () => {
    await kept.store.close();
    await place.remove();
  });
  tests(kept);
}

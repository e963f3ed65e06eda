import type { Store } from '../shared/store/store.ts';
import type { Settings } from './settings.ts';
import { type Kept, OutOfReach, storeAway } from './turns/desk.ts';

export interface KeptParts {
  settings: Pick<Settings, 'databaseUrl'>;
  openStore(): Promise<Store>;
  /** Everything that works on an open store: seeds, the handbooks' syncs, the jobs. */
  begin(store: Store): Promise<Kept & { stop(): Promise<void> }>;
  /** The store came later than the desk. */
  late?(): void;
  retrySeconds?: number;
  log: { warn(details: object, message: string): void };
}

export interface KeptThings {
  /** Throws OutOfReach while the store is gone. */
  get(): Kept;
  stop(): Promise<void>;
}

/**
 * Opens the store and what works on it. A database server that is gone does not keep the desk from answering
 * questions: it is tried again until it is there. A folder that cannot be used is a fault to mend before starting.
 */
export async function openKept(parts: KeptParts): Promise<KeptThings> {
  let open: (Kept & { stop(): Promise<void> }) | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let trying: Promise<void> = Promise.resolve();
  const attempt = async () => {
    const store = await parts.openStore();
    try {
      open = await parts.begin(store);
    } catch (error) {
      await store.close();
      throw error;
    }
  };
  const again = () => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        trying = attempt().then(parts.late, (error: unknown) => {
          parts.log.warn({ error }, 'the store is still out of reach');
          again();
        });
      },
      (parts.retrySeconds ?? 15) * 1000,
    );
  };
  try {
    await attempt();
  } catch (error) {
    if (parts.settings.databaseUrl === null) throw error;
    parts.log.warn({ error }, 'the store is out of reach; questions are answered meanwhile');
    again();
  }
  return {
    get() {
      if (open) return open;
      throw new OutOfReach(storeAway);
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await trying;
      if (!open) return;
      await open.stop();
      await open.store.close();
    },
  };
}

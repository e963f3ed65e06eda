import type { Store } from '../../shared/store/store.ts';
import type { Screen } from './screen.ts';

/** What a command may touch. Standard output holds the result alone; everything else goes to `err`. */
export interface Io {
  /** Where the person stands; paths on the command line are relative to it. */
  cwd: string;
  out(text: string): void;
  err(text: string): void;
  env: Record<string, string | undefined>;
  /** The terminal that `out` writes to; left out when it is none. */
  screen?: Screen;
  /** Asks the running service, on behalf of `person` where one acts; null when none is running. */
  service(path: string, body?: unknown, person?: string): Promise<unknown | null>;
  /** Opens the store of DESK_HOME, for commands that work while no service is running. */
  openStore(): Promise<Store>;
}

/** Exit codes: 0 done, 1 done and something was found or failed, 2 the input cannot be used, 3 a fault of ours. */
export type Command = (args: string[], io: Io) => Promise<number>;

/** The input cannot be used: one sentence on standard error, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

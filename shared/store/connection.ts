import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Database = PgDatabase<PgQueryResultHKT>;

/** PostgreSQL, embedded or served, with what differs between the two hidden. */
export interface Connection {
  db: Database;
  /** SQL as it is. Without values it may be several statements, and is rolled back as a whole on failure. */
  run(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /**
   * Does the work while nobody else does work under the same key, in this process or any other on the same
   * database; `busy` when somebody does. The key is free again as soon as its holder dies.
   */
  exclusively<T>(key: string, work: () => Promise<T>): Promise<{ done: T } | { busy: true }>;
  close(): Promise<void>;
}

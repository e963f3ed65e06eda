import { and, eq } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { handbooks } from './schema.ts';
import type { HandbookStore } from './store.ts';

/** One row a handbook, replaced as a whole: readers see the sync before or the one after, never a half. */
export function handbookStore({ db }: Connection, clock: () => Date): HandbookStore {
  return {
    async current(jurisdiction, handbook) {
      const [row] = await db
        .select()
        .from(handbooks)
        .where(and(eq(handbooks.jurisdiction, jurisdiction), eq(handbooks.handbook, handbook)));
      return row ? { syncedAt: row.syncedAt.toISOString(), from: row.source, files: row.files } : null;
    },
    async swap(jurisdiction, handbook, { from, files }) {
      const sync = { syncedAt: clock(), source: from, files };
      await db
        .insert(handbooks)
        .values({ jurisdiction, handbook, ...sync })
        .onConflictDoUpdate({ target: [handbooks.jurisdiction, handbooks.handbook], set: sync });
    },
  };
}

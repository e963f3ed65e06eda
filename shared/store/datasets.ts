import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Entry } from '../dataset.ts';
import { type Person, personKey } from '../person.ts';
import { appendRecord, type Follow, type Row, toDataset } from './append-record.ts';
import type { Connection, Database } from './connection.ts';
import { datasets, entries, handedOver, toTell } from './schema.ts';
import type { DatasetStore } from './store.ts';

export function datasetStore({ db }: Connection, clock: () => Date, follow: Follow): DatasetStore {
  const first = async (rows: Promise<Row[]>) => {
    const [row] = await rows;
    return row ? toDataset(row) : null;
  };
  return {
    find: ({ jurisdiction, portal, organisation, name }) =>
      first(
        db
          .select()
          .from(datasets)
          .where(
            and(
              eq(datasets.jurisdiction, jurisdiction),
              eq(datasets.portal, portal),
              eq(datasets.organisation, organisation),
              eq(datasets.name, name),
            ),
          ),
      ),
    get: (id) => first(db.select().from(datasets).where(eq(datasets.id, id))),
    async list({ jurisdiction, states, submitter }) {
      const rows = await db
        .select()
        .from(datasets)
        .where(
          and(
            jurisdiction === undefined ? undefined : eq(datasets.jurisdiction, jurisdiction),
            states === undefined ? undefined : inArray(datasets.state, states),
            submitter === undefined ? undefined : inArray(datasets.id, submittedBy(db, submitter)),
          ),
        )
        .orderBy(desc(datasets.bornAt), desc(datasets.id));
      return rows.map(toDataset);
    },
    async record(id) {
      const rows = await db
        .select()
        .from(entries)
        .where(eq(entries.dataset, id))
        .orderBy(asc(entries.number));
      return rows.map(toEntry);
    },
    append: (id, what, by, options = {}) => appendRecord(db, clock, follow, { id, what, by, ...options }),
    async handedOver(id, revision) {
      const [row] = await db
        .select()
        .from(handedOver)
        .where(and(eq(handedOver.dataset, id), eq(handedOver.revision, revision)));
      if (!row) return null;
      return {
        file: { name: row.fileName, sha256: row.sha256 },
        metadata: row.metadata,
        report: row.report,
      };
    },
    async untold(id) {
      const rows = await db
        .select({ entry: entries })
        .from(entries)
        .innerJoin(toTell, and(eq(toTell.dataset, entries.dataset), eq(toTell.number, entries.number)))
        .where(eq(entries.dataset, id))
        .orderBy(asc(entries.number));
      return rows.map(({ entry }) => toEntry(entry));
    },
    async told(id, number) {
      await db.delete(toTell).where(and(eq(toTell.dataset, id), eq(toTell.number, number)));
    },
  };
}

const submittedBy = (db: Database, submitter: Pick<Person, 'tenantId' | 'objectId'>) =>
  db
    .select({ dataset: entries.dataset })
    .from(entries)
    .where(and(eq(entries.person, personKey(submitter)), eq(entries.kind, sql`'handed-over'`)));

const toEntry = ({ dataset, number, at, by, what }: typeof entries.$inferSelect): Entry => ({
  dataset,
  number,
  at: at.toISOString(),
  by,
  what,
});

import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import {
  type AskedEntry,
  type AskedHappening,
  type AskedQuestion,
  bySomebody,
  happenToAsked,
  justAsked,
} from '../asked-question.ts';
import type { Person } from '../person.ts';
import { refused } from '../refusal.ts';
import type { Follow } from './append-record.ts';
import type { Connection, Database } from './connection.ts';
import { asked, askedEntries, askedToTell } from './schema.ts';
import type { AskedStore, Job } from './store.ts';

export function askedStore({ db }: Connection, clock: () => Date, follow: Follow): AskedStore {
  /** The entry, that people have to be told of it, and the job that tells them: together or not at all. */
  const write = async (
    transaction: Database,
    { id, entries }: AskedQuestion,
    what: AskedHappening,
    by: Person | null,
    at: Date,
  ): Promise<Job> => {
    await transaction.insert(askedEntries).values({ asked: id, number: entries, at, by, what });
    await transaction.insert(askedToTell).values({ asked: id, number: entries });
    const job: Job = { job: 'tell-asked', dataset: id };
    await follow.send(transaction, job);
    return job;
  };
  const get = async (id: string) => {
    const [row] = await db.select().from(asked).where(eq(asked.id, id));
    return row ? toAsked(row) : null;
  };
  return {
    get,
    async ask(question) {
      const at = clock();
      const born = justAsked(question, at.toISOString());
      const job = await db.transaction(async (transaction) => {
        const made = await transaction
          .insert(asked)
          .values({ ...born, askedAt: at })
          .onConflictDoNothing()
          .returning({ id: asked.id });
        return made.length > 0 ? await write(transaction, born, { kind: 'asked' }, null, at) : null;
      });
      if (job) follow.committed([job]);
      return (await get(question.id)) ?? born;
    },
    async append(id, what, by) {
      const written = await db.transaction(async (transaction) => {
        const [row] = await transaction.select().from(asked).where(eq(asked.id, id)).for('update');
        if (!row) return { refused: 'This question is not kept here. It may belong to another desk.' };
        const at = clock();
        const after = happenToAsked(toAsked(row), what, by, at.toISOString());
        if (refused(after)) return after;
        const { state, asker, answer, proposed, inUse, entries } = after;
        await transaction
          .update(asked)
          .set({ state, asker, answer, proposed, inUse, entries })
          .where(eq(asked.id, id));
        return { after, job: await write(transaction, after, what, bySomebody(what) ? null : by, at) };
      });
      if (refused(written)) return written;
      follow.committed([written.job]);
      return written.after;
    },
    async record(id) {
      const rows = await db
        .select()
        .from(askedEntries)
        .where(eq(askedEntries.asked, id))
        .orderBy(asc(askedEntries.number));
      return rows.map(toEntry);
    },
    async list(jurisdiction, which) {
      const wanted = {
        waiting: eq(asked.state, 'waiting'),
        proposed: isNotNull(asked.proposed),
        'in-use': isNotNull(asked.inUse),
      };
      const rows = await db
        .select()
        .from(asked)
        .where(and(eq(asked.jurisdiction, jurisdiction), wanted[which]))
        .orderBy(desc(asked.askedAt), desc(asked.id));
      return rows.map(toAsked);
    },
    async untold(id) {
      const rows = await db
        .select({ entry: askedEntries })
        .from(askedEntries)
        .innerJoin(
          askedToTell,
          and(eq(askedToTell.asked, askedEntries.asked), eq(askedToTell.number, askedEntries.number)),
        )
        .where(eq(askedEntries.asked, id))
        .orderBy(asc(askedEntries.number));
      return rows.map(({ entry }) => toEntry(entry));
    },
    told: (id, number) =>
      db.transaction(async (transaction) => {
        const [row] = await transaction
          .select({ state: asked.state })
          .from(asked)
          .where(eq(asked.id, id))
          .for('update');
        await transaction
          .delete(askedToTell)
          .where(and(eq(askedToTell.asked, id), eq(askedToTell.number, number)));
        if (!row || row.state === 'waiting') return;
        const [left] = await transaction.select().from(askedToTell).where(eq(askedToTell.asked, id)).limit(1);
        if (!left) await transaction.update(asked).set({ place: null, detail: '' }).where(eq(asked.id, id));
      }),
  };
}

const toAsked = ({ askedAt, ...row }: typeof asked.$inferSelect): AskedQuestion => ({
  ...row,
  askedAt: askedAt.toISOString(),
});

const toEntry = ({ at, ...row }: typeof askedEntries.$inferSelect): AskedEntry => ({
  ...row,
  at: at.toISOString(),
});

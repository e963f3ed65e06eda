import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Connection, Database } from './connection.ts';
import { checklistAnswers as answers, checklistRuns as runs } from './schema.ts';
import type { ChecklistRun, ChecklistStore } from './store.ts';

export function checklistStore({ db }: Connection, clock: () => Date): ChecklistStore {
  /** Under a lock of the run, so that two people answering at once are answered one after the other. */
  const change = (id: string, act: (transaction: Database) => Promise<unknown>) =>
    db.transaction(async (transaction) => {
      const [run] = await transaction.select().from(runs).where(eq(runs.id, id)).for('update');
      if (!run) throw new Error('This checklist is not kept here any more. Start it again.');
      await act(transaction);
      return await whole(transaction, id);
    });
  return {
    async open({ jurisdiction, checklist, conversation, by }) {
      return await db.transaction(async (transaction) => {
        const [open] = await transaction.select().from(runs).where(openIn(conversation)).for('update');
        if (open?.jurisdiction === jurisdiction && open.checklist === checklist)
          return await whole(transaction, open.id);
        if (open) await transaction.update(runs).set({ finished: true }).where(eq(runs.id, open.id));
        await transaction
          .insert(runs)
          .values({
            id: randomUUID(),
            jurisdiction,
            checklist,
            conversation,
            openedBy: by,
            openedAt: clock(),
          })
          .onConflictDoNothing();
        const [mine] = await transaction.select({ id: runs.id }).from(runs).where(openIn(conversation));
        if (!mine) throw new Error('The checklist could not be opened. Start it again.');
        return await whole(transaction, mine.id);
      });
    },
    async current(conversation) {
      const [run] = await db.select({ id: runs.id }).from(runs).where(openIn(conversation));
      return run ? await whole(db, run.id) : null;
    },
    async underWay() {
      const open = await db
        .select({ conversation: runs.conversation })
        .from(runs)
        .where(eq(runs.finished, false));
      return open.map(({ conversation }) => conversation);
    },
    async get(id) {
      const [run] = await db.select({ id: runs.id }).from(runs).where(eq(runs.id, id));
      return run ? await whole(db, run.id) : null;
    },
    answer: (id, item, { answer, note, by }) =>
      change(id, async (transaction) => {
        const [last] = await transaction
          .select({ number: max(answers.number) })
          .from(answers)
          .where(eq(answers.run, id));
        await transaction.delete(answers).where(and(eq(answers.run, id), eq(answers.item, item)));
        await transaction
          .insert(answers)
          .values({ run: id, number: (last?.number ?? 0) + 1, item, answer, note, by, at: clock() });
      }),
    undo: (id) =>
      change(id, async (transaction) => {
        const [last] = await transaction
          .select({ number: answers.number })
          .from(answers)
          .where(eq(answers.run, id))
          .orderBy(desc(answers.number))
          .limit(1);
        if (!last) return;
        await transaction.delete(answers).where(and(eq(answers.run, id), eq(answers.number, last.number)));
      }),
    finish: (id) =>
      change(id, (transaction) => transaction.update(runs).set({ finished: true }).where(eq(runs.id, id))),
  };
}

const openIn = (conversation: string) => and(eq(runs.conversation, conversation), eq(runs.finished, false));

async function whole(db: Database, id: string): Promise<ChecklistRun> {
  const [run] = await db.select().from(runs).where(eq(runs.id, id));
  if (!run) throw new Error('This checklist is not kept here any more. Start it again.');
  const given = await db.select().from(answers).where(eq(answers.run, id)).orderBy(asc(answers.number));
  return {
    id: run.id,
    jurisdiction: run.jurisdiction,
    checklist: run.checklist,
    conversation: run.conversation,
    finished: run.finished,
    answers: given.map(({ item, answer, note, by, at }) => ({
      item,
      answer,
      note,
      by,
      at: at.toISOString(),
    })),
  };
}

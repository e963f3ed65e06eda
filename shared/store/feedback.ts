import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import { personKey } from '../person.ts';
import type { Connection } from './connection.ts';
import { questions, storable, votes } from './schema.ts';
import type { FeedbackStore } from './store.ts';

export function feedbackStore({ db }: Connection): FeedbackStore {
  return {
    async note(batch) {
      if (batch.length === 0) return;
      const rows = JSON.stringify(batch, (_, value) => (typeof value === 'string' ? storable(value) : value));
      // As one value: a parameter for each field costs the embedded store ten times as much.
      await db.execute(sql`
        INSERT INTO ${questions}
        SELECT * FROM json_populate_recordset(NULL::desk.questions, ${rows}::json)
        ON CONFLICT DO NOTHING`);
    },
    async vote({ answer, person, up, word }) {
      const given = { up, word };
      await db
        .insert(votes)
        .values({ answer, voter: voterOf(answer, personKey(person)), ...given })
        .onConflictDoUpdate({ target: [votes.answer, votes.voter], set: given });
      return count(await db.select({ up: votes.up }).from(votes).where(eq(votes.answer, answer)));
    },
    async answerOf(message) {
      const [row] = await db
        .select({ answer: questions.answer })
        .from(questions)
        .where(eq(questions.message, message));
      return row?.answer ?? null;
    },
    async list({ jurisdiction, since }) {
      const wanted = and(
        jurisdiction === undefined ? undefined : eq(questions.jurisdiction, jurisdiction),
        since === undefined ? undefined : gte(questions.day, since),
      );
      const asked = await db
        .select()
        .from(questions)
        .where(wanted)
        .orderBy(desc(questions.day), asc(questions.answer));
      const cast = await db
        .select({ vote: votes })
        .from(votes)
        .innerJoin(questions, eq(votes.answer, questions.answer))
        .where(wanted)
        .orderBy(asc(votes.answer), asc(votes.voter));
      const heard = Map.groupBy(
        cast.map(({ vote }) => vote),
        ({ answer }) => answer,
      );
      return asked.map(({ message: _, ...one }) => {
        const all = heard.get(one.answer) ?? [];
        return { ...one, ...count(all), words: all.map(({ word }) => word).filter(Boolean) };
      });
    },
  };
}

function count(cast: { up: boolean }[]): { up: number; down: number } {
  const up = cast.filter((one) => one.up).length;
  return { up, down: cast.length - up };
}

const voterOf = (answer: string, person: string): string =>
  createHash('sha256').update(`${answer}/${person}`).digest('hex');

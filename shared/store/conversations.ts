import { and, asc, eq } from 'drizzle-orm';
import { personKey } from '../person.ts';
import type { Connection } from './connection.ts';
import { channels, people } from './schema.ts';
import type { ConversationStore } from './store.ts';

export function conversationStore({ db }: Connection): ConversationStore {
  return {
    async rememberPerson(jurisdiction, person, reference) {
      await db
        .insert(people)
        .values({ jurisdiction, person: personKey(person), name: person.name, reference })
        .onConflictDoUpdate({
          target: [people.jurisdiction, people.person],
          set: { name: person.name, reference },
        });
    },
    async ofPerson(jurisdiction, person) {
      const [row] = await db
        .select({ reference: people.reference })
        .from(people)
        .where(and(eq(people.jurisdiction, jurisdiction), eq(people.person, personKey(person))));
      return row?.reference ?? null;
    },
    async rememberChannel(jurisdiction, { id, name, team }, reference) {
      await db
        .insert(channels)
        .values({ jurisdiction, id, name, team, reference })
        .onConflictDoUpdate({
          target: [channels.jurisdiction, channels.id],
          // A channel whose name is not told this time keeps the one it had.
          set: { team, reference, ...(name === null ? {} : { name }) },
        });
    },
    channels: async (jurisdiction) =>
      await db
        .select({ id: channels.id, name: channels.name, team: channels.team, reference: channels.reference })
        .from(channels)
        .where(eq(channels.jurisdiction, jurisdiction))
        .orderBy(asc(channels.id)),
    async forget({ jurisdiction, id }) {
      await db.delete(channels).where(and(eq(channels.jurisdiction, jurisdiction), eq(channels.id, id)));
      await db
        .delete(people)
        .where(and(eq(people.jurisdiction, jurisdiction), eq(people.person, id.toLowerCase())));
    },
  };
}

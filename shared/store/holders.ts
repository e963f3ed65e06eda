import { and, asc, eq } from 'drizzle-orm';
import { type Person, personKey } from '../person.ts';
import type { Connection } from './connection.ts';
import { holders } from './schema.ts';
import type { Holder, HolderStore } from './store.ts';

export function holderStore({ db }: Connection): HolderStore {
  const listed = async (jurisdiction: string, person?: Pick<Person, 'tenantId' | 'objectId'>) => {
    const rows = await db
      .select()
      .from(holders)
      .where(
        and(
          eq(holders.jurisdiction, jurisdiction),
          person ? eq(holders.person, personKey(person)) : undefined,
        ),
      )
      .orderBy(asc(holders.role), asc(holders.organisation), asc(holders.person));
    return rows.map(toHolder);
  };
  return {
    async grant({ jurisdiction, person, account, role, organisation }) {
      await db
        .insert(holders)
        .values({ jurisdiction, person: personKey(person), role, organisation, who: person, account })
        .onConflictDoUpdate({
          target: [holders.jurisdiction, holders.person, holders.role, holders.organisation],
          set: { who: person, account },
        });
    },
    async revoke({ jurisdiction, person, role, organisation }) {
      await db
        .delete(holders)
        .where(
          and(
            eq(holders.jurisdiction, jurisdiction),
            eq(holders.person, personKey(person)),
            eq(holders.role, role),
            eq(holders.organisation, organisation),
          ),
        );
    },
    list: (jurisdiction) => listed(jurisdiction),
    of: (jurisdiction, person) => listed(jurisdiction, person),
  };
}

const toHolder = ({
  jurisdiction,
  who,
  account,
  role,
  organisation,
}: typeof holders.$inferSelect): Holder => ({
  jurisdiction,
  person: who,
  account,
  role,
  organisation,
});

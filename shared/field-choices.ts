import type { Jurisdiction, MetadataField, PortalEntry } from './jurisdiction.ts';

/** One thing to choose in a metadata field: what people see, and what the portal stores. */
export interface Choice {
  name: string;
  stored: string;
}

type State = Pick<Jurisdiction, 'frequencies' | 'licence'> & {
  portals: Pick<PortalEntry, 'id' | 'kind' | 'organisations'>[];
};

/** What can be chosen in the field on that portal; null when people write it themselves. */
export function fieldChoices(state: State, portal: string, field: MetadataField): Choice[] | null {
  const entry = state.portals.find((one) => one.id === portal);
  const byName = (one: { id: string; name: string }): Choice => ({
    name: one.name,
    stored: entry?.kind === 'ckan' ? one.id : one.name,
  });
  switch (field.kind) {
    case 'frequency':
      return state.frequencies.map(byName);
    case 'organisation':
      return entry?.organisations.map(byName) ?? [];
    case 'licence':
      return licences(state, field);
    default:
      return field.values?.map((name) => ({ name, stored: field.portalValues?.[name] ?? name })) ?? null;
  }
}

/** The choice somebody meant by its name, or by what the portal stores, whatever its case; null when none. */
export function chosen(choices: readonly Choice[], given: string): Choice | null {
  const wanted = given.trim().toLowerCase();
  const is = (text: string) => text.toLowerCase() === wanted;
  return choices.find((one) => is(one.name)) ?? choices.find((one) => is(one.stored)) ?? null;
}

function licences({ licence }: State, field: MetadataField): Choice[] {
  const listed = field.values?.map((name) => ({ name, stored: field.portalValues?.[name] ?? name })) ?? [];
  if (listed.some((one) => one.name === licence.name)) return listed;
  return [{ name: licence.name, stored: licence.id }, ...listed];
}

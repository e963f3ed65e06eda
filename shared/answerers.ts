import type { RoleHolder } from './approval.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { type Person, samePerson } from './person.ts';
import type { Refusal } from './refusal.ts';

type State = Pick<Jurisdiction, 'id' | 'answerers' | 'approvers' | 'roles' | 'contacts'>;

/** The roles that answer what the handbook leaves open: as the state says, else those that approve datasets. */
export const answererRoles = ({ answerers, approvers }: Pick<State, 'answerers' | 'approvers'>): string[] =>
  answerers ?? [...new Set(approvers.map((rule) => rule.role))];

/** Whether `person` may answer, and look after curated answers: a holder of one of the roles, in any organisation. */
export function mayAnswer(
  state: State,
  holders: readonly RoleHolder[],
  person: Pick<Person, 'tenantId' | 'objectId'>,
): true | Refusal {
  const roles = answererRoles(state);
  const holds = (one: RoleHolder) =>
    one.jurisdiction === state.id && roles.includes(one.role) && samePerson(one.person, person);
  if (holders.some(holds)) return true;
  const contact = state.contacts[0];
  const help = contact ? ` If nobody holds such a role yet, write to ${contact.email}.` : '';
  return { refused: `Only somebody who is ${answererNames(state)} can do this here.${help}` };
}

/** `Open data coordinator or GIS coordinator` */
export const answererNames = (state: Pick<State, 'answerers' | 'approvers' | 'roles'>): string =>
  answererRoles(state)
    .map((id) => state.roles.find((one) => one.id === id)?.name ?? id)
    .join(' or ');

/** The role under which somebody answers, by its name; null when they hold none of them any more. */
export function answererTitle(
  state: State,
  holders: readonly RoleHolder[],
  person: Pick<Person, 'tenantId' | 'objectId'>,
): string | null {
  const roles = answererRoles(state);
  const held = holders.find((one) => roles.includes(one.role) && samePerson(one.person, person));
  return held ? (state.roles.find((one) => one.id === held.role)?.name ?? held.role) : null;
}

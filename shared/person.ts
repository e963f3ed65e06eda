/** Somebody who acts: a tenant and an object id together, never a name. The name is for reading alone. */
export interface Person {
  tenantId: string;
  objectId: string;
  name: string;
}

/** One string for one person, to compare and to store: `tenant/object`, in lower case. */
export const personKey = (person: Pick<Person, 'tenantId' | 'objectId'>): string =>
  `${person.tenantId}/${person.objectId}`.toLowerCase();

export const samePerson = (
  a: Pick<Person, 'tenantId' | 'objectId'>,
  b: Pick<Person, 'tenantId' | 'objectId'>,
): boolean => personKey(a) === personKey(b);

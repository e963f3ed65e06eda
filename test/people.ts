import type { Person } from '../shared/person.ts';

const tenantId = '00000000-0000-4000-8000-0000000000ca';
const person = (number: number, name: string): Person => ({
  tenantId,
  objectId: `00000000-0000-4000-8000-00000000000${number}`,
  name,
});

/** People of one tenant, named for what they do in a test. */
export const steward = person(1, 'Steward');
export const colleague = person(2, 'Colleague');
export const coordinator = person(3, 'Coordinator');
export const stranger = person(4, 'Stranger');

import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { tenantsOf } from '../teams/activity.ts';
import type { Door } from '../teams/authenticate.ts';
import type { Sandbox } from './index.ts';
import { personOf, sandboxTenant } from './people.ts';

/** Nobody is signed in; the tenant says which state is meant. */
export function sandboxDoor(states: Jurisdiction[], origin: () => string): Door {
  return async (activity) => {
    if (URL.parse(activity.serviceUrl)?.origin !== origin()) {
      return { status: 403, message: 'The sandbox answers through its own connector alone.' };
    }
    const tenants = tenantsOf(activity);
    const state = states.find((one) => tenants.length === 1 && tenants[0] === sandboxTenant(one.id));
    return state
      ? { jurisdiction: state.id }
      : { status: 403, message: 'This tenant is none of the sandbox’s.' };
  };
}

/** Everybody one can be in the sandbox, by the short id. */
export const actingAs = ({ people }: Sandbox) =>
  new Map(people.map((one) => [one.id, { person: personOf(one), jurisdiction: one.jurisdiction }]));

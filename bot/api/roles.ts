import { z } from 'zod';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Holder, HolderStore } from '../../shared/store/store.ts';

const holder = z.strictObject({
  jurisdiction: z.string(),
  person: z.strictObject({
    tenantId: z.string().min(1),
    objectId: z.string().min(1),
    name: z.string().min(1),
  }),
  account: z.string().min(1).nullable(),
  role: z.string(),
  organisation: z.string(),
});

/** What the local command asks for: who holds which role, and changes of it. */
export const rolesRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list'), jurisdiction: z.string() }),
  z.strictObject({ do: z.literal('grant'), holder }),
  z.strictObject({ do: z.literal('revoke'), holder: holder.omit({ account: true }) }),
]);
export type RolesRequest = z.infer<typeof rolesRequest>;

/** Changes who holds a role, and gives the state's holders after it; or refuses what the state does not know. */
export async function changeRoles(
  holders: HolderStore,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
  request: RolesRequest,
): Promise<Holder[] | Refusal> {
  const id = request.do === 'list' ? request.jurisdiction : request.holder.jurisdiction;
  const state = jurisdictions.get(id);
  if (!state)
    return {
      refused: `“${id}” is no state this desk serves. It serves ${[...jurisdictions.keys()].join(' and ')}.`,
    };
  if (request.do !== 'list') {
    const { role, organisation } = request.holder;
    if (!state.roles.some((one) => one.id === role)) {
      return {
        refused: `${state.name} has no role “${role}”. Its roles are ${state.roles.map((one) => one.id).join(', ')}.`,
      };
    }
    const organisations = state.portals.flatMap((portal) => portal.organisations.map((one) => one.id));
    if (organisation !== '*' && !organisations.includes(organisation)) {
      return {
        refused: `${state.name} has no organisation “${organisation}” on its portals. Use its id from jurisdiction.yaml, or * for the whole state.`,
      };
    }
  }
  if (
    request.do === 'grant' &&
    request.holder.organisation === '*' &&
    perOrganisation(state, request.holder.role)
  ) {
    return {
      refused: `In ${state.name} this role approves for one organisation at a time; say which: --organisation <id from jurisdiction.yaml>.`,
    };
  }
  if (request.do === 'grant') await holders.grant(request.holder);
  if (request.do === 'revoke') await holders.revoke(request.holder);
  return await holders.list(id);
}

/** Whether the role approves inside one organisation alone, so that holding it for the state would mean nothing. */
function perOrganisation({ approvers }: Jurisdiction, role: string): boolean {
  const rules = approvers.filter((rule) => rule.role === role);
  return rules.length > 0 && rules.every((rule) => rule.within === 'organisation');
}

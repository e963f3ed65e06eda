import { z } from 'zod';
import { refused } from '../../shared/refusal.ts';
import { changeRoles, type RolesRequest } from '../api/roles.ts';
import { type Io, UsageError } from './command.ts';
import { formatOption, readOptions } from './options.ts';
import { personOption } from './person-option.ts';
import { stateOption } from './state-option.ts';

const use =
  'roles list|grant|revoke --jurisdiction ca|ct [--role id --person tenant/object --name "…" --organisation id --account sign-in]';

const listed = z.array(
  z.object({
    person: z.object({ tenantId: z.string(), objectId: z.string(), name: z.string() }),
    account: z.string().nullable(),
    role: z.string(),
    organisation: z.string(),
  }),
);

/** `desk roles`: who may approve; through the running service, else in the store. */
export async function roles(args: string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(
    args,
    {
      jurisdiction: text,
      role: text,
      person: text,
      name: text,
      organisation: text,
      account: text,
      format: text,
    },
    use,
  );
  const format = formatOption(values.format);
  const state = await stateOption(values.jurisdiction, io.env);
  const request = requestFrom(positionals, { ...values, jurisdiction: state.id });
  const holders = listed.parse(await ask(request, io, new Map([[state.id, state]])));
  if (format === 'json') io.out(JSON.stringify(holders, null, 2));
  else if (holders.length === 0)
    io.out(`Nobody holds a role in ${state.name} yet, so nobody can approve. ${use}`);
  else {
    for (const { person, role, organisation, account } of holders) {
      io.out(
        `${role}  ${organisation}  ${person.name}  ${person.tenantId}/${person.objectId}  ${account ?? 'no portal sign-in'}`,
      );
    }
  }
  return 0;
}

function requestFrom(
  positionals: string[],
  given: Record<'jurisdiction', string> &
    Partial<Record<'role' | 'person' | 'name' | 'organisation' | 'account', string>>,
): RolesRequest {
  const [what] = positionals;
  if (positionals.length !== 1 || (what !== 'list' && what !== 'grant' && what !== 'revoke')) {
    throw new UsageError(`Say list, grant or revoke. Use: ${use}`);
  }
  const { jurisdiction } = given;
  if (what === 'list') return { do: 'list', jurisdiction };
  if (given.role === undefined) throw new UsageError(`Say which role: --role. Use: ${use}`);
  const person = { ...personOption(given.person), name: given.name ?? given.person ?? '' };
  const holder = { jurisdiction, person, role: given.role, organisation: given.organisation ?? '*' };
  if (what === 'revoke') return { do: 'revoke', holder };
  if (given.name === undefined)
    throw new UsageError(`Say the person’s name, to be read in messages: --name. Use: ${use}`);
  return { do: 'grant', holder: { ...holder, account: given.account ?? null } };
}

async function ask(
  request: RolesRequest,
  io: Io,
  states: Parameters<typeof changeRoles>[1],
): Promise<unknown> {
  const heard = await io.service('/api/roles', request);
  if (heard !== null) return heard;
  const store = await io.openStore();
  try {
    const outcome = await changeRoles(store.holders, states, request);
    if (refused(outcome)) throw new UsageError(outcome.refused);
    return outcome;
  } finally {
    await store.close();
  }
}

import { z } from 'zod';
import { refused } from '../../shared/refusal.ts';
import type { SyncHow } from '../handbooks.ts';
import type { Desk } from '../turns/desk.ts';
import type { Caller } from './caller.ts';
import { BadRequest, readJson } from './read-body.ts';
import type { Answer, Ask } from './respond.ts';
import { changeRoles, rolesRequest } from './roles.ts';

const syncRequest = z.strictObject({
  from: z.string().min(1),
  handbook: z.string().optional(),
  acceptLoss: z.boolean().optional(),
});

export interface SyncParts {
  desk: Desk;
  syncHandbook(jurisdiction: string, from: string, how: SyncHow): Promise<unknown>;
}

/** Syncs a handbook. This and the roles are for the local `desk` command alone, whoever it acts for. */
export async function postSync({ desk, syncHandbook }: SyncParts, caller: Caller, ask: Ask): Promise<Answer> {
  onlyCommand(caller);
  const read = syncRequest.safeParse(await readJson(ask.request));
  if (!read.success) throw new BadRequest('Say where the handbook comes from: { "from": … }.');
  const { from, ...how } = read.data;
  const id = ask.params.jurisdiction ?? '';
  if (!desk.jurisdictions.has(id)) throw new BadRequest('This desk does not serve that state.', 404);
  return { status: 200, body: await syncHandbook(id, from, how) };
}

export async function postRoles(desk: Desk, caller: Caller, { request }: Ask): Promise<Answer> {
  onlyCommand(caller);
  const read = rolesRequest.safeParse(await readJson(request));
  if (!read.success) throw new BadRequest('The request cannot be read: list, grant or revoke a role.');
  const outcome = await changeRoles(desk.kept().store.holders, desk.jurisdictions, read.data);
  return refused(outcome)
    ? { status: 422, body: { message: outcome.refused } }
    : { status: 200, body: outcome };
}

function onlyCommand(caller: Caller): void {
  if (caller.kind !== 'command') throw new BadRequest('Only the local desk command can do this.', 403);
}

import { z } from 'zod';
import { type Gaps, gapsOf } from '../../shared/handbook/gaps.ts';
import type { Desk } from '../turns/desk.ts';
import type { Caller } from './caller.ts';
import { BadRequest } from './read-body.ts';

export const day = z.iso.date();

/** What a state's handbook leaves open, for whoever holds a role there. */
export async function handbookGaps(
  desk: Desk,
  caller: Caller,
  jurisdiction: string,
  query: URLSearchParams,
): Promise<Gaps> {
  if (!desk.jurisdictions.has(jurisdiction))
    throw new BadRequest('This desk does not serve that state.', 404);
  const { feedback, holders } = desk.kept().store;
  if (caller.kind === 'person') {
    const held = caller.jurisdiction === jurisdiction ? await holders.of(jurisdiction, caller.person) : [];
    if (held.length === 0)
      throw new BadRequest('This is for people who hold a role in this state’s open data programme.', 403);
  }
  const since = query.get('since');
  if (since !== null && !day.safeParse(since).success)
    throw new BadRequest(`“${since}” is no day; write it as 2026-01-31.`);
  await desk.questionLog.flush();
  return gapsOf(jurisdiction, since, await feedback.list({ jurisdiction, ...(since ? { since } : {}) }));
}

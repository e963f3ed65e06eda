import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import type { Socrata } from './api.ts';

const level = z.looseObject({ name: z.string(), version: z.string() });
const permissions = z.looseObject({
  scope: z.string(),
  accessLevels: z.array(level).nullish(),
  users: z
    .array(
      z.looseObject({ id: z.string().nullish(), email: z.string().nullish(), accessLevels: z.array(level) }),
    )
    .default([]),
});
type Permissions = z.infer<typeof permissions>;

/**
 * Reviewers become viewers of the private dataset; whoever has access keeps it, the owner above all. Who the
 * portal does not know is named.
 */
export async function shareWithReviewers(socrata: Socrata, reference: string, reviewers: string[]) {
  const doing = 'giving the reviewers access';
  const path = `/api/views/${reference}/permissions`;
  const read = () => socrata.must({ method: 'GET', path, doing }, permissions);
  const wanted = [...new Set(reviewers.map((one) => one.trim()).filter(Boolean))];
  const missing = (now: Permissions) => wanted.filter((one) => !now.users.some((user) => isThem(user, one)));
  let now = await read();
  for (const reviewer of missing(now)) {
    const added = await socrata.ask(
      {
        method: 'PUT',
        path,
        json: { scope: now.scope, users: [...now.users.map(known), viewer(now, reviewer)] },
        doing,
      },
      z.unknown(),
    );
    if ('result' in added) now = await read();
  }
  if (now.scope === 'public')
    throw new PortalError(
      `The dataset ${reference} is public on ${socrata.name} although nobody has approved it. Have the portal’s administrators set it to private at once.`,
      'lasting',
      { field: 'permission' },
    );
  const left = missing(now);
  const url = socrata.address(`/d/${reference}`);
  const open = `Sign in to the ${socrata.name} and open ${url}.`;
  return {
    shared: wanted.filter((one) => !left.includes(one)),
    how:
      left.length === 0
        ? open
        : `${open} ${left.join(', ')} cannot see it there yet: the portal knows no such account, so its administrators have to invite them first.`,
  };
}

const isThem = (user: Permissions['users'][number], reviewer: string): boolean =>
  user.email?.toLowerCase() === reviewer.toLowerCase() || user.id === reviewer;

/** What the portal reads of somebody who has access already. */
const known = ({ id, email, accessLevels }: Permissions['users'][number]) => ({
  ...(id ? { id } : { email }),
  accessLevels: accessLevels.map(({ name, version }) => ({ name, version })),
});

function viewer(now: Permissions, reviewer: string) {
  const offered = now.accessLevels?.find((one) => one.name === 'viewer') ?? {
    name: 'viewer',
    version: 'all',
  };
  return {
    ...(reviewer.includes('@') ? { email: reviewer } : { id: reviewer }),
    accessLevels: [{ name: offered.name, version: offered.version }],
  };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ckan } from './api.ts';
import { mustShow } from './dataset.ts';

const organisation = z.looseObject({
  title: z.string().nullish(),
  users: z
    .array(
      z.looseObject({
        name: z.string(),
        fullname: z.string().nullish(),
        email: z.string().nullish(),
        email_hash: z.string().nullish(),
        sysadmin: z.boolean().nullish(),
      }),
    )
    .default([]),
});

/**
 * Members of the organisation see its private datasets anyway; others are made collaborators of this one
 * where the portal allows it. Who is left is named, with what somebody has to do.
 */
export async function shareWithReviewers(ckan: Ckan, reference: string, reviewers: string[]) {
  const dataset = await mustShow(ckan, reference);
  const url = ckan.address(`dataset/${dataset.name}`);
  const shown = await ckan.ask(
    'organization_show',
    { id: dataset.organization?.id, include_users: true },
    organisation,
    { doing: 'looking up the members of the organisation', read: true },
  );
  const users = 'result' in shown ? shown.result.users : [];
  const shared: string[] = [];
  const left: string[] = [];
  for (const reviewer of reviewers) {
    const member = users.some((user) => isThem(user, reviewer));
    if (member || (await invite(ckan, dataset.id, reviewer))) shared.push(reviewer);
    else left.push(reviewer);
  }
  const name = dataset.organization?.title || dataset.organization?.name || 'the organisation';
  const how =
    left.length === 0
      ? `Sign in to the ${ckan.name} and open ${url}.`
      : `Sign in to the ${ckan.name} and open ${url}. ${left.join(', ')} cannot see it there yet: an administrator of “${name}” on the portal has to add them as members first.`;
  return {
    shared,
    how: reviewers.length === 0 ? `Members of “${name}” can sign in to ${ckan.name} and open ${url}.` : how,
  };
}

type User = z.infer<typeof organisation>['users'][number];

/** Portals show a digest instead of the mailbox to those who may not see it. */
function isThem(user: User, reviewer: string): boolean {
  const wanted = reviewer.trim().toLowerCase();
  const digest = createHash('md5').update(wanted).digest('hex');
  return (
    user.name.toLowerCase() === wanted || user.email?.toLowerCase() === wanted || user.email_hash === digest
  );
}

/** Most portals have collaborators switched off, or keep them to administrators; that is no failure. */
async function invite(ckan: Ckan, id: string, reviewer: string): Promise<boolean> {
  if (reviewer.includes('@')) return false;
  const answered = await ckan.ask(
    'package_collaborator_create',
    { id, user_id: reviewer, capacity: 'member' },
    z.unknown(),
    { doing: 'sharing the dataset with reviewers' },
  );
  return 'result' in answered;
}

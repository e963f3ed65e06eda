import { z } from 'zod';
import { type Draft, PortalError } from '../../portal.ts';
import { passes, until } from '../wait.ts';
import type { Socrata } from './api.ts';
import { type Revision, showRevision } from './revisions.ts';
import type { OutputSchema } from './source.ts';

const plan = z.looseObject({
  resource: z.array(z.looseObject({ type: z.string(), permission: z.string().nullish() })),
});

/** Either a job, or the news that the portal put the change into its own approvals queue. */
const applied = z.union([
  z.looseObject({ resource: z.looseObject({ id: z.number() }) }),
  z.looseObject({ key: z.string() }),
]);

const job = z.looseObject({
  resource: z.looseObject({
    status: z.string(),
    finished_at: z.string().nullish(),
    log: z.array(z.looseObject({ stage: z.string(), details: z.unknown().optional() })).nullish(),
  }),
});

/**
 * Carries the revision out, after making sure that it plans no wider audience. When the answer is lost, the
 * revision itself says whether it is being carried out.
 */
export async function applyRevision(
  socrata: Socrata,
  revision: Revision,
  schema: OutputSchema,
  draft: Draft,
): Promise<void> {
  await checkPlan(socrata, revision, draft);
  try {
    const answer = await socrata.must(
      {
        method: 'PUT',
        path: revision.links.apply,
        json: { output_schema_id: schema.id },
        doing: 'putting the data into the dataset',
      },
      applied,
    );
    if ('key' in answer && !('resource' in answer)) throw inQueue(socrata, draft);
  } catch (error) {
    if (!passes(error)) throw error;
    const now = await showRevision(socrata, revision);
    if ((now.resource.task_sets ?? []).length === 0) throw error;
  }
  await waitForJob(socrata, revision, draft);
}

/** Waits for the job of a revision that was applied, by this attempt or an earlier one. */
export async function waitForJob(socrata: Socrata, revision: Revision, draft: Draft): Promise<void> {
  const doing = 'waiting for the portal to take the data in';
  const now = await showRevision(socrata, revision);
  const last = now.resource.task_sets?.toSorted((a, b) => b.id - a.id)[0];
  if (last === undefined)
    throw new PortalError(
      `${socrata.name} has not begun to take in “${draft.title}”. It is tried again by itself.`,
      'passing',
    );
  await until(
    async () => {
      const path = `${revision.links.apply}/${last.id}`;
      const { resource } = await socrata.must({ method: 'GET', path, doing }, job);
      if (resource.status === 'failure') {
        const stage = resource.log?.at(-1);
        throw new PortalError(
          `${socrata.name} could not take in “${draft.title}”${stage ? ` (${stage.stage}: ${JSON.stringify(stage.details ?? '')})` : ''}. It is tried again by itself; if it stays so, ask whoever runs the portal.`,
          'passing',
        );
      }
      return resource.finished_at ? true : null;
    },
    {
      wait: socrata.wait,
      patience: socrata.patience,
      still: `${socrata.name} is still taking in the data. This is looked at again by itself.`,
    },
  );
}

async function checkPlan(socrata: Socrata, revision: Revision, draft: Draft): Promise<void> {
  const now = await showRevision(socrata, revision);
  const { resource } = await socrata.must(
    { method: 'GET', path: revision.links.plan, doing: 'asking what the portal is about to do' },
    plan,
  );
  const asked = now.resource.action?.permission;
  const wider =
    asked !== 'private' ||
    resource.some((step) => step.type === 'set_permission' && (step.permission ?? 'private') !== 'private');
  if (!wider) return;
  throw new PortalError(
    `${socrata.name} is about to show “${draft.title}” to more people than it should (${asked ?? 'no audience given'}), so nothing was applied. Ask the portal’s administrators, then hand the dataset over again.`,
    'lasting',
    { field: 'permission' },
  );
}

const inQueue = (socrata: Socrata, draft: Draft) =>
  new PortalError(
    `${socrata.name} put the private draft of “${draft.title}” into its approvals queue instead of taking it in. Ask the portal’s administrators to take it out of the queue, then hand the dataset over again.`,
    'lasting',
  );

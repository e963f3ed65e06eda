import { type Draft, PortalError } from '../../portal.ts';
import { passes } from '../wait.ts';
import type { Socrata } from './api.ts';
import { revisionMetadata } from './description.ts';
import { findDraft } from './orphan.ts';
import { listRevisions, markOf, type Revision, revisionEnvelope } from './revisions.ts';
import { showView } from './view.ts';

/** `replace` can be repeated, which `update` cannot; `private` is said every time. */
const action = { type: 'replace', permission: 'private' };

/**
 * The revision to fill, or the one that was applied already by an earlier attempt at the very same hand-over.
 * An open one of ours is taken up; somebody else's drafts are left alone.
 */
export async function openRevision(
  socrata: Socrata,
  draft: Draft,
): Promise<{ revision: Revision; applied: boolean }> {
  const known = draft.reference ?? (await findDraft(socrata, draft));
  if (known === null || !(await stillOurs(socrata, known, draft)))
    return { revision: await create(socrata, draft), applied: false };
  return resume(socrata, known, draft);
}

async function resume(socrata: Socrata, fourfour: string, draft: Draft) {
  const revisions = await listRevisions(socrata, fourfour);
  const same = (one: Revision) =>
    markOf(one)?.dataset === draft.datasetId && markOf(one)?.revision === draft.revision;
  const applied = revisions.find((one) => same(one) && wasApplied(one));
  const newest = revisions.find(wasApplied);
  if (applied && applied === newest) return { revision: applied, applied: true };
  const open = revisions.find(
    (one) =>
      !one.resource.closed_at &&
      (one.resource.task_sets ?? []).length === 0 &&
      (markOf(one)?.dataset === draft.datasetId ||
        (one.resource.revision_seq === 0 && revisions.length === 1)),
  );
  return {
    revision: open ? await update(socrata, open, draft) : await next(socrata, fourfour, draft),
    applied: false,
  };
}

/** Sent off to be carried out, whether it is through or not; a failed one is no more than a try. */
const wasApplied = (one: Revision): boolean =>
  (one.resource.task_sets ?? []).some((task) => task.status !== 'failure');

/** False when the portal has it no more; a dataset with another mark, or a public one, is never touched. */
async function stillOurs(socrata: Socrata, fourfour: string, draft: Draft): Promise<boolean> {
  const view = await showView(socrata, fourfour);
  if (view === null) return false;
  const owner = view.privateMetadata?.open_data_desk?.dataset;
  if (owner !== undefined && owner !== draft.datasetId) {
    throw new PortalError(
      `The dataset ${fourfour} (“${view.name}”) on ${socrata.name} belongs to another hand-over, so it was left alone. Tell whoever looks after the desk.`,
      'lasting',
      { field: 'name' },
    );
  }
  if (view.permissions?.scope !== 'public') return true;
  throw new PortalError(
    `“${draft.title}” is public on ${socrata.name} already, and new data must not become public without an approval. Have it set to private on the portal first, then hand it over again.`,
    'lasting',
    { field: 'permission' },
  );
}

/**
 * A new dataset, as a draft. Its name is not unique on Socrata, so when the answer is lost, the catalogue is
 * searched for our mark before anybody makes a second one.
 */
async function create(socrata: Socrata, draft: Draft): Promise<Revision> {
  const doing = 'creating the dataset';
  try {
    return await socrata.must(
      {
        method: 'POST',
        path: '/api/publishing/v1/revision',
        json: { metadata: revisionMetadata(socrata, draft), action },
        doing,
      },
      revisionEnvelope,
    );
  } catch (error) {
    const made = passes(error) ? await findDraft(socrata, draft) : null;
    if (made === null) throw error;
    return (await resume(socrata, made, draft)).revision;
  }
}

const next = (socrata: Socrata, fourfour: string, draft: Draft): Promise<Revision> =>
  socrata.must(
    {
      method: 'POST',
      path: `/api/publishing/v1/revision/${fourfour}`,
      json: { metadata: revisionMetadata(socrata, draft), action },
      doing: 'opening a new revision of the dataset',
    },
    revisionEnvelope,
  );

const update = (socrata: Socrata, open: Revision, draft: Draft): Promise<Revision> =>
  socrata.must(
    {
      method: 'PUT',
      path: open.links.update ?? open.links.show,
      json: { metadata: revisionMetadata(socrata, draft), action },
      doing: 'writing the dataset’s description',
    },
    revisionEnvelope,
  );

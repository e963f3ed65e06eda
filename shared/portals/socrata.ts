import type { Draft, Portal, PrivateDataset, Progress } from '../portal.ts';
import { draftRows } from './rows.ts';
import { verifyAccess } from './socrata/access.ts';
import { openSocrata, type Socrata, type SocrataOptions } from './socrata/api.ts';
import { applyRevision, waitForJob } from './socrata/apply.ts';
import { look, makePublic } from './socrata/approvals.ts';
import { checkCategory } from './socrata/category.ts';
import { openRevision } from './socrata/open-revision.ts';
import { shareWithReviewers } from './socrata/permissions.ts';
import { putColumns } from './socrata/schema.ts';
import { putSource } from './socrata/source.ts';
import { verifyDataset } from './socrata/verify.ts';

/** A portal that runs on Socrata, such as data.ct.gov. A dataset's reference is its 4x4. */
export function socrataPortal(options: SocrataOptions): Portal {
  const socrata = openSocrata(options);
  return {
    verifyAccess: (organisation) => verifyAccess(socrata, organisation),
    putPrivate: (draft, progress) => putPrivate(socrata, draft, progress),
    shareWithReviewers: (reference, reviewers) => shareWithReviewers(socrata, reference, reviewers),
    makePublic: (reference) => makePublic(socrata, reference),
    look: (reference) => look(socrata, reference),
  };
}

async function putPrivate(
  socrata: Socrata,
  draft: Draft,
  progress: (step: Progress) => Promise<void>,
): Promise<PrivateDataset> {
  const rows = draftRows(draft);
  await verifyAccess(socrata, draft.organisation);
  const { revision, applied } = await openRevision(socrata, draft);
  const reference = revision.resource.fourfour;
  const step = (done: number, step: string) => progress({ step, reference, done, of: 4 });
  await step(1, 'private draft opened');
  if (applied) await waitForJob(socrata, revision, draft);
  else {
    await checkCategory(socrata, reference, draft);
    const { source, input } = await putSource(socrata, revision, draft);
    await step(2, 'file uploaded');
    const schema = await putColumns(socrata, source, input, draft, rows);
    await step(3, 'columns described');
    await applyRevision(socrata, revision, schema, draft);
  }
  await verifyDataset(socrata, reference, draft);
  await step(4, 'read back: private and whole');
  return { reference, url: socrata.address(`/d/${reference}`) };
}

import type { Draft, Portal, PrivateDataset, Progress } from '../portal.ts';
import { verifyAccess } from './ckan/access.ts';
import { type Ckan, type CkanOptions, openCkan } from './ckan/api.ts';
import { dataStoreFields } from './ckan/columns.ts';
import { mustShow, putDataset, takeBack } from './ckan/dataset.ts';
import { putFile } from './ckan/file.ts';
import { waitForLoader } from './ckan/loader.ts';
import { seenByNobody } from './ckan/package.ts';
import { shareWithReviewers } from './ckan/reviewers.ts';
import { putTable, verifyTable } from './ckan/table.ts';
import { look, makePublic } from './ckan/visibility.ts';
import { draftRows } from './rows.ts';

/** A portal that runs CKAN 2.9 or newer, such as data.ca.gov. */
export function ckanPortal(options: CkanOptions): Portal {
  const ckan = openCkan(options);
  return {
    verifyAccess: (organisation) => verifyAccess(ckan, organisation),
    putPrivate: (draft, progress) => putPrivate(ckan, draft, progress),
    shareWithReviewers: (reference, reviewers) => shareWithReviewers(ckan, reference, reviewers),
    makePublic: (reference) => makePublic(ckan, reference),
    look: (reference) => look(ckan, reference),
  };
}

async function putPrivate(
  ckan: Ckan,
  draft: Draft,
  progress: (step: Progress) => Promise<void>,
): Promise<PrivateDataset> {
  const rows = draftRows(draft);
  const fields = dataStoreFields(draft, rows);
  await verifyAccess(ckan, draft.organisation);
  const dataset = await putDataset(ckan, draft);
  const step = (done: number, step: string) => progress({ step, reference: dataset.id, done, of: 4 });
  await step(1, 'description written');
  const file = await putFile(ckan, dataset, draft);
  await step(2, 'file uploaded');
  await waitForLoader(ckan, file.id);
  await putTable(ckan, file.id, fields, rows);
  await step(3, 'rows and column descriptions loaded');
  await verifyTable(ckan, file.id, fields, draft);
  const whole = await mustShow(ckan, dataset.id);
  if (!whole.private || (await seenByNobody(ckan, dataset.id))) await takeBack(ckan, whole);
  await step(4, 'read back: private and whole');
  return { reference: dataset.id, url: ckan.address(`dataset/${whole.name}`) };
}

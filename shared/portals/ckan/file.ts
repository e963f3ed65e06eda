import { createHash } from 'node:crypto';
import { type Draft, PortalError } from '../../portal.ts';
import { passes } from '../wait.ts';
import { type Ckan, refusal } from './api.ts';
import { mustShow } from './dataset.ts';
import { type CkanPackage, type CkanResource, ckanResource, marker } from './package.ts';

/**
 * The one file of the dataset, with the draft's bytes: uploaded when it is missing or another one, replaced in
 * place so that its address stays, never a second time beside the first.
 */
export async function putFile(ckan: Ckan, found: CkanPackage, draft: Draft): Promise<CkanResource> {
  const hash = createHash('sha256').update(draft.csv).digest('hex');
  const now = ourFile(ckan, found, draft);
  if (now && isWhole(now, draft, hash)) return now;
  const doing = 'uploading the file';
  try {
    const answered = await ckan.upload(
      now ? 'resource_patch' : 'resource_create',
      form(found, now, draft, hash),
      ckanResource,
      { doing, timeout: 5 * 60_000 },
    );
    if (!('result' in answered))
      throw tooLarge(ckan, draft, answered.message) ?? refusal(ckan.name, answered, doing);
  } catch (error) {
    if (!passes(error)) throw error;
    const uploaded = ourFile(ckan, await mustShow(ckan, found.id), draft);
    if (!uploaded || !isWhole(uploaded, draft, hash)) throw error;
    return uploaded;
  }
  const uploaded = ourFile(ckan, await mustShow(ckan, found.id), draft);
  if (uploaded && uploaded.url_type === 'upload' && (uploaded.size ?? draft.csv.length) === draft.csv.length)
    return uploaded;
  throw new PortalError(
    `${ckan.name} took the file of “${draft.title}” but does not have it whole (${uploaded?.size ?? 0} of ${draft.csv.length} bytes). It is tried again by itself; if it stays so, ask whoever runs the portal.`,
    'passing',
  );
}

const isWhole = (file: CkanResource, draft: Draft, hash: string): boolean =>
  file.url_type === 'upload' && file.hash === hash && (file.size ?? draft.csv.length) === draft.csv.length;

/** By our mark; on a portal that drops it, the only uploaded CSV there is. */
function ourFile(ckan: Ckan, found: CkanPackage, draft: Draft): CkanResource | null {
  const marked = found.resources.find((one) => one.open_data_desk_id === draft.datasetId);
  if (marked) return marked;
  const likely = found.resources.filter(
    (one) => one.url_type === 'upload' && one.format?.toUpperCase() === 'CSV',
  );
  if (likely.length <= 1) return likely[0] ?? null;
  throw new PortalError(
    `“${draft.title}” has ${likely.length} CSV files on ${ckan.name}, and it cannot be told which one was handed over here. Remove the others on the portal, then hand the dataset over again.`,
    'lasting',
  );
}

/** The part must be called `upload`: under any other name CKAN answers “fine” and keeps no file. */
function form(found: CkanPackage, now: CkanResource | null, draft: Draft, hash: string): FormData {
  const form = new FormData();
  if (now) form.set('id', now.id);
  else form.set('package_id', found.id);
  form.set('name', draft.title);
  form.set('format', 'CSV');
  form.set('hash', hash);
  form.set(marker, draft.datasetId);
  form.set('upload', new Blob([new Uint8Array(draft.csv)], { type: 'text/csv' }), `${draft.name}.csv`);
  return form;
}

function tooLarge(ckan: Ckan, draft: Draft, message: string): PortalError | null {
  if (!/too large|larger than/i.test(message)) return null;
  const megabytes = (draft.csv.length / 1024 / 1024).toFixed(1);
  return new PortalError(
    `The file is ${megabytes} MB, more than ${ckan.name} takes (10 MB unless its administrators allow more). Ask them to raise the limit, or split the data, for example by year.`,
    'lasting',
  );
}

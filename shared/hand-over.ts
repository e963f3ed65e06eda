import type { HandOver } from './api.ts';
import type { Report } from './check.ts';
import type { Dataset, NewDataset } from './dataset.ts';
import { datasetName, sameTitle } from './dataset-name.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Metadata } from './metadata.ts';
import { completed, metadataProblem } from './metadata-problem.ts';
import type { Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refused } from './refusal.ts';
import { sameDocument } from './same-document.ts';
import type { HandedOver, Store } from './store/store.ts';
import { UnreadableFile } from './workbook/read/unreadable.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface HandOverParts {
  store: Pick<Store, 'datasets' | 'files'>;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readWorkbook(name: string, bytes: Uint8Array): Promise<Workbook>;
  checkWorkbook(
    workbook: Workbook,
    about: { jurisdiction: Jurisdiction; portal: string; metadata: Metadata },
  ): Report;
}

/** What the hand-over demands of every dataset, also where a check alone would say that it cannot tell. */
const demanded = ['columns-described', 'required-metadata'];

/** See `Life.handOver`. */
export async function handOver(
  parts: HandOverParts,
  request: HandOver,
  by: Person,
): Promise<{ dataset: Dataset; known: boolean } | Refusal> {
  const place = whereTo(parts.jurisdictions, request);
  if (refused(place)) return place;
  const { jurisdiction, born, metadata } = place;
  const report = await checkedAgain(parts, request, jurisdiction, metadata);
  if (refused(report)) return report;
  const kept: HandedOver = { file: request.file, metadata, report };
  return await record(parts.store, born, kept, report.summary, by);
}

function whereTo(
  jurisdictions: HandOverParts['jurisdictions'],
  { jurisdiction: state, portal: portalId, organisation, metadata: given }: HandOver,
): { jurisdiction: Jurisdiction; born: NewDataset; metadata: Metadata } | Refusal {
  const jurisdiction = jurisdictions.get(state);
  if (!jurisdiction)
    return {
      refused: `“${state}” is no state this desk serves. It serves ${[...jurisdictions.keys()].join(' and ')}.`,
    };
  const portal = jurisdiction.portals.find(({ id }) => id === portalId);
  if (!portal)
    return {
      refused: `“${portalId}” is no portal of ${jurisdiction.name}. Choose one of ${jurisdiction.portals.map(({ id }) => id).join(', ')}.`,
    };
  if (portal.notYet) return { refused: portal.notYet };
  if (!portal.organisations.some(({ id }) => id === organisation))
    return unknownOrganisation(jurisdiction, portal.name, organisation);

  const metadata = completed(jurisdiction, portalId, organisation, given);
  const problem = metadataProblem(jurisdiction, portalId, organisation, metadata);
  if (problem) return { refused: problem };
  const title = String(metadata.fields.title ?? '');
  const name = datasetName(title);
  if (name === '') return { refused: 'Title: use letters, so that the dataset gets a name in addresses.' };
  return {
    jurisdiction,
    metadata,
    born: { jurisdiction: state, portal: portalId, organisation, name, title },
  };
}

function unknownOrganisation(jurisdiction: Jurisdiction, portal: string, organisation: string): Refusal {
  const own = jurisdiction.elsewhere.find(
    (one) => datasetName(one.organisation) === datasetName(organisation),
  );
  if (own)
    return { refused: `${own.organisation} has a portal of its own. Publish this dataset at ${own.url}.` };
  const contact = jurisdiction.contacts[0]?.email;
  return {
    refused: `“${organisation}” is no organisation of ${portal}. Choose one from the list${contact ? `, or write to ${contact} if yours is missing` : ''}.`,
  };
}

/** The service's own look at the stored bytes: what the pane found is never trusted. */
async function checkedAgain(
  { store, readWorkbook, checkWorkbook }: HandOverParts,
  { file, portal }: HandOver,
  jurisdiction: Jurisdiction,
  metadata: Metadata,
): Promise<Report | Refusal> {
  const bytes = await store.files.get(file.sha256);
  if (!bytes) return { refused: `The file “${file.name}” has not arrived here. Hand it over again.` };
  try {
    const workbook = await readWorkbook(file.name, bytes);
    const report = checkWorkbook(workbook, { jurisdiction, portal, metadata });
    return obstacle(report) ?? report;
  } catch (cause) {
    if (cause instanceof UnreadableFile) return { refused: cause.message };
    throw cause;
  }
}

function obstacle(report: Report): Refusal | null {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first) {
    const count = errors.length === 1 ? 'One error stands' : `${errors.length} errors stand`;
    return {
      refused: `${count} in the way. ${errors.length === 1 ? 'It is' : 'The first'}: ${first.message} Mend the workbook, check it and hand it over again.`,
    };
  }
  if (!report.table)
    return {
      refused: `The first sheet, “${report.sheet.name}”, holds no table, so there is nothing to publish.`,
    };
  const open = report.results.find(
    ({ check, outcome }) => demanded.includes(check) && outcome !== 'passed' && outcome !== 'found',
  );
  if (open)
    return {
      refused: `The description is not complete (${open.check}${open.why ? `: ${open.why}` : ''}). Describe every column, fill in the required fields and hand over again.`,
    };
  return null;
}

/**
 * The record decides what is the same, what is the next revision and what is refused. Somebody else may be
 * faster between the look and the writing; then it is looked at again.
 */
async function record(
  { datasets }: HandOverParts['store'],
  born: NewDataset,
  kept: HandedOver,
  summary: Report['summary'],
  by: Person,
): Promise<{ dataset: Dataset; known: boolean } | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await datasets.find(born);
    if (before && !sameTitle(before.title, born.title)) return taken(before.title);
    if (before && (await isSame(datasets, before, kept))) return await knownAlready(datasets, before, by);
    const revision = (before?.revision ?? 0) + 1;
    const outcome = await datasets.append(
      before?.id ?? crypto.randomUUID(),
      [
        { kind: 'checked', revision, ...summary },
        { kind: 'handed-over', revision, sha256: kept.file.sha256 },
      ],
      by,
      { created: born, handedOver: kept },
    );
    if (!refused(outcome)) return { dataset: outcome.dataset, known: false };
    const now = await datasets.find(born);
    if (attempt === 5 || now?.revision === before?.revision) return outcome;
  }
}

/** Long titles that begin alike have one name: the one must not become a version of the other. */
const taken = (title: string): Refusal => ({
  refused: `Title: its beginning makes the same name in addresses as “${title}”, which was handed over before. Put what sets the two apart at the beginning.`,
});

async function isSame(datasets: Store['datasets'], dataset: Dataset, kept: HandedOver): Promise<boolean> {
  const latest = await datasets.handedOver(dataset.id, dataset.revision);
  return latest?.file.sha256 === kept.file.sha256 && sameDocument(latest.metadata, kept.metadata);
}

/** Nothing new, unless the work on it had stopped: handing over again is a way to say "go on". */
async function knownAlready(
  datasets: Store['datasets'],
  dataset: Dataset,
  by: Person,
): Promise<{ dataset: Dataset; known: true }> {
  if (!dataset.stuck) return { dataset, known: true };
  const again = await datasets.append(dataset.id, [{ kind: 'tried-again', revision: dataset.revision }], by);
  return { dataset: refused(again) ? dataset : again.dataset, known: true };
}

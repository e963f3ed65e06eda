import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type HandOver, datasetView as viewSchema } from '../../shared/api.ts';
import { stateWords } from '../../shared/dataset.ts';
import { chosen, fieldChoices } from '../../shared/field-choices.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Metadata } from '../../shared/metadata.ts';
import type { Person } from '../../shared/person.ts';
import { refused } from '../../shared/refusal.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { readWorkbookBytes } from '../../shared/workbook/read/node.ts';
import { openLife } from '../life.ts';
import { type Io, UsageError } from './command.ts';
import { formatOption, readOptions } from './options.ts';
import { personOption } from './person-option.ts';
import { readMetadataFile } from './read-metadata-file.ts';
import { stateOption } from './state-option.ts';

const use =
  'hand-over <file> --jurisdiction ca|ct --metadata file.yaml --as tenant/object [--portal id] [--organisation id] [--format text|json]';

/**
 * Hands a dataset over on behalf of the person named by `--as`, who then cannot approve it. Through the running
 * service; without one the hand-over is kept and goes on when the service starts.
 */
export async function handOver(args: string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(
    args,
    { jurisdiction: text, metadata: text, as: text, portal: text, organisation: text, format: text },
    use,
  );
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`Name one file to hand over. Use: ${use}`);
  if (values.metadata === undefined)
    throw new UsageError(`The dataset’s description is needed: --metadata. Use: ${use}`);
  const format = formatOption(values.format);
  const by = { ...personOption(values.as), name: 'Scheduled work' };
  const state = await stateOption(values.jurisdiction, io.env);
  const metadata = await readMetadataFile(resolve(io.cwd, values.metadata));
  const bytes = await readBytes(resolve(io.cwd, file));
  const portal = portalOf(state, values.portal);
  const request: HandOver = {
    jurisdiction: state.id,
    portal,
    organisation: values.organisation ?? organisationIn(state, portal, metadata),
    file: { name: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') },
    metadata,
  };
  const done =
    (await throughService(request, bytes, by, io)) ?? (await throughStore(request, bytes, by, state, io));
  if (format === 'json') io.out(JSON.stringify(done, null, 2));
  else io.out(`“${done.title}”, version ${done.revision}: ${done.stateWords}.\n${done.id}`);
  return 0;
}

async function throughService(request: HandOver, bytes: Uint8Array, by: Person, io: Io) {
  const person = `${by.tenantId}/${by.objectId}`;
  const name = encodeURIComponent(request.file.name);
  const kept = await io.service(`/api/files/${request.file.sha256}?name=${name}`, bytes, person);
  if (kept === null) return null;
  return viewSchema.parse(await io.service('/api/datasets', request, person));
}

async function throughStore(request: HandOver, bytes: Uint8Array, by: Person, state: Jurisdiction, io: Io) {
  const store = await io.openStore();
  try {
    await store.files.put(request.file.sha256, bytes);
    const life = openLife({
      store,
      jurisdictions: new Map([[state.id, state]]),
      readWorkbook: readWorkbookBytes,
      checkWorkbook: (workbook, about) => checkWorkbook(workbook, about),
    });
    const outcome = await life.handOver(request, by);
    if (refused(outcome)) throw new UsageError(outcome.refused);
    io.err('No service is running here; the upload begins when it is started.');
    const { id, title, revision } = outcome.dataset;
    return { id, title, revision, stateWords: stateWords[outcome.dataset.state] };
  } finally {
    await store.close();
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UsageError(`“${basename(path)}” cannot be read; check the name and whether you may open it.`, {
      cause,
    });
  }
}

function portalOf(state: Jurisdiction, named: string | undefined): string {
  const portal = named ?? state.portals.find((one) => one.notYet === undefined)?.id;
  if (portal === undefined)
    throw new UsageError(`${state.name} has no portal that datasets can be handed to yet.`);
  return portal;
}

/** The organisation the description names, in the field the state keeps for it. */
function organisationIn(state: Jurisdiction, portal: string, { fields }: Metadata): string {
  const standard = state.standards.find((one) => one.portal === portal);
  const field = standard?.fields.find((one) => one.kind === 'organisation');
  const organisations = state.portals.find((one) => one.id === portal)?.organisations ?? [];
  const given = field && fields[field.id];
  if (field !== undefined && typeof given === 'string') {
    const name = chosen(fieldChoices(state, portal, field) ?? [], given)?.name ?? given;
    const found = organisations.find((one) => one.id === given || one.name === name);
    if (found) return found.id;
  }
  throw new UsageError(
    `Say for which organisation: --organisation, or the field “${field?.id ?? 'organisation'}” of the description. ${portal} knows ${organisations.map((one) => one.id).join(', ')}.`,
  );
}

import { z } from 'zod';
import { type Draft, PortalError } from '../../portal.ts';
import { type Ckan, refusal, unknownAction } from './api.ts';
import type { DataStoreField } from './columns.ts';

const anything = z.unknown();
const rowsABatch = 5000;

/**
 * The DataStore table with the draft's rows, types and column descriptions, built anew: whatever an earlier
 * attempt, an earlier revision or the portal's loader left is dropped first, so that a repeat never appends.
 */
export async function putTable(
  ckan: Ckan,
  resource: string,
  fields: DataStoreField[],
  rows: (string | null)[][],
): Promise<void> {
  await dropTable(ckan, resource);
  await createTable(ckan, resource, fields);
  for (let from = 0; from < rows.length; from += rowsABatch)
    await insert(ckan, resource, fields, rows.slice(from, from + rowsABatch), from);
}

/** Without filters `datastore_delete` drops the table and leaves the file alone. */
async function dropTable(ckan: Ckan, resource: string): Promise<void> {
  const doing = 'clearing the table';
  const answered = await ckan.ask('datastore_delete', { resource_id: resource, force: true }, anything, {
    doing,
  });
  if ('result' in answered || answered.status === 404) return;
  if (unknownAction(answered))
    throw new PortalError(
      `${ckan.name} has no DataStore, so it can keep neither a table nor the column descriptions. Ask whoever runs the portal to switch it on.`,
      'lasting',
    );
  throw refusal(ckan.name, answered, doing);
}

/** Also the way to send the dictionary alone: without records nothing is appended. */
async function createTable(ckan: Ckan, resource: string, fields: DataStoreField[]): Promise<void> {
  await ckan.must('datastore_create', { resource_id: resource, force: true, fields }, anything, {
    doing: 'writing the column descriptions',
  });
}

async function insert(
  ckan: Ckan,
  resource: string,
  fields: DataStoreField[],
  rows: (string | null)[][],
  from: number,
): Promise<void> {
  const doing = 'loading the rows';
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [field.id, row[index] ?? null])),
  );
  const answered = await ckan.ask(
    'datastore_upsert',
    { resource_id: resource, force: true, method: 'insert', records },
    anything,
    { doing, timeout: 5 * 60_000 },
  );
  if ('result' in answered) return;
  if (answered.status !== 409) throw refusal(ckan.name, answered, doing);
  throw new PortalError(
    `${ckan.name} does not take one of the rows ${from + 1} to ${from + rows.length}: ${answered.message}. Look at the value in the workbook, mend it and hand it over again.`,
    'lasting',
    { field: answered.field ?? undefined },
  );
}

const page = z.looseObject({
  total: z.number(),
  fields: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      info: z.looseObject({ label: z.string().nullish(), notes: z.string().nullish() }).nullish(),
    }),
  ),
});

/** Rows and dictionary as the portal has them; null without a table. */
export async function lookAtTable(ckan: Ckan, resource: string): Promise<z.infer<typeof page> | null> {
  const doing = 'counting the rows';
  const body = { resource_id: resource, limit: 0, include_total: true };
  const answered = await ckan.ask('datastore_search', body, page, { doing, read: true });
  if ('result' in answered) return answered.result;
  if (answered.status === 404) return null;
  throw refusal(ckan.name, answered, doing);
}

/** Reads back rows and descriptions; descriptions a loader lost are sent again, once. */
export async function verifyTable(
  ckan: Ckan,
  resource: string,
  fields: DataStoreField[],
  draft: Draft,
): Promise<void> {
  const first = await lookAtTable(ckan, resource);
  checkRows(ckan, draft, first);
  if (missing(first, fields).length === 0) return;
  await createTable(ckan, resource, fields);
  const second = await lookAtTable(ckan, resource);
  checkRows(ckan, draft, second);
  const lost = missing(second, fields);
  if (lost.length === 0) return;
  throw new PortalError(
    `${ckan.name} does not keep the descriptions of the columns ${lost.join(', ')}. Ask whoever runs the portal to look at the data dictionary of “${draft.title}”.`,
    'lasting',
  );
}

type Table = z.infer<typeof page> | null;

function checkRows(ckan: Ckan, draft: Draft, table: Table): void {
  if (table?.total === draft.rows) return;
  throw new PortalError(
    `${ckan.name} has ${table?.total ?? 0} of the ${draft.rows} rows of “${draft.title}”. They are loaded again by themselves; if it stays so, ask whoever runs the portal.`,
    'passing',
  );
}

const missing = (table: Table, fields: DataStoreField[]): string[] =>
  fields
    .filter((field) => {
      const info = table?.fields.find((one) => one.id === field.id)?.info;
      return (info?.label ?? '') !== field.info.label || (info?.notes ?? '') !== field.info.notes;
    })
    .map((field) => field.id);

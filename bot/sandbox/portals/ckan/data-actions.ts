import { type Action, asBoolean, type Context, type Data, now } from './context.ts';
import { checkFields, keyFields } from './data-fields.ts';
import {
  type DataField,
  type DataTable,
  deleteFields,
  emptyTable,
  type Method,
  setFields,
  write,
} from './data-table.ts';
import { postgresType } from './postgres.ts';
import { invalid, notFound } from './refuse.ts';
import { saveResource } from './resource.ts';
import { editableResource, mayAddResource, readableResource } from './rights.ts';
import type { Resource } from './state.ts';

const create: Action = (context, data) => {
  if (data.resource !== undefined && data.resource_id !== undefined)
    throw invalid({ resource: ['resource cannot be used with resource_id'] });
  const resource =
    data.resource === undefined ? writable(context, data) : newResource(context, data.resource as Data);
  const fields = checkFields(data);
  const records = Array.isArray(data.records) ? data.records : [];
  const old = context.state.tables.get(resource.id);
  const table: DataTable = old ? copyOf(old) : emptyTable();
  const [first] = records;
  setFields(table, fields, first !== null && typeof first === 'object' ? first : undefined);
  if (asBoolean(data.delete_fields))
    deleteFields(
      table,
      fields.map((field) => field.id),
    );
  if (data.primary_key !== undefined) table.primaryKey = keyFields(table, data.primary_key);
  write(table, records, 'insert');
  context.state.tables.set(resource.id, table);
  context.changedTables.add(resource.id);
  resource.datastore_active = true;
  const { records: _, force: __, fields: ___, ...said } = data;
  return {
    delete_fields: false,
    ...said,
    resource_id: resource.id,
    fields: fields.map(shown),
    method: 'insert',
  };
};

/** To be changed and kept, or thrown away; rows are never changed in place. */
const copyOf = (table: DataTable): DataTable => ({
  ...table,
  fields: table.fields.map((field) => ({ ...field })),
});

const shown = ({ id, type, info }: DataField) => ({
  id,
  ...(info === undefined ? {} : { info }),
  type: type === 'nested' ? 'json' : type,
});

/** Tables of uploaded files are read-only unless somebody insists. */
function writable(context: Context, data: Data): Resource {
  if (data.resource_id === undefined) throw invalid({ message: 'Missing id, can not get Resource object' });
  const { resource } = editableResource(context, data.resource_id);
  if (resource.url_type === 'datastore' || asBoolean(data.force)) return resource;
  throw invalid({
    'read-only': [
      'Cannot edit read-only resource because changes made may be lost. Use a resource created for editing e.g. with datastore_create or use "force=True" to ignore this warning.',
    ],
  });
}

function newResource(context: Context, data: Data): Resource {
  const dataset = mayAddResource(context, data.package_id);
  const resource = saveResource(context, dataset, { ...data, url_type: 'datastore' }, [], null);
  dataset.resources.push(resource);
  dataset.metadata_modified = now();
  return resource;
}

const upsert: Action = (context, data) => {
  if (data.resource_id === undefined) throw invalid({ resource_id: ['Missing value'] });
  const method = data.method ?? 'upsert';
  if (method !== 'upsert' && method !== 'insert' && method !== 'update')
    throw invalid({ method: ["Value must be one of ['upsert', 'insert', 'update']"] });
  const resource = writable(context, data);
  const table = tableOf(context, resource.id);
  const records =
    typeof data.records === 'string' ? [data.records] : Array.isArray(data.records) ? data.records : [];
  const changed = copyOf(table);
  if (records.length > 0) write(changed, records, method as Method);
  if (!asBoolean(data.dry_run)) {
    context.state.tables.set(resource.id, changed);
    context.changedTables.add(resource.id);
  }
  const { force: _, records: __, ...said } = data;
  return { ...said, method, resource_id: resource.id, ...(records.length > 0 ? { records } : {}) };
};

export function tableOf(context: Context, id: string): DataTable {
  const table = context.state.tables.get(id);
  if (!table) throw notFound(`Resource "${id}" was not found.`);
  return table;
}

const search: Action = (context, data) => {
  const id = String(data.resource_id ?? data.id ?? '');
  const { resource } = readableResource(context, id, `Resource "${id}" was not found.`);
  const table = tableOf(context, resource.id);
  const limit = Math.min(Number(data.limit ?? 100), 32_000);
  const offset = Number(data.offset ?? 0);
  const rows = table.rows.slice(offset, offset + limit);
  const names = ['_id', ...table.fields.map((field) => field.id)];
  return {
    include_total: true,
    limit,
    records_format: data.records_format ?? 'objects',
    resource_id: resource.id,
    total_estimation_threshold: null,
    records:
      data.records_format === 'lists'
        ? rows
        : rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]]))),
    fields: [{ id: '_id', type: 'int' }, ...table.fields],
    _links: { start: '/api/3/action/datastore_search' },
    total: table.rows.length,
    total_was_estimated: false,
  };
};

const info: Action = (context, data) => {
  const id = String(data.id ?? data.resource_id ?? '');
  const { resource } = readableResource(context, id, `Resource/Alias "${id}" was not found.`);
  const table = context.state.tables.get(resource.id);
  if (!table) throw notFound(`Resource/Alias "${id}" was not found.`);
  return {
    meta: { id: resource.id, count: table.rows.length, table_type: 'BASE TABLE', aliases: [] },
    fields: table.fields.map((field) => ({ ...field, schema: { native_type: postgresType(field.type) } })),
  };
};

/** Without filters the table goes, and the file stays. */
const remove: Action = (context, data) => {
  const resource = writable(context, data);
  const table = tableOf(context, resource.id);
  const filters = data.filters as Record<string, unknown> | undefined;
  context.changedTables.add(resource.id);
  if (filters === undefined) {
    context.state.tables.delete(resource.id);
    resource.datastore_active = false;
  } else table.rows = table.rows.filter((row) => !fitsFilters(table, row, filters));
  const { force: _, ...said } = data;
  return said;
};

const fitsFilters = (table: DataTable, row: unknown[], filters: Record<string, unknown>): boolean =>
  Object.entries(filters).every(([name, wanted]) =>
    [wanted].flat().includes(row[table.fields.findIndex((field) => field.id === name) + 1]),
  );

const removeRecords: Action = (context, data, uploads) =>
  remove(context, { ...data, filters: data.filters ?? {} }, uploads);

export const dataActions: Record<string, Action> = {
  datastore_create: create,
  datastore_upsert: upsert,
  datastore_search: search,
  datastore_info: info,
  datastore_delete: remove,
  datastore_records_delete: removeRecords,
};

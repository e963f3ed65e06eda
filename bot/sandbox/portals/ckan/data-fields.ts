import type { Data } from './context.ts';
import type { DataField, DataTable } from './data-table.ts';
import { isType } from './postgres.ts';
import { internal, invalid } from './refuse.ts';

/** Columns as somebody wants them, or every complaint about them. */
export function checkFields(data: Data): DataField[] {
  const list = Array.isArray(data.fields) ? (data.fields as Data[]) : [];
  const fields = list.map(({ id, type, info }) => ({
    id: String(id ?? ''),
    type: String(type ?? 'text'),
    info,
  }));
  if (fields.some((field) => field.id === ''))
    throw invalid({ fields: fields.map((field) => (field.id ? {} : { id: ['Missing value'] })) });
  if (new Set(fields.map((field) => field.id)).size < fields.length)
    throw invalid({ field: ['Duplicate column names are not supported'] });
  const complaints = fields.flatMap(({ id, type }) => {
    if (id.length > 63) return [`Column heading "${id}" exceeds limit of 63 characters.`];
    if (id.startsWith('_') || id.includes('"') || id.trim() !== id)
      return [`"${id}" is not a valid field name`];
    return isType(type) ? [] : [`"${type}" is not a valid field type`];
  });
  if (complaints.length > 0) throw invalid({ fields: complaints });
  if (fields.some((field) => systemColumns.has(field.id))) throw internal();
  return fields;
}

const systemColumns = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

export function keyFields(table: DataTable, key: unknown): string[] {
  const names = Array.isArray(key)
    ? key.map(String)
    : String(key)
        .split(',')
        .map((name) => name.trim());
  if (names.some((name) => !table.fields.some((field) => field.id === name)))
    throw invalid({ index: [`The field "['${names.join("', '")}']" is not a valid column name.`] });
  return names.filter(Boolean);
}

import { asPostgres, guessType, postgresType } from './postgres.ts';
import { invalid } from './refuse.ts';

export interface DataField {
  id: string;
  type: string;
  info?: unknown;
}

export interface DataTable {
  fields: DataField[];
  primaryKey: string[];
  /** `_id` first, then the fields in order. */
  rows: unknown[][];
  nextId: number;
}

export const emptyTable = (): DataTable => ({ fields: [], primaryKey: [], rows: [], nextId: 1 });

/** Adds fields that are new and replaces `info` of those that bring one; types never change. */
export function setFields(table: DataTable, fields: DataField[], first: object | undefined): void {
  for (const field of fields) {
    const known = table.fields.find((one) => one.id === cut(field.id));
    if (!known) addField(table, { ...field, id: cut(field.id) });
    else if (field.info !== undefined) known.info = field.info;
  }
  for (const [key, value] of Object.entries(first ?? {}))
    if (!fields.some((field) => field.id === key) && !table.fields.some((field) => field.id === key))
      addField(table, { id: key, type: guessType(value) });
}

function addField(table: DataTable, { id, type, info }: DataField): void {
  table.fields.push({ id, type: postgresType(type), ...(info === undefined ? {} : { info }) });
  // New rows, not longer ones: whoever holds the old table must be able to go back to it.
  table.rows = table.rows.map((row) => [...row, null]);
}

/** Postgres cuts names after 63 bytes without a word. */
const cut = (id: string): string =>
  new TextDecoder().decode(Buffer.from(id).subarray(0, 63)).replace(/�$/, '');

export function deleteFields(table: DataTable, keep: string[]): void {
  const indexes = table.fields.flatMap((field, index) => (keep.includes(field.id) ? [index] : []));
  table.fields = indexes.map((index) => table.fields[index]!);
  table.rows = table.rows.map((row) => [row[0], ...indexes.map((index) => row[index + 1])]);
}

export type Method = 'insert' | 'upsert' | 'update';

/** A batch goes in whole or not at all. */
export function write(table: DataTable, records: unknown[], method: Method): void {
  if (method !== 'insert' && table.primaryKey.length === 0)
    throw invalid({ table: ['unique key must be passed for update/upsert'] });
  const rows = [...table.rows];
  let { nextId } = table;
  const keys = table.primaryKey.length === 0 ? null : new Map(rows.map((row, at) => [keyOf(table, row), at]));
  for (const [number, record] of records.entries()) {
    const values = valuesOf(table, record, number);
    if (method !== 'insert') checkKey(table, record);
    const row = [nextId, ...values.map((value) => value ?? null)];
    const key = keyOf(table, row);
    const at = key === null ? undefined : keys?.get(key);
    if (at !== undefined && method === 'insert')
      throw invalid({ records: ['duplicate key value violates unique constraint'], records_row: number });
    if (at === undefined && method === 'update') throw invalid({ key: [`key "${key}" not found`] });
    if (at !== undefined) {
      rows[at] = rows[at]!.map((old, index) =>
        index === 0 || values[index - 1] === undefined ? old : values[index - 1],
      );
      continue;
    }
    nextId++;
    keys?.set(key, rows.length);
    rows.push(row);
  }
  table.rows = rows;
  table.nextId = nextId;
}

/** In field order; undefined where the record says nothing. */
function valuesOf(table: DataTable, record: unknown, number: number): unknown[] {
  if (record === null || typeof record !== 'object' || Array.isArray(record))
    throw invalid({ records: [`row "${number}" is not a json object`] });
  const values = new Map(Object.entries(record));
  const extra = [...values.keys()].filter((key) => !table.fields.some((field) => field.id === key));
  if (extra.length > 0)
    throw invalid({ records: [`row "${number + 1}" has extra keys "${extra.join(', ')}"`] });
  return table.fields.map((field) =>
    values.has(field.id) ? asPostgres(field, values.get(field.id), number) : undefined,
  );
}

function checkKey(table: DataTable, record: unknown): void {
  const missing = table.primaryKey.filter((key) => !Object.hasOwn(record as object, key));
  if (missing.length > 0)
    throw invalid({ key: [`fields "${missing.join(', ')}" are missing but needed as key`] });
}

/** Null in a key makes rows distinct, as SQL has it. */
function keyOf(table: DataTable, row: unknown[]): string | null {
  if (table.primaryKey.length === 0) return null;
  const parts = table.primaryKey.map((key) => row[table.fields.findIndex((field) => field.id === key) + 1]);
  return parts.some((part) => part === null) ? null : JSON.stringify(parts);
}

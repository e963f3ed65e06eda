import { randomUUID } from 'node:crypto';
import { type Context, type Data, now, type Upload } from './context.ts';
import { internal, invalid } from './refuse.ts';
import type { Package, Resource } from './state.ts';

const own = new Set(
  'id package_id name description format hash url url_type mimetype size created last_modified metadata_modified datastore_active upload position state cache_last_updated cache_url mimetype_inner resource_type'.split(
    ' ',
  ),
);

/** The resource CKAN makes of what was sent. Text in `upload` counts for nothing, and nobody is told. */
export function saveResource(
  context: Context,
  dataset: Package,
  data: Data,
  uploads: Upload[],
  old: Resource | null,
): Resource {
  const file = uploads.find((one) => one.part === 'upload');
  if (uploads.length > 0 && !file) throw internal();
  if (file && file.bytes.length > context.settings.megabytes * 1024 * 1024)
    throw invalid({ upload: ['File upload too large'] });
  const id = old?.id ?? (typeof data.id === 'string' ? data.id : randomUUID());
  const url = file ? fileName(file.name) : String(data.url ?? '').replace(/^.*\/download\//, '');
  if (file) context.keep.write(`file-${id}`, file.bytes);
  if (file) context.files.set(id, file.bytes);
  const at = now();
  return {
    id,
    package_id: dataset.id,
    name: text(data.name),
    description: text(data.description),
    format: String(data.format || formats[ending(url)] || '').toUpperCase(),
    hash: String(data.hash ?? ''),
    url,
    url_type: file ? 'upload' : text(data.url_type),
    mimetype: types[ending(url)] ?? null,
    size: file ? file.bytes.length : data.size == null ? null : Number(data.size),
    created: old?.created ?? at,
    last_modified: file ? at : text(data.last_modified),
    metadata_modified: at,
    datastore_active: old?.datastore_active ?? false,
    custom: Object.fromEntries(Object.entries(data).filter(([key]) => !own.has(key))),
  };
}

export function fileOf(context: Context, resource: Resource): Buffer {
  return context.files.get(resource.id) ?? context.keep.read(`file-${resource.id}`) ?? Buffer.alloc(0);
}

const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value);
const ending = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
const formats: Record<string, string> = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON', pdf: 'PDF' };
const types: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  pdf: 'application/pdf',
};

/** `My Röport (Final).CSV` is served as `my-roport-final.csv`. */
const fileName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-+\./g, '.');

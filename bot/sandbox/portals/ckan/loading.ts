import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Action, Context } from './context.ts';
import { emptyTable, setFields, write } from './data-table.ts';
import { badRequest, notFound } from './refuse.ts';
import { fileOf } from './resource.ts';
import { editableResource, findResource, readableResource } from './rights.ts';
import type { Resource } from './state.ts';

/** A file came in; the loader takes it up and needs a while. */
export function startLoading(context: Context, resource: Resource): void {
  const { kind, asks } = context.settings.loader;
  if (kind === 'none' || resource.format !== 'CSV') return;
  const loaded = context.state.tasks[resource.id]?.loaded ?? null;
  context.state.tasks[resource.id] = { loader: kind, asksLeft: asks, status: 'pending', loaded, error: null };
}

const status =
  (loader: 'xloader' | 'datapusher'): Action =>
  (context, data) => {
    if (context.settings.loader.kind !== loader) throw badRequest(`Action name not known: ${loader}_status`);
    const { resource } = readableResource(context, data.resource_id, '');
    const task = context.state.tasks[resource.id];
    if (!task) throw notFound();
    if (task.asksLeft > 0) {
      task.asksLeft--;
      task.status = task.asksLeft > 0 ? 'pending' : 'running';
    } else if (task.status !== 'complete' && task.status !== 'error') finish(context, resource);
    return { status: task.status, job_id: resource.id, job_url: null, task_info: null, error: task.error };
  };

/** Everything comes in as text, into a table of its own; the same file is not loaded twice. */
function finish(context: Context, resource: Resource): void {
  const task = context.state.tasks[resource.id]!;
  const bytes = fileOf(context, resource);
  const hash = createHash('md5').update(bytes).digest('hex');
  task.status = context.settings.loader.fails ? 'error' : 'complete';
  task.error = context.settings.loader.fails ? 'The file could not be loaded.' : null;
  if (context.settings.loader.fails || task.loaded === hash) return;
  task.loaded = hash;
  reload(context, resource.id);
}

/** The loader runs again, as it does after a file was changed: the table is replaced. */
export function reload(context: Context, id: string): void {
  const held = findResource(context, id);
  if (!held) return;
  const [header = [], ...records] = parse(fileOf(context, held.resource), {
    bom: true,
    relax_column_count: true,
  });
  const before = context.state.tables.get(id);
  const table = emptyTable();
  const info = (name: string) =>
    context.settings.loader.losesDictionary
      ? undefined
      : before?.fields.find((field) => field.id === name)?.info;
  setFields(
    table,
    header.map((name: string) => ({ id: name, type: 'text', info: info(name) })),
    undefined,
  );
  write(
    table,
    records.map((record: string[]) =>
      Object.fromEntries(table.fields.map((field, index) => [field.id, record[index] ?? null])),
    ),
    'insert',
  );
  context.state.tables.set(id, table);
  context.changedTables.add(id);
  held.resource.datastore_active = true;
}

const submit: Action = (context, data) => {
  if (context.settings.loader.kind !== 'xloader') throw badRequest('Action name not known: xloader_submit');
  startLoading(context, editableResource(context, data.resource_id).resource);
  return true;
};

export const loadingActions: Record<string, Action> = {
  xloader_status: status('xloader'),
  xloader_submit: submit,
  datapusher_status: status('datapusher'),
};

import { submit } from './approvals.ts';
import { noteAudience, revisionOf } from './assets.ts';
import { accepted, bad, bodyOf, type Context, type Handler, newId, ok } from './context.ts';
import { mustBeOpen } from './revisions.ts';
import type { Asset, OutputSchema, Revision, TaskSet } from './state.ts';

const root = '/api/publishing/v1';

const apply: Handler = (context, asked, [fourfour, seq]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  mustBeOpen(revision);
  if (revision.task_sets.some((task) => task.finished_at === null))
    throw bad('This revision is being applied');
  const body = bodyOf(asked);
  const schemaId =
    typeof body.output_schema_id === 'number' ? body.output_schema_id : revision.output_schema_id;
  const schema = schemaId === null ? null : findSchema(context, schemaId);
  if (revision.action.type === 'delete') throw bad('Deleting rows needs a row identifier');
  if (
    context.behaviour.gatesDrafts ||
    (asset.scope !== 'public' && revision.action.permission === 'public')
  ) {
    submit(context, asset);
    return ok({ key: 'approval_submitted', message: 'The change was submitted for approval' });
  }
  const at = new Date().toISOString();
  const task: TaskSet = {
    id: newId(context),
    status: 'initializing',
    asksLeft: context.behaviour.asks,
    output_schema_id: schema?.id ?? null,
    log: [{ stage: 'started', time: at, details: {} }],
    created_at: at,
    finished_at: null,
  };
  revision.task_sets.push(task);
  revision.output_schema_id = schemaId;
  return ok(jobEnvelope(asset, revision, task));
};

function findSchema(context: Context, id: number): OutputSchema {
  const schema = context.state.sources
    .flatMap((one) => one.input?.outputs ?? [])
    .find((one) => one.id === id);
  if (schema) return schema;
  throw bad(`There is no output schema ${id}`);
}

/** A job gets on by being looked at; 202 also when it is through. */
const showJob: Handler = (context, _asked, [fourfour, seq, id]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  const task = revision.task_sets.find((one) => one.id === Number(id));
  if (!task) throw bad(`There is no job ${id}`);
  if (task.finished_at === null) advance(context, asset, revision, task);
  return accepted(jobEnvelope(asset, revision, task));
};

function advance(context: Context, asset: Asset, revision: Revision, task: TaskSet): void {
  const at = new Date().toISOString();
  if (context.behaviour.jobFails) {
    Object.assign(task, { status: 'failure', finished_at: at });
    task.log.push({ stage: 'failure', time: at, details: { message: 'The data could not be written' } });
    revision.closed_at = at;
    return;
  }
  if (task.asksLeft-- > 0) {
    task.status = task.status === 'initializing' ? 'creating_columns' : 'upserting';
    return;
  }
  const schema = task.output_schema_id === null ? null : findSchema(context, task.output_schema_id);
  if (schema) writeRows(context, asset, revision, schema);
  asset.view = { ...asset.view, ...revision.metadata };
  if (revision.action.permission === 'private') asset.scope = 'private';
  if (context.behaviour.opensDatasets) asset.scope = 'public';
  asset.published = true;
  asset.changedAt = at;
  noteAudience(asset);
  Object.assign(task, { status: 'successful', finished_at: at });
  task.log.push({
    stage: 'upsert_complete',
    time: at,
    details: { 'Rows Created': asset.rows.length, Errors: schema?.error_count ?? 0 },
  });
  revision.closed_at = at;
}

/** Bad cells become nothing. `update` without a row identifier appends. */
function writeRows(context: Context, asset: Asset, revision: Revision, schema: OutputSchema): void {
  const rows = schema.cells.map((row) => row.map((cell) => ('ok' in cell ? cell.ok : null)));
  asset.rows = revision.action.type === 'update' ? [...asset.rows, ...rows] : rows;
  asset.columns = schema.columns.map((column, index) => ({
    id: asset.columns.find((old) => old.fieldName === column.field_name)?.id ?? newId(context),
    name: column.display_name,
    fieldName: column.field_name,
    description: column.description,
    dataTypeName: column.soqlType,
    position: index + 1,
  }));
}

function jobEnvelope(asset: Asset, revision: Revision, { asksLeft: _, ...task }: TaskSet) {
  const show = `${root}/revision/${asset.fourfour}/${revision.seq}/apply/${task.id}`;
  return { resource: task, links: { show } };
}

export const jobRoutes: [string, RegExp, Handler][] = [
  ['PUT', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/apply$/, apply],
  ['GET', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/apply\/(\d+)$/, showJob],
];

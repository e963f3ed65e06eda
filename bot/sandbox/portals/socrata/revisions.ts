import { submit } from './approvals.ts';
import { editable, newFourfour, noteAudience, revisionOf } from './assets.ts';
import {
  accepted,
  bad,
  bodyOf,
  type Context,
  created,
  denied,
  dictionary,
  type Handler,
  newId,
  ok,
  signedIn,
} from './context.ts';
import type { Asset, OutputSchema, Revision, TaskSet } from './state.ts';

const root = '/api/publishing/v1';

const create: Handler = (context, asked) => {
  const user = signedIn(context);
  if (!user.rights?.includes('create_datasets')) throw denied();
  const body = bodyOf(asked);
  const { name } = dictionary(body.metadata);
  if (typeof name !== 'string' || name === '') throw bad('A name is required');
  const at = new Date().toISOString();
  const asset: Asset = {
    fourfour: newFourfour(),
    view: {},
    owner: user.id,
    scope: 'private',
    users: [],
    revisions: [],
    columns: [],
    rows: [],
    published: false,
    submission: null,
    everPublic: false,
    changedAt: at,
  };
  const revision = addRevision(context, asset, body);
  context.state.assets.push(asset);
  return created(envelope(context, asset, revision));
};

const createNext: Handler = (context, asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  return created(envelope(context, asset, addRevision(context, asset, bodyOf(asked))));
};

function addRevision(context: Context, asset: Asset, body: Record<string, unknown>): Revision {
  if (body.output_schema_id !== undefined || body.blob_id !== undefined)
    throw bad('output_schema_id and blob_id cannot be set when a revision is created');
  const revision: Revision = {
    seq: Math.max(-1, ...asset.revisions.map((one) => one.seq)) + 1,
    metadata: dictionary(body.metadata),
    action: readAction(body.action),
    notes: null,
    output_schema_id: null,
    task_sets: [],
    created_at: new Date().toISOString(),
    closed_at: null,
    created_by: context.user?.id ?? '',
  };
  if (context.behaviour.dropsPrivateMetadata)
    revision.metadata = { ...revision.metadata, privateMetadata: {} };
  asset.revisions.push(revision);
  return revision;
}

function readAction(value: unknown): Revision['action'] {
  const { type = 'update', permission = null } = dictionary(value);
  if (type !== 'update' && type !== 'replace' && type !== 'delete') throw bad(`No such action: ${type}`);
  if (permission !== null && permission !== 'private' && permission !== 'public')
    throw bad(`No such permission: ${permission}`);
  return { type, permission };
}

const list: Handler = (context, asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  const open = asked.url.searchParams.get('open') === 'true';
  const all = asset.revisions.filter((one) => !open || one.closed_at === null);
  return ok(all.toReversed().map((revision) => envelope(context, asset, revision)));
};

const show: Handler = (context, _asked, [fourfour, seq]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  return ok(envelope(context, asset, revision));
};

const update: Handler = (context, asked, [fourfour, seq]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  mustBeOpen(revision);
  const body = bodyOf(asked);
  if (body.metadata !== undefined) revision.metadata = { ...revision.metadata, ...dictionary(body.metadata) };
  if (body.action !== undefined) revision.action = readAction(body.action);
  if (typeof body.notes === 'string') revision.notes = body.notes;
  if (typeof body.output_schema_id === 'number') revision.output_schema_id = body.output_schema_id;
  if (context.behaviour.dropsPrivateMetadata)
    revision.metadata = { ...revision.metadata, privateMetadata: {} };
  return accepted(envelope(context, asset, revision));
};

const discard: Handler = (context, _asked, [fourfour, seq]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  mustBeOpen(revision);
  revision.closed_at = new Date().toISOString();
  return created(envelope(context, asset, revision));
};

function mustBeOpen(revision: Revision): void {
  if (revision.closed_at !== null) throw bad('This revision is closed');
}

const plan: Handler = (context, _asked, [fourfour, seq]) => {
  const { revision } = revisionOf(context, fourfour, seq);
  const steps = [
    'prepare_draft_for_import',
    'set_schema',
    'apply_metadata',
    'upsert_task',
    'set_display_type',
  ];
  const { permission } = revision.action;
  return ok({
    resource: [
      ...steps.map((type) => ({ type })),
      ...(permission === null ? [] : [{ type: 'set_permission', permission }]),
      { type: 'publish' },
      { type: 'wait_for_replication' },
    ],
  });
};

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

function envelope({ people }: Context, asset: Asset, revision: Revision) {
  const own = `${root}/revision/${asset.fourfour}/${revision.seq}`;
  const { seq, created_by, task_sets, ...plain } = revision;
  const maker = people.find((one) => one.id === created_by);
  return {
    resource: {
      ...plain,
      fourfour: asset.fourfour,
      revision_seq: seq,
      task_sets: task_sets.map(({ asksLeft: _, ...task }) => task),
      created_by: { user_id: created_by, display_name: maker?.displayName, email: maker?.email },
    },
    links: {
      show: own,
      update: own,
      discard: own,
      plan: `${own}/plan`,
      apply: `${own}/apply`,
      create_source: `${own}/source`,
      list_sources: `${own}/source`,
    },
  };
}

export const revisionRoutes: [string, RegExp, Handler][] = [
  ['POST', /^\/api\/publishing\/v1\/revision$/, create],
  ['GET', /^\/api\/publishing\/v1\/revision\/([^/]+)$/, list],
  ['POST', /^\/api\/publishing\/v1\/revision\/([^/]+)$/, createNext],
  ['GET', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)$/, show],
  ['PUT', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)$/, update],
  ['PATCH', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)$/, update],
  ['DELETE', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)$/, discard],
  ['GET', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/plan$/, plan],
  ['PUT', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/apply$/, apply],
  ['GET', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/apply\/(\d+)$/, showJob],
];

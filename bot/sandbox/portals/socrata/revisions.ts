import { editable, newFourfour, revisionOf } from './assets.ts';
import {
  accepted,
  bad,
  bodyOf,
  type Context,
  created,
  denied,
  dictionary,
  type Handler,
  ok,
  signedIn,
} from './context.ts';
import type { Asset, Revision } from './state.ts';

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

export function mustBeOpen(revision: Revision): void {
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
];

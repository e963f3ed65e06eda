import { toCsv } from '../csv.ts';
import { carryOn, submit } from './approvals.ts';
import { editable, mayEdit, mayRead, readable, titleOf } from './assets.ts';
import {
  bad,
  bodyOf,
  type Context,
  dictionary,
  type Handler,
  notFound,
  ok,
  Refuse,
  signedIn,
} from './context.ts';
import type { Access, Asset } from './state.ts';

const me: Handler = (context) => {
  const { id, displayName, email, rights } = signedIn(context);
  return ok({ id, displayName, email, rights: rights ?? [] });
};

const show: Handler = (context, _asked, [fourfour]) => {
  const asset = readable(context, fourfour);
  carryOn(asset);
  const { privateMetadata, ...open } = asset.view;
  return ok({
    ...open,
    id: asset.fourfour,
    name: titleOf(asset),
    ...(mayEdit(context, asset)
      ? { privateMetadata: privateMetadata ?? asset.revisions[0]?.metadata.privateMetadata }
      : {}),
    permissions: { scope: asset.scope },
    publicationStage: asset.published ? 'published' : 'unpublished',
    columns: asset.columns,
    rowsUpdatedAt: Math.floor(Date.parse(asset.changedAt) / 1000),
  });
};

const rows: Handler = (context, asked, [fourfour]) => {
  const asset = readable(context, fourfour);
  if (!asset.published) throw notFound(`dataset ${fourfour}`);
  const select = asked.url.searchParams.get('$select');
  const count = /^count\(\*\)(?: as (\w+))?$/i.exec(select ?? '');
  if (count) return ok([{ [count[1] ?? 'count']: String(asset.rows.length) }]);
  if (select !== null) throw bad(`Could not parse the selection: ${select}`);
  const offset = Number(asked.url.searchParams.get('$offset') ?? 0);
  const limit = Number(asked.url.searchParams.get('$limit') ?? 1000);
  return ok(
    asset.rows
      .slice(offset, offset + limit)
      .map((row) =>
        Object.fromEntries(
          asset.columns.flatMap((column, index) =>
            row[index] == null ? [] : [[column.fieldName, row[index]]],
          ),
        ),
      ),
  );
};

const download: Handler = (context, _asked, [fourfour]) => {
  const asset = readable(context, fourfour);
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${asset.fourfour}.csv"`,
    },
    body: csvOf(asset),
  };
};

export const csvOf = (asset: Asset): string =>
  toCsv([asset.columns.map((column) => column.name), ...asset.rows]);

const levels = [
  { name: 'viewer', version: 'all' },
  { name: 'contributor', version: 'all' },
  { name: 'owner', version: 'all' },
];

const showPermissions: Handler = (context, _asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  return ok({ scope: asset.scope, accessLevels: levels, users: usersOf(context, asset) });
};

function usersOf({ people }: Context, asset: Asset) {
  const shown = ({ id, email, level }: Access) => {
    const person = people.find((one) => one.id === id);
    return {
      id,
      displayName: person?.displayName,
      email: person?.email ?? email,
      type: 'interactive',
      accessLevels: [level],
    };
  };
  return [
    shown({ id: asset.owner, level: { name: 'current_owner', version: 'all' } }),
    ...asset.users.map(shown),
  ];
}

const putPermissions: Handler = (context, asked, [fourfour]) => {
  const asset = editable(context, fourfour);
  const body = bodyOf(asked);
  if (Array.isArray(body.users)) asset.users = readUsers(context, asset, body.users);
  if (body.scope === 'public' && asset.scope !== 'public') submit(context, asset);
  else if (body.scope === 'private') asset.scope = 'private';
  return ok({ scope: asset.scope, accessLevels: levels, users: usersOf(context, asset) });
};

/** Exactly one owner; an e-mail address wins over an id, and nobody unknown is let in. */
function readUsers(context: Context, asset: Asset, users: unknown[]): Access[] {
  const read = users.map((value): Access => {
    const { id, email, accessLevels } = dictionary(value);
    const [level] = Array.isArray(accessLevels) ? accessLevels : [];
    const { name, version } = dictionary(level);
    const person = context.people.find((one) =>
      typeof email === 'string' ? one.email.toLowerCase() === email.toLowerCase() : one.id === id,
    );
    if (!person) throw new Refuse(404, 'not_found', `Cannot find user ${email ?? id}`);
    return { id: person.id, level: { name: String(name), version: String(version) } };
  });
  const owners = read.filter((one) => one.level.name === 'current_owner');
  if (owners.length !== 1) throw bad('There must be one and only one current owner');
  asset.owner = owners[0]?.id ?? asset.owner;
  const others = read.filter((one) => one.level.name !== 'current_owner');
  if (others.some((one) => !levels.some((known) => known.name === one.level.name)))
    throw bad('No such access level');
  return others;
}

/** Drafts of one's own are found, too; they are listed as `<dataset>:<revision>`. */
const catalogue: Handler = (context, asked) => {
  const names = asked.url.searchParams.getAll('names').map((name) => name.toLowerCase());
  const host = asked.headers['x-socrata-host'];
  const known = context.state.assets.filter(
    (one) =>
      host === context.host &&
      mayRead(context, one) &&
      (names.length === 0 || names.includes(titleOf(one).toLowerCase())),
  );
  return ok({
    results: known.map((one) => ({
      resource: {
        id: one.published ? one.fourfour : `${one.fourfour}:0`,
        name: titleOf(one),
        type: 'dataset',
      },
      metadata: { domain: context.host },
    })),
    resultSetSize: known.length,
  });
};

export const viewRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/users\/current\.json$/, me],
  ['GET', /^\/api\/catalog\/v1$/, catalogue],
  ['GET', /^\/api\/views\/([^/.]+)(?:\.json)?$/, show],
  ['GET', /^\/api\/views\/([^/]+)\/rows\.csv$/, download],
  ['GET', /^\/resource\/([^/.]+)\.json$/, rows],
  ['GET', /^\/api\/views\/([^/]+)\/permissions$/, showPermissions],
  ['PUT', /^\/api\/views\/([^/]+)\/permissions$/, putPermissions],
];

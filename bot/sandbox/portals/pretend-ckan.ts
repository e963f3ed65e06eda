import { createHash } from 'node:crypto';
import { type Action, type Context, type Licence, type Loader, now, type Settings } from './ckan/context.ts';
import { dataActions } from './ckan/data-actions.ts';
import { loadingActions, reload } from './ckan/loading.ts';
import { packageActions } from './ckan/package-actions.ts';
import { ckanPage } from './ckan/pages.ts';
import { peopleActions } from './ckan/people-actions.ts';
import { badRequest, page, Refuse, result } from './ckan/refuse.ts';
import { readRequest } from './ckan/request.ts';
import { resourceActions } from './ckan/resource-actions.ts';
import {
  type CkanState,
  loadState,
  type Package,
  type PretendCkanPerson,
  type PretendOrganisation,
  type Role,
  saveState,
} from './ckan/state.ts';
import { openKeep } from './keep.ts';
import { type Answer, type Asked, type PretendServer, serve } from './serve.ts';

export interface PretendCkanOptions {
  /** 0 takes any free port. */
  port: number;
  title?: string;
  organisations: PretendOrganisation[];
  /** Who has a token; a service account is an editor of its organisations. */
  people: PretendCkanPerson[];
  /** Topics, with the members who may put datasets into them. */
  groups?: { name: string; title: string; members: Record<string, Role> }[];
  schemaFields?: string[];
  loader?: Partial<Loader>;
  megabytes?: number;
  collaborators?: boolean;
  /** Where datasets are kept over restarts; in memory only when not given. */
  folder?: string;
}

export interface PretendCkan extends PretendServer {
  loader: Loader;
  /** The datasets as they are, for tests. */
  datasets(): Package[];
  /** Rows and dictionary of a resource's table, for tests. */
  table(resource: string): CkanState['tables'] extends Map<string, infer Table> ? Table | undefined : never;
  /** The loader runs again over a file, as it does after a change. */
  reload(resource: string): void;
}

/** A portal that speaks CKAN's Action API, on loopback only. */
export async function startPretendCkan(options: PretendCkanOptions): Promise<PretendCkan> {
  const keep = openKeep(options.folder);
  const settings: Settings = {
    url: '',
    title: options.title ?? 'Pretend open data portal',
    schemaFields: options.schemaFields ?? [],
    licences,
    megabytes: options.megabytes ?? 10,
    collaborators: options.collaborators ?? false,
    loader: { kind: 'xloader', asks: 1, fails: false, losesDictionary: false, ...options.loader },
  };
  const state = loadState(keep, freshState(options));
  const shared = {
    state,
    settings,
    keep,
    files: new Map<string, Buffer>(),
    changedTables: new Set<string>(),
  };

  async function answer(asked: Asked): Promise<Answer> {
    const context: Context = { ...shared, user: whoAsks(state, asked.headers.authorization) };
    if (!asked.url.pathname.includes('/api/'))
      return ckanPage(context, asked) ?? ckanPage(context, notThere(asked))!;
    const help = `${settings.url}/api/3/action/help_show?name=${actionOf(asked) ?? ''}`;
    try {
      return result(help, await act(context, asked));
    } catch (error) {
      if (error instanceof Refuse) return error.answer(help);
      throw error;
    }
  }

  const server = await serve(options.port, async (asked) => {
    const answered = await answer(asked);
    if (asked.method !== 'GET') saveState(keep, state, shared.changedTables);
    return answered;
  });
  settings.url = server.url;
  return {
    ...server,
    loader: settings.loader,
    datasets: () => state.packages,
    table: (resource) => state.tables.get(resource),
    reload: (resource) => reload({ ...shared, user: null }, resource),
  };
}

const actions: Record<string, Action> = {
  ...packageActions,
  ...resourceActions,
  ...dataActions,
  ...loadingActions,
  ...peopleActions,
};
const reads = new Set(
  'status_show license_list organization_list_for_user organization_show user_show group_list package_show package_search resource_show datastore_search datastore_info xloader_status datapusher_status'.split(
    ' ',
  ),
);

const actionOf = (asked: Asked): string | undefined =>
  /^(?:\/[a-z]{2})?\/api(?:\/3)?\/action\/(\w+)$/.exec(asked.url.pathname)?.[1];

async function act(context: Context, asked: Asked): Promise<unknown> {
  const name = actionOf(asked);
  if (asked.url.pathname.endsWith('/') || (asked.method !== 'GET' && asked.method !== 'POST'))
    throw page(405, 'Method Not Allowed');
  if (name === undefined) throw page(404, 'Not Found');
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw badRequest(`Action name not known: ${name}`);
  if (asked.method === 'GET' && !reads.has(name))
    throw badRequest('JSON Error: Invalid request. Please use POST method for your request');
  const { data, uploads } = await readRequest(asked);
  // A callback makes the call a script for any page, so nobody is signed in.
  const user = 'callback' in data ? null : context.user;
  return action({ ...context, user }, data, uploads) ?? null;
}

/** The token alone; `Bearer` before it, or a wrong one, is nobody. */
const whoAsks = (state: CkanState, token: string | undefined): Context['user'] =>
  state.people.find((person) => person.token === token) ?? null;

const notThere = (asked: Asked): Asked => ({
  ...asked,
  method: 'GET',
  url: new URL('/dataset/no-such-page', asked.url),
});

function freshState(options: PretendCkanOptions): CkanState {
  const created = now();
  return {
    organisations: options.organisations.map((one) => ({
      ...one,
      id: idOf(`organisation ${one.name}`),
      created,
    })),
    people: options.people.map((one) => ({ ...one, id: idOf(`person ${one.name}`), created })),
    groups: (options.groups ?? []).map((one) => ({ ...one, id: idOf(`group ${one.name}`) })),
    packages: [],
    tasks: {},
    tables: new Map(),
  };
}

/** The same over restarts: what is kept in the folder refers to it. */
function idOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const licences: Licence[] = [
  { id: 'notspecified', title: 'License not specified' },
  { id: 'odc-pddl', title: 'Open Data Commons Public Domain Dedication and License (PDDL)' },
  { id: 'cc-zero', title: 'Creative Commons CCZero' },
  { id: 'cc-by', title: 'Creative Commons Attribution' },
  { id: 'other-open', title: 'Other (Open)' },
  { id: 'other-pd', title: 'Other (Public Domain)' },
  { id: 'other-closed', title: 'Other (Not Open)' },
];

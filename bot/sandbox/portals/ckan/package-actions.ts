import { randomUUID } from 'node:crypto';
import { type Action, asBoolean, type Context, type Data, now } from './context.ts';
import { checkPackage } from './package-rules.ts';
import { forbidden, invalid, notFound } from './refuse.ts';
import { saveResource } from './resource.ts';
import { checkGroups, editable, mayCreate, mayRead, readable, roleIn } from './rights.ts';
import { showPackage } from './show.ts';
import type { Package } from './state.ts';

const show: Action = (context, data) => {
  const id = data.id ?? data.name_or_id;
  if (id === undefined || id === '') throw invalid({ name_or_id: ['Missing value'] });
  return showPackage(context, readable(context, id));
};

const create: Action = (context, data) => {
  mayCreate(context, data);
  const groups = checkGroups(context, data.groups);
  const checked = checkPackage(context, data, null);
  const at = now();
  const dataset: Package = {
    ...checked,
    id: randomUUID(),
    state: 'active',
    creator_user_id: context.user?.id ?? '',
    metadata_created: at,
    metadata_modified: at,
    groups,
    resources: [],
    everPublic: false,
    collaborators: [],
  };
  dataset.resources = resourcesOf(context, dataset, data);
  context.state.packages.push(dataset);
  return showPackage(context, seen(dataset));
};

/** Whatever is not said is gone afterwards, and `private` not said is public. */
const update: Action = (context, data) => replace(context, editable(context, data.id ?? data.name), data);

const patch: Action = (context, data) => {
  const dataset = editable(context, data.id);
  return replace(context, dataset, { ...(showPackage(context, dataset) as Data), ...data, id: dataset.id });
};

const revise: Action = (context, data) => {
  const match = data.match as Data | undefined;
  const dataset = editable(context, match?.id ?? match?.name);
  const shown: Data = showPackage(context, dataset);
  const differing = Object.keys(match ?? {}).filter((key) => shown[key] !== match?.[key]);
  if (differing.length > 0) throw invalid({ match: differing });
  return {
    package: replace(context, dataset, { ...shown, ...(data.update as Data | undefined), id: dataset.id }),
  };
};

function replace(context: Context, dataset: Package, data: Data) {
  const groups = sameGroups(dataset, data) ? dataset.groups : checkGroups(context, data.groups);
  const checked = checkPackage(context, { ...data, name: data.name ?? dataset.name }, dataset);
  const resources = resourcesOf(context, dataset, data);
  const state = data.state === 'deleted' ? 'deleted' : 'active';
  Object.assign(dataset, checked, { groups, resources, state, metadata_modified: now() });
  return showPackage(context, seen(dataset));
}

const sameGroups = (dataset: Package, data: Data): boolean =>
  Array.isArray(data.groups) &&
  data.groups.length === dataset.groups.length &&
  data.groups.every((one: { name?: string }) => dataset.groups.includes(one.name ?? ''));

/** The list replaces the list: a resource that is not in it is gone. */
function resourcesOf(context: Context, dataset: Package, data: Data) {
  const list: unknown[] = Array.isArray(data.resources) ? data.resources : [];
  return list.map((one) => {
    const known = dataset.resources.find((resource) => resource.id === (one as Data).id) ?? null;
    return saveResource(context, dataset, { ...(one as Data) }, [], known);
  });
}

export function seen(dataset: Package): Package {
  dataset.everPublic ||= !dataset.private && dataset.state === 'active';
  return dataset;
}

const remove: Action = (context, data) => {
  const dataset = editable(context, data.id);
  dataset.state = 'deleted';
  return null;
};

const purge: Action = (context, data) => {
  if (!context.user?.sysadmin) throw forbidden();
  const dataset = readable(context, data.id);
  context.state.packages.splice(context.state.packages.indexOf(dataset), 1);
  return null;
};

const search: Action = (context, data) => {
  const withPrivate = asBoolean(data.include_private);
  const terms = `${data.q ?? ''} ${data.fq ?? ''}`.match(/[\w-]+:[^\s]+|[^\s]+/g) ?? [];
  const found = context.state.packages.filter(
    (one) =>
      one.state === 'active' &&
      (!one.private || (withPrivate && mayRead(context, one))) &&
      terms.every((term) => fits(context, one, term)),
  );
  const start = Number(data.start ?? 0);
  const rows = Math.min(Number(data.rows ?? 10), 1000);
  const results = found.reverse().slice(start, start + rows);
  return {
    count: found.length,
    facets: {},
    results:
      data.fl === 'name'
        ? results.map(({ name }) => ({ name }))
        : results.map((one) => showPackage(context, one)),
    sort: 'score desc, metadata_modified desc',
    search_facets: {},
  };
};

function fits(context: Context, one: Package, term: string): boolean {
  const [key, value = ''] = term.includes(':') ? term.split(/:(.*)/) : ['text', term];
  if (term === '*:*') return true;
  if (key === 'name') return one.name === value;
  if (key === 'organization')
    return context.state.organisations.some((known) => known.id === one.owner_org && known.name === value);
  return `${one.text.title} ${one.text.notes} ${one.name}`.toLowerCase().includes(value.toLowerCase());
}

const collaborate: Action = (context, data) => {
  if (!context.settings.collaborators) throw invalid({ message: 'Dataset collaborators not enabled' });
  const dataset = readable(context, data.id);
  const role = roleIn(context, dataset.owner_org);
  if (role !== 'admin' && role !== 'sysadmin')
    throw forbidden(`User ${context.user?.name ?? ''} not authorized to add collaborators to this dataset`);
  const user = context.state.people.find((one) => one.name === data.user_id || one.id === data.user_id);
  if (!user) throw notFound('User not found');
  if (!dataset.collaborators.includes(user.name)) dataset.collaborators.push(user.name);
  return { package_id: dataset.id, user_id: user.id, capacity: data.capacity, modified: now() };
};

export const packageActions: Record<string, Action> = {
  package_show: show,
  package_create: create,
  package_update: update,
  package_patch: patch,
  package_revise: revise,
  package_delete: remove,
  dataset_purge: purge,
  package_search: search,
  package_collaborator_create: collaborate,
};

import type { Context, Data } from './context.ts';
import { forbidden, invalid, notFound } from './refuse.ts';
import type { Package, Resource, Role } from './state.ts';

const name = (context: Context): string => context.user?.name ?? '';

export function roleIn(context: Context, organisation: string): Role | 'sysadmin' | null {
  if (context.user?.sysadmin) return 'sysadmin';
  const known = context.state.organisations.find(
    (one) => one.id === organisation || one.name === organisation,
  );
  return (known && context.user?.organisations?.[known.name]) ?? null;
}

const mayEdit = (role: string | null): boolean => role !== null && role !== 'member';

export function mayRead(context: Context, dataset: Package): boolean {
  if (roleIn(context, dataset.owner_org) !== null) return true;
  if (context.user && dataset.collaborators.includes(context.user.name)) return true;
  return !dataset.private && dataset.state === 'active';
}

/** The active dataset of that id or name; a deleted one keeps answering to its editors. */
export function findPackage(context: Context, idOrName: unknown): Package | null {
  const fitting = context.state.packages.filter((one) => one.id === idOrName || one.name === idOrName);
  return fitting.find((one) => one.state === 'active') ?? fitting[0] ?? null;
}

export function readable(context: Context, idOrName: unknown): Package {
  const dataset = findPackage(context, idOrName);
  if (!dataset) throw notFound();
  if (mayRead(context, dataset)) return dataset;
  throw forbidden(`User ${name(context)} not authorized to read package ${dataset.id}`);
}

export function editable(context: Context, idOrName: unknown): Package {
  if (idOrName === undefined || idOrName === null || idOrName === '')
    throw invalid({ message: 'Missing id, can not get Package object' });
  const dataset = findPackage(context, idOrName);
  if (!dataset) throw notFound();
  if (mayEdit(roleIn(context, dataset.owner_org))) return dataset;
  throw forbidden(`User ${name(context)} not authorized to edit package ${dataset.id}`);
}

export function mayCreate(context: Context, data: Data): void {
  const anywhere = Object.values(context.user?.organisations ?? {}).some(mayEdit);
  if (!context.user?.sysadmin && !anywhere)
    throw forbidden(`User ${name(context)} not authorized to create packages`);
  const { owner_org: organisation } = data;
  if (typeof organisation !== 'string' || organisation === '') return;
  const known = context.state.organisations.some(
    (one) => one.id === organisation || one.name === organisation,
  );
  if (!known || !mayEdit(roleIn(context, organisation)))
    throw forbidden(`User ${name(context)} not authorized to add dataset to this organization`);
}

export function checkGroups(context: Context, groups: unknown): string[] {
  if (!Array.isArray(groups)) return [];
  return groups.map((one: { name?: string; id?: string }) => {
    const group = context.state.groups.find((known) => known.name === one.name || known.id === one.id);
    if (!group) throw notFound('Group was not found.');
    if (!context.user?.sysadmin && !(context.user && group.members[context.user.name]))
      throw forbidden(`User ${name(context)} not authorized to edit these groups`);
    return group.name;
  });
}

export interface Held {
  dataset: Package;
  resource: Resource;
}

export function findResource(context: Context, id: unknown): Held | null {
  for (const dataset of context.state.packages) {
    const resource = dataset.resources.find((one) => one.id === id);
    if (resource) return { dataset, resource };
  }
  return null;
}

export function readableResource(context: Context, id: unknown, missing: string): Held {
  const held = findResource(context, id);
  if (!held) throw notFound(missing);
  if (mayRead(context, held.dataset)) return held;
  throw forbidden(`User ${name(context)} not authorized to read resource ${held.resource.id}`);
}

export function editableResource(context: Context, id: unknown): Held {
  const held = findResource(context, id);
  if (!held) throw notFound();
  if (mayEdit(roleIn(context, held.dataset.owner_org))) return held;
  throw forbidden(`User ${name(context)} not authorized to edit resource ${held.resource.id}`);
}

export function mayAddResource(context: Context, id: unknown): Package {
  const dataset = readable(context, id);
  if (mayEdit(roleIn(context, dataset.owner_org))) return dataset;
  throw forbidden(`User ${name(context)} not authorized to create resources on dataset ${dataset.id}`);
}

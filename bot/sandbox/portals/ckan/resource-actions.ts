import { type Action, type Context, type Data, now, type Upload } from './context.ts';
import { startLoading } from './loading.ts';
import { invalid } from './refuse.ts';
import { saveResource } from './resource.ts';
import { editableResource, findResource, mayAddResource, readableResource } from './rights.ts';
import { showResource } from './show.ts';
import type { Package, Resource } from './state.ts';

const create: Action = (context, data, uploads) => {
  if (!data.package_id) throw invalid({ package_id: ['Missing value'] });
  const dataset = mayAddResource(context, data.package_id);
  const held = data.id === undefined ? null : findResource(context, data.id);
  if (held && held.dataset !== dataset) throw invalid({ id: ['Resource id already exists.'] });
  const resource = saveResource(context, dataset, data, uploads, null);
  if (held) dataset.resources = dataset.resources.filter((one) => one.id !== resource.id);
  dataset.resources.push(resource);
  return touched(context, dataset, resource, uploads);
};

const update: Action = (context, data, uploads) => {
  const { dataset, resource } = editableResource(context, data.id);
  const before = resource.url_type === 'upload' ? { url: resource.url, url_type: 'upload' } : {};
  return put(context, dataset, resource, { ...before, ...data }, uploads);
};

const patch: Action = (context, data, uploads) => {
  const { dataset, resource } = editableResource(context, data.id);
  const { custom, ...plain } = resource;
  return put(context, dataset, resource, { ...custom, ...plain, ...data }, uploads);
};

function put(context: Context, dataset: Package, old: Resource, data: Data, uploads: Upload[]) {
  const resource = saveResource(context, dataset, data, uploads, old);
  dataset.resources[dataset.resources.indexOf(old)] = resource;
  return touched(context, dataset, resource, uploads);
}

function touched(context: Context, dataset: Package, resource: Resource, uploads: Upload[]) {
  dataset.metadata_modified = now();
  if (uploads.length > 0) startLoading(context, resource);
  return showResource(context, resource, dataset.resources.indexOf(resource));
}

const remove: Action = (context, data) => {
  const held = findResource(context, data.id);
  if (!held) return null;
  const { dataset, resource } = editableResource(context, data.id);
  dataset.resources = dataset.resources.filter((one) => one !== resource);
  context.state.tables.delete(resource.id);
  context.changedTables.add(resource.id);
  return null;
};

const show: Action = (context, data) => {
  const { dataset, resource } = readableResource(context, data.id, 'Resource was not found.');
  return showResource(context, resource, dataset.resources.indexOf(resource));
};

export const resourceActions: Record<string, Action> = {
  resource_create: create,
  resource_update: update,
  resource_patch: patch,
  resource_delete: remove,
  resource_show: show,
};

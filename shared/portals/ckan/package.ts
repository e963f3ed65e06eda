import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import type { Answered, Ckan } from './api.ts';
import { refusal } from './api.ts';

/** A resource as CKAN shows it; a custom field, ours among them, stands beside the others. */
export const ckanResource = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  format: z.string().nullish(),
  hash: z.string().nullish(),
  size: z.coerce.number().nullish(),
  url_type: z.string().nullish(),
  datastore_active: z.boolean().nullish(),
  open_data_desk_id: z.string().nullish(),
});
export type CkanResource = z.infer<typeof ckanResource>;

export const ckanPackage = z.looseObject({
  id: z.string(),
  name: z.string(),
  title: z.string().nullish(),
  private: z.boolean(),
  state: z.string().default('active'),
  organization: z.looseObject({ id: z.string(), name: z.string(), title: z.string().nullish() }).nullish(),
  extras: z.array(z.looseObject({ key: z.string(), value: z.unknown().optional() })).default([]),
  tags: z.array(z.looseObject({ name: z.string() })).default([]),
  groups: z.array(z.looseObject({ name: z.string() })).default([]),
  resources: z.array(ckanResource).default([]),
});
export type CkanPackage = z.infer<typeof ckanPackage>;

/** The extra that says which of our datasets this is; without it a dataset is somebody else's. */
export const marker = 'open_data_desk_id';

export const markOf = (one: CkanPackage): string | null => {
  const value = one.extras.find((extra) => extra.key === marker)?.value;
  return typeof value === 'string' ? value : null;
};

/** The dataset by id or name; null when there is none, or only a deleted one, whose name is free again. */
export async function showPackage(ckan: Ckan, idOrName: string): Promise<CkanPackage | null> {
  const doing = 'reading the dataset back';
  const answered = await ckan.ask('package_show', { id: idOrName }, ckanPackage, { doing, read: true });
  if ('result' in answered) return answered.result.state === 'deleted' ? null : answered.result;
  if (answered.status === 404) return null;
  if (answered.status === 403) {
    throw new PortalError(
      `${ckan.name} has a dataset “${idOrName}” that the service account may not see, so nothing was changed. Give the dataset another title, or ask the portal’s administrators whose it is.`,
      'lasting',
      { field: 'name' },
    );
  }
  throw refusal(ckan.name, answered, doing);
}

/** Whether anybody at all can see the dataset: asked without the token. */
export async function seenByNobody(ckan: Ckan, id: string): Promise<boolean> {
  const answered: Answered<CkanPackage> = await ckan.ask('package_show', { id }, ckanPackage, {
    doing: 'looking at the dataset as the public',
    read: true,
    asNobody: true,
  });
  if ('result' in answered) return answered.result.state !== 'deleted';
  if (answered.status === 403 || answered.status === 404) return false;
  throw refusal(ckan.name, answered, 'looking at the dataset as the public');
}

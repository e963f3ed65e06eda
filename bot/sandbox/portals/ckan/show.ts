import type { Context } from './context.ts';
import type { Package, Resource } from './state.ts';

/** A dataset as `package_show` gives it. */
export function showPackage(context: Context, dataset: Package) {
  const organisation = context.state.organisations.find((one) => one.id === dataset.owner_org);
  const licence = context.settings.licences.find((one) => one.id === dataset.text.license_id);
  return {
    ...dataset.text,
    ...dataset.schema,
    creator_user_id: dataset.creator_user_id,
    id: dataset.id,
    isopen: licence !== undefined && licence.id !== 'notspecified',
    license_title: licence?.title ?? dataset.text.license_id,
    metadata_created: dataset.metadata_created,
    metadata_modified: dataset.metadata_modified,
    name: dataset.name,
    num_resources: dataset.resources.length,
    num_tags: dataset.tags.length,
    organization: organisation ? { ...showOrganisation(organisation), state: 'active' } : null,
    owner_org: dataset.owner_org,
    private: dataset.private,
    state: dataset.state,
    type: 'dataset',
    extras: dataset.extras,
    tags: dataset.tags.map((name) => ({ display_name: name, name, state: 'active', vocabulary_id: null })),
    resources: dataset.resources.map((resource, position) => showResource(context, resource, position)),
    groups: dataset.groups.map((name) => {
      const group = context.state.groups.find((one) => one.name === name);
      return {
        description: '',
        display_name: group?.title ?? name,
        id: group?.id,
        name,
        title: group?.title,
      };
    }),
    relationships_as_subject: [],
    relationships_as_object: [],
  };
}

export function showResource(context: Context, resource: Resource, position: number) {
  const { custom, ...plain } = resource;
  return {
    ...custom,
    cache_last_updated: null,
    cache_url: null,
    ...plain,
    mimetype_inner: null,
    position,
    resource_type: null,
    state: 'active',
    url:
      resource.url_type === 'upload'
        ? `${context.settings.url}/dataset/${resource.package_id}/resource/${resource.id}/download/${resource.url}`
        : resource.url,
  };
}

export const showOrganisation = (one: { id: string; name: string; title: string; created: string }) => ({
  id: one.id,
  name: one.name,
  title: one.title,
  type: 'organization',
  description: '',
  image_url: '',
  created: one.created,
  is_organization: true,
  approval_status: 'approved',
});

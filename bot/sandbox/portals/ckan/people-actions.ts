import { createHash, randomUUID } from 'node:crypto';
import type { Action, Context } from './context.ts';
import { forbidden, notFound } from './refuse.ts';
import { showOrganisation } from './show.ts';

const version = '2.11.5';

const status: Action = ({ settings }) => ({
  site_title: settings.title,
  site_description: '',
  site_url: settings.url,
  error_emails_to: '',
  locale_default: 'en',
  extensions: ['activity', 'datastore', ...(settings.loader.kind === 'none' ? [] : [settings.loader.kind])],
  ckan_version: version,
});

const licences: Action = ({ settings }) =>
  settings.licences.map((one) => ({ ...one, status: 'active', url: '', family: '' }));

const organisationsForUser: Action = ({ state, user }, data) =>
  state.organisations.flatMap((one) => {
    const capacity = user?.sysadmin ? 'admin' : user?.organisations?.[one.name];
    if (!capacity || (data.permission === 'create_dataset' && capacity === 'member')) return [];
    return [
      { ...showOrganisation(one), state: 'active', capacity, display_name: one.title, image_display_url: '' },
    ];
  });

const organisation: Action = ({ state }, data) => {
  const one = state.organisations.find((known) => known.id === data.id || known.name === data.id);
  if (!one) throw notFound();
  return {
    ...showOrganisation(one),
    display_name: one.title,
    package_count: state.packages.filter((dataset) => dataset.owner_org === one.id && !dataset.private)
      .length,
    state: 'active',
    users: state.people.flatMap((person) => {
      const capacity = person.organisations?.[one.name];
      return capacity ? [{ ...showUser(person), capacity }] : [];
    }),
  };
};

const showUser = (person: Context['state']['people'][number]) => ({
  id: person.id,
  name: person.name,
  fullname: null,
  display_name: person.name,
  created: person.created,
  about: null,
  sysadmin: person.sysadmin ?? false,
  state: 'active',
  email_hash: createHash('md5').update(person.email.toLowerCase()).digest('hex'),
});

const user: Action = (context, data) => {
  const wanted = data.id ?? context.user?.id;
  const one = context.state.people.find((person) => person.id === wanted || person.name === wanted);
  if (!one) throw notFound();
  return { ...showUser(one), ...(one === context.user ? { email: one.email, apikey: null } : {}) };
};

const groups: Action = ({ state }, data) =>
  data.all_fields
    ? state.groups.map(({ id, name, title }) => ({
        id,
        name,
        title,
        display_name: title,
        type: 'group',
        state: 'active',
      }))
    : state.groups.map((one) => one.name);

const createGroup: Action = ({ state, user }, data) => {
  if (!user?.sysadmin) throw forbidden();
  const name = String(data.name);
  const group = {
    id: randomUUID(),
    name,
    title: String(data.title ?? name),
    members: { [user.name]: 'admin' as const },
  };
  state.groups.push(group);
  return {
    id: group.id,
    name,
    title: group.title,
    display_name: group.title,
    type: 'group',
    state: 'active',
  };
};

const addGroupMember: Action = ({ state, user }, data) => {
  if (!user?.sysadmin) throw forbidden();
  const group = state.groups.find((one) => one.name === data.id || one.id === data.id);
  if (!group) throw notFound();
  group.members[String(data.username)] = data.role === 'editor' ? 'editor' : 'member';
  return { group_id: group.id, capacity: data.role, state: 'active' };
};

export const peopleActions: Record<string, Action> = {
  status_show: status,
  license_list: licences,
  organization_list_for_user: organisationsForUser,
  organization_show: organisation,
  user_show: user,
  group_list: groups,
  group_create: createGroup,
  group_member_create: addGroupMember,
};

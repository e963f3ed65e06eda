import { asBoolean, type Context, type Data } from './context.ts';
import { integrity, internal, invalid, searchIndex } from './refuse.ts';
import { roleIn } from './rights.ts';
import type { Package } from './state.ts';

export const textFields = [
  'title',
  'notes',
  'url',
  'version',
  'author',
  'author_email',
  'maintainer',
  'maintainer_email',
  'license_id',
] as const;

/** Names the schema has; an extra of such a name is refused. */
const schemaNames = new Set<string>([
  ...textFields,
  'id',
  'name',
  'private',
  'owner_org',
  'state',
  'tags',
  'groups',
  'type',
]);

export type Checked = Pick<Package, 'name' | 'private' | 'owner_org' | 'text' | 'schema' | 'tags' | 'extras'>;

/** What CKAN makes of a dataset somebody sends, or every complaint it has about it. */
export function checkPackage(context: Context, data: Data, known: Package | null): Checked {
  if (JSON.stringify(data).includes('\\u0000')) throw internal();
  for (const list of ['tags', 'extras'])
    if (data[list] !== undefined && !isListOfDicts(data[list]))
      throw integrity(`Only lists of dicts can be placed against subschema ('${list}',)`, data);
  const errors: Record<string, unknown> = {};
  const tags = tagsOf(data);
  const extras = extrasOf(data);
  if (known === null && data.id !== undefined) errors.id = ['The input field id was not expected.'];
  note(errors, 'name', nameErrors(context, data.name, known));
  note(errors, 'owner_org', organisationErrors(context, data.owner_org, known));
  if (asBoolean(data.private) && !data.owner_org)
    errors.private = ["Datasets with no organization can't be private."];
  note(errors, 'tags', tags.flatMap(tagErrors));
  for (const field of ['author_email', 'maintainer_email'])
    if (data[field] && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(String(data[field])))
      errors[field] = [`Email ${data[field]} is not a valid format`];
  const twice = extras.find((extra, index) => extras.findIndex((one) => one.key === extra.key) !== index);
  if (twice) errors.extras_validation = [`Duplicate key "${twice.key}"`];
  const reserved = new Set([...schemaNames, ...context.settings.schemaFields]);
  if (extras.some((extra) => reserved.has(extra.key)))
    errors.extras = extras.map((extra) =>
      reserved.has(extra.key) ? { key: ['There is a schema field with the same name'] } : {},
    );
  if (Object.keys(errors).length > 0) throw invalid(errors);
  if (extras.some((extra) => typeof extra.value !== 'string')) throw internal();
  if (extras.some((extra) => Buffer.byteLength(String(extra.value)) > 32_766)) throw searchIndex();
  const organisation = context.state.organisations.find(
    (one) => one.id === data.owner_org || one.name === data.owner_org,
  );
  return {
    name: String(data.name),
    private: asBoolean(data.private),
    owner_org: organisation!.id,
    text: {
      ...Object.fromEntries(textFields.map((field) => [field, textOf(data[field])])),
      title: textOf(data.title) || String(data.name),
    },
    schema: Object.fromEntries(
      context.settings.schemaFields
        .filter((field) => data[field] != null)
        .map((field) => [field, data[field]]),
    ),
    tags: [...new Set(tags)].sort(),
    extras: extras
      .map(({ key, value }) => ({ key, value: String(value) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

const isListOfDicts = (value: unknown): value is Data[] =>
  Array.isArray(value) &&
  value.every((one) => one !== null && typeof one === 'object' && !Array.isArray(one));

const note = (errors: Record<string, unknown>, field: string, complaints: string[]): void => {
  if (complaints.length > 0) errors[field] = complaints;
};

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function tagsOf(data: Data): string[] {
  if (typeof data.tag_string === 'string')
    return data.tag_string
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
  return isListOfDicts(data.tags) ? data.tags.map((tag) => String(tag.name ?? '')) : [];
}

const extrasOf = (data: Data): { key: string; value: unknown }[] =>
  isListOfDicts(data.extras)
    ? data.extras
        .filter((extra) => extra.value != null)
        .map(({ key, value }) => ({ key: String(key), value }))
    : [];

function nameErrors(context: Context, name: unknown, known: Package | null): string[] {
  if (name === undefined || name === null || name === '') return ['Missing value'];
  const text = String(name);
  if (['new', 'edit', 'search'].includes(text)) return ['That name cannot be used'];
  if (text.length < 2)
    return ['Must be at least 2 characters long', `Name "${text}" length is less than minimum 2`];
  if (text.length > 100)
    return [
      'Name must be a maximum of 100 characters long',
      `Name "${text}" length is more than maximum 100`,
    ];
  if (!/^[a-z0-9_-]*$/.test(text))
    return ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'];
  const taken = context.state.packages.some(
    (one) => one.name === text && one.state === 'active' && one.id !== known?.id,
  );
  return taken ? ['That URL is already in use.'] : [];
}

function organisationErrors(context: Context, organisation: unknown, known: Package | null): string[] {
  if (!organisation) return ['An organization must be provided'];
  const role = roleIn(context, String(organisation));
  const same = context.state.organisations.some(
    (one) => one.id === known?.owner_org && (one.id === organisation || one.name === organisation),
  );
  if (same || (role !== null && role !== 'member')) return [];
  return ['You cannot add a dataset to this organization'];
}

function tagErrors(tag: string): string[] {
  if (tag.length < 2) return [`Tag "${tag}" length is less than minimum 2`];
  if (tag.length > 100) return [`Tag "${tag}" length is more than maximum 100`];
  return /^[\p{L}\p{N}_ .-]*$/u.test(tag)
    ? []
    : [
        `Tag "${tag}" can only contain alphanumeric characters, spaces (" "), hyphens ("-"), underscores ("_") or dots (".")`,
      ];
}

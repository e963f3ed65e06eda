import { z } from 'zod';
import { datasetName } from '../../dataset-name.ts';
import { type Draft, PortalError } from '../../portal.ts';
import type { Ckan } from './api.ts';
import { type CkanPackage, marker } from './package.ts';

/** What a draft says of itself, as CKAN wants to hear it. */
export interface Description {
  /** Fields of the dataset itself. */
  fields: Record<string, string | string[]>;
  extras: Record<string, string>;
  tags: string[];
  /** Machine names of topics; null when the draft names none and the portal's choice stays. */
  groups: string[] | null;
}

/** Said by the client alone; a metadata field of that name would break it, `callback` even the sign-in. */
const ours = new Set(
  'id name title notes private state type owner_org license_id tags tag_string groups extras resources callback'.split(
    ' ',
  ),
);

/** CKAN’s search index breaks on longer values. */
const extraBytesAtMost = 30_000;

export async function describe(ckan: Ckan, draft: Draft): Promise<Description> {
  const said = Object.entries(draft.fields).filter(([, value]) => value.length > 0);
  const extras = said.filter(([name]) => name.startsWith('extras:'));
  const fields = said.filter(([name]) => !name.startsWith('extras:') && !ours.has(name));
  const topics = draft.fields.groups;
  const description: Description = {
    fields: {
      title: draft.title,
      notes: draft.description,
      license_id: await licenceId(ckan, draft.licence),
      ...Object.fromEntries(fields),
    },
    extras: Object.fromEntries([
      ...extras.map(([name, value]) => [name.slice('extras:'.length), asText(value)]),
      [marker, draft.datasetId],
    ]),
    tags: [...new Set(draft.tags.map(tagFor).filter((tag) => tag.length >= 2))],
    groups: topics === undefined ? null : await groupNames(ckan, [topics].flat()),
  };
  for (const [name, value] of Object.entries(description.extras)) checkLength(ckan, name, value);
  return description;
}

/** The dataset's extras with ours among them: patching extras replaces the whole list. */
export function mergedExtras(now: CkanPackage | null, extras: Record<string, string>) {
  const others = (now?.extras ?? []).filter((extra) => !(extra.key in extras));
  return [
    ...others.map(({ key, value }) => ({ key, value })),
    ...Object.entries(extras).map(([key, value]) => ({ key, value })),
  ];
}

export const asText = (value: string | string[]): string => (Array.isArray(value) ? value.join(', ') : value);

/** CKAN takes letters, digits, spaces and `-_.` in tags; everything else is put into words or left out. */
function tagFor(tag: string): string {
  return tag
    .replace(/[’']/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N} \-_.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim();
}

const licences = z.array(z.looseObject({ id: z.string(), title: z.string() }));

/** CKAN takes any word as a licence without a murmur, so ours is looked up first. */
async function licenceId(ckan: Ckan, licence: string): Promise<string> {
  const known = await ckan.must('license_list', {}, licences, {
    doing: 'looking up the licences',
    read: true,
  });
  const found = known.find((one) => one.id === licence) ?? known.find((one) => same(one.title, licence));
  if (found) return found.id;
  throw new PortalError(
    `${ckan.name} does not know the licence “${licence}”. Choose one of: ${known.map((one) => one.title).join(', ')}.`,
    'lasting',
    { field: 'license_id' },
  );
}

const groups = z.array(
  z.looseObject({ name: z.string(), title: z.string().nullish(), display_name: z.string().nullish() }),
);

/** Topics are groups on CKAN; people know them by their titles. */
async function groupNames(ckan: Ckan, topics: string[]): Promise<string[]> {
  const known = await ckan.must('group_list', { all_fields: true }, groups, {
    doing: 'looking up the topics',
    read: true,
  });
  return topics.map((topic) => {
    const found = known.find(
      (one) =>
        one.name === topic ||
        [one.title, one.display_name].some(
          (title) => same(title, topic) || datasetName(title ?? '') === topic,
        ),
    );
    if (found) return found.name;
    throw new PortalError(
      `${ckan.name} has no topic “${topic}”. Choose one of: ${known.map((one) => one.title || one.name).join(', ')}.`,
      'lasting',
      { field: 'groups' },
    );
  });
}

const same = (a: string | null | undefined, b: string): boolean =>
  a?.trim().toLowerCase() === b.trim().toLowerCase();

function checkLength(ckan: Ckan, name: string, value: string): void {
  if (new TextEncoder().encode(value).length <= extraBytesAtMost) return;
  throw new PortalError(
    `“${name}” is longer than ${ckan.name} can take (${extraBytesAtMost} bytes). Shorten it and hand the dataset over again.`,
    'lasting',
    { field: name },
  );
}

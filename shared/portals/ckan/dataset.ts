import { type Draft, PortalError } from '../../portal.ts';
import { passes } from '../wait.ts';
import { type Ckan, refusal } from './api.ts';
import { asText, type Description, describe, mergedExtras } from './description.ts';
import { type CkanPackage, ckanPackage, markOf, showPackage } from './package.ts';

/**
 * The dataset as it should be, private: found by what we remember or by its name, made when there is none.
 * A dataset without our mark is never touched.
 */
export async function putDataset(ckan: Ckan, draft: Draft): Promise<CkanPackage> {
  const found = await find(ckan, draft);
  const description = await describe(ckan, draft);
  const written = found ? await patch(ckan, found, description) : await create(ckan, draft, description);
  return readBack(ckan, written.id, description);
}

async function find(ckan: Ckan, draft: Draft): Promise<CkanPackage | null> {
  const remembered = draft.reference === null ? null : await showPackage(ckan, draft.reference);
  const found = remembered ?? (await showPackage(ckan, draft.name));
  if (found === null) return null;
  const mark = markOf(found);
  const ours = mark === draft.datasetId || (mark === null && found.id === draft.reference);
  if (!ours) {
    throw new PortalError(
      `${ckan.name} already has a dataset “${found.name}” (“${found.title ?? ''}”) that was not handed over here, so it was left alone. Give this dataset another title, or ask the portal’s administrators to rename the other one.`,
      'lasting',
      { field: 'name' },
    );
  }
  if (!found.private) {
    throw new PortalError(
      `“${draft.title}” is public on ${ckan.name} already, and new data must not become public without an approval. Have it set to private on the portal first, then hand it over again.`,
      'lasting',
      { field: 'private' },
    );
  }
  return found;
}

const toWrite = (now: CkanPackage | null, description: Description) => ({
  ...description.fields,
  private: true,
  tags: description.tags.map((name) => ({ name })),
  extras: mergedExtras(now, description.extras),
  ...(description.groups === null ? {} : { groups: description.groups.map((name) => ({ name })) }),
});

/** An answer of 5xx, or none, may stand for a dataset that was made; so look before anybody tries again. */
async function create(ckan: Ckan, draft: Draft, description: Description): Promise<CkanPackage> {
  const doing = 'creating the dataset';
  const body = { name: draft.name, owner_org: draft.organisation, ...toWrite(null, description) };
  try {
    const answered = await ckan.ask('package_create', body, ckanPackage, { doing });
    if ('result' in answered) return answered.result;
    const taken = answered.field === 'name' ? await find(ckan, draft) : null;
    if (taken) return patch(ckan, taken, description);
    throw refusal(ckan.name, answered, doing);
  } catch (error) {
    if (!passes(error)) throw error;
    const made = await find(ckan, draft);
    if (made === null) throw error;
    return made;
  }
}

function patch(ckan: Ckan, found: CkanPackage, description: Description): Promise<CkanPackage> {
  return ckan.must('package_patch', { id: found.id, ...toWrite(found, description) }, ckanPackage, {
    doing: 'writing the dataset’s description',
  });
}

/**
 * What the portal kept, compared with what was sent: CKAN drops fields its schema does not know without a
 * word. Those are kept as extras, and read back again.
 */
async function readBack(ckan: Ckan, id: string, description: Description): Promise<CkanPackage> {
  const kept = await mustShow(ckan, id);
  if (!kept.private) await takeBack(ckan, kept);
  const dropped = Object.entries(description.fields).filter(
    ([name, value]) => !isKept(kept[name], value) && !isKept(extraOf(kept, name), asText(value)),
  );
  if (dropped.length > 0) {
    const extras = {
      ...description.extras,
      ...Object.fromEntries(
        dropped.filter(([name]) => kept[name] == null).map(([name, value]) => [name, asText(value)]),
      ),
    };
    await ckan.must('package_patch', { id, private: true, extras: mergedExtras(kept, extras) }, ckanPackage, {
      doing: 'keeping fields the portal has no place for',
    });
  }
  const whole = dropped.length > 0 ? await mustShow(ckan, id) : kept;
  for (const [name, value] of Object.entries(description.fields))
    if (!isKept(whole[name], value) && !isKept(extraOf(whole, name), asText(value)))
      throw notKept(ckan, name, asText(value));
  for (const [name, value] of Object.entries(description.extras))
    if (!isKept(extraOf(whole, name), value)) throw notKept(ckan, name, value);
  const tags = new Set(whole.tags.map((tag) => tag.name));
  const lost = description.tags.find((tag) => !tags.has(tag));
  if (lost !== undefined) throw notKept(ckan, 'tags', lost);
  const groups = new Set(whole.groups.map((group) => group.name));
  const missed = description.groups?.find((group) => !groups.has(group));
  if (missed !== undefined) throw notKept(ckan, 'groups', missed);
  return whole;
}

export async function mustShow(ckan: Ckan, id: string): Promise<CkanPackage> {
  const shown = await showPackage(ckan, id);
  if (shown) return shown;
  throw new PortalError(
    `${ckan.name} no longer has the dataset ${id}; somebody may have deleted it there. Ask the portal’s administrators, then hand the dataset over again.`,
    'lasting',
  );
}

/** A portal that made the dataset public on its own: undone at once, and said. */
export async function takeBack(ckan: Ckan, found: CkanPackage): Promise<never> {
  await ckan.must('package_patch', { id: found.id, private: true }, ckanPackage, {
    doing: 'setting the dataset back to private',
  });
  throw new PortalError(
    `${ckan.name} showed “${found.title ?? found.name}” publicly although it was handed over as private. It was set to private at once; ask the portal’s administrators what makes datasets public there.`,
    'lasting',
    { field: 'private' },
  );
}

const notKept = (ckan: Ckan, name: string, value: string) =>
  new PortalError(
    `${ckan.name} did not keep “${name}” as it was sent (“${value.slice(0, 80)}”). Ask the portal’s administrators which values this field takes there.`,
    'lasting',
    { field: name },
  );

const extraOf = (one: CkanPackage, name: string): unknown =>
  one.extras.find((extra) => extra.key === name)?.value;

const isKept = (kept: unknown, sent: string | string[]): boolean => squeezed(kept) === squeezed(sent);

/** Portals trim and fold white space; that is no loss. */
const squeezed = (value: unknown): string =>
  (Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'string' ? value : '')
    .replace(/\s+/g, ' ')
    .trim();

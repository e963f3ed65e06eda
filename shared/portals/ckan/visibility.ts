import { PortalError } from '../../portal.ts';
import { passes } from '../wait.ts';
import type { Ckan } from './api.ts';
import { mustShow } from './dataset.ts';
import { ckanPackage, markOf, seenByNobody, showPackage } from './package.ts';
import { lookAtTable } from './table.ts';

/** Makes the dataset public and looks at it as nobody. */
export async function makePublic(ckan: Ckan, reference: string): Promise<{ url: string }> {
  const dataset = await mustShow(ckan, reference);
  if (markOf(dataset) === null) {
    throw new PortalError(
      `“${dataset.title ?? dataset.name}” on ${ckan.name} does not carry the mark of a dataset handed over here, so it was not made public. Ask the portal’s administrators what became of it.`,
      'lasting',
    );
  }
  if (dataset.private) await publish(ckan, dataset.id);
  if (await seenByNobody(ckan, dataset.id)) return { url: ckan.address(`dataset/${dataset.name}`) };
  throw new PortalError(
    `${ckan.name} was told to make “${dataset.title ?? dataset.name}” public, but the public cannot see it yet. This is looked at again by itself; if it stays so, ask the portal’s administrators.`,
    'passing',
  );
}

async function publish(ckan: Ckan, id: string): Promise<void> {
  try {
    await ckan.must('package_patch', { id, private: false }, ckanPackage, {
      doing: 'making the dataset public',
    });
  } catch (error) {
    if (!passes(error) || (await mustShow(ckan, id)).private) throw error;
  }
}

export async function look(ckan: Ckan, reference: string) {
  const dataset = await showPackage(ckan, reference);
  if (dataset === null) return null;
  const file = dataset.resources.find((one) => one.datastore_active);
  const table = file ? await lookAtTable(ckan, file.id) : null;
  return {
    visibility: dataset.private ? ('private' as const) : ('public' as const),
    url: ckan.address(`dataset/${dataset.name}`),
    rows: table?.total ?? null,
  };
}

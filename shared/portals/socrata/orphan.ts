import { z } from 'zod';
import type { Draft } from '../../portal.ts';
import type { Socrata } from './api.ts';
import { listRevisions, markOf } from './revisions.ts';

const catalogue = z.looseObject({
  results: z.array(z.looseObject({ resource: z.looseObject({ id: z.string() }) })),
});

/**
 * A dataset of this hand-over whose address never reached us: we died, or the answer was lost, right after it
 * was made. The catalogue finds drafts of one's own by name, and the mark says which is ours. The portal
 * enters new drafts into its catalogue with a delay, so one may be missed; what is left over then is an empty,
 * private draft that nobody but the service account sees.
 */
export async function findDraft(socrata: Socrata, draft: Draft): Promise<string | null> {
  const query = new URLSearchParams({
    domains: socrata.host,
    search_context: socrata.host,
    names: draft.title,
    only: 'dataset',
  });
  const answered = await socrata.ask(
    { method: 'GET', path: `/api/catalog/v1?${query}`, doing: 'looking for an earlier draft' },
    catalogue,
  );
  if (!('result' in answered)) return null;
  // A draft is listed as `<dataset>:<revision>`.
  const ids = new Set(answered.result.results.map(({ resource }) => resource.id.split(':')[0] ?? ''));
  for (const id of ids) {
    const revisions = await listRevisions(socrata, id);
    if (revisions.some((one) => markOf(one)?.dataset === draft.datasetId)) return id;
  }
  return null;
}

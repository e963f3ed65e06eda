import { z } from 'zod';
import { refusal, type Socrata } from './api.ts';
import { type Mark, mark } from './description.ts';

const taskSet = z.looseObject({
  id: z.number(),
  status: z.string(),
  finished_at: z.string().nullish(),
});

export const revisionEnvelope = z.looseObject({
  resource: z.looseObject({
    fourfour: z.string(),
    revision_seq: z.number(),
    closed_at: z.string().nullish(),
    metadata: z
      .looseObject({
        privateMetadata: z.looseObject({ open_data_desk: mark.optional().catch(undefined) }).nullish(),
      })
      .nullish(),
    action: z.looseObject({ permission: z.string().nullish() }).nullish(),
    task_sets: z.array(taskSet).nullish(),
  }),
  links: z.looseObject({
    show: z.string(),
    update: z.string().optional(),
    plan: z.string(),
    apply: z.string(),
    create_source: z.string(),
  }),
});
export type Revision = z.infer<typeof revisionEnvelope>;

export const markOf = (revision: Revision): Mark | undefined =>
  revision.resource.metadata?.privateMetadata?.open_data_desk;

/** Newest first; none where the dataset is gone or is not ours to look into. */
export async function listRevisions(socrata: Socrata, fourfour: string): Promise<Revision[]> {
  const doing = 'reading the dataset’s revisions';
  const answered = await socrata.ask(
    { method: 'GET', path: `/api/publishing/v1/revision/${fourfour}`, doing },
    z.array(revisionEnvelope),
  );
  if ('result' in answered)
    return answered.result.toSorted((a, b) => b.resource.revision_seq - a.resource.revision_seq);
  if (answered.status === 403 || answered.status === 404) return [];
  throw refusal(socrata.name, answered, doing);
}

export const showRevision = (socrata: Socrata, revision: Revision): Promise<Revision> =>
  socrata.must(
    { method: 'GET', path: revision.links.show, doing: 'reading the revision back' },
    revisionEnvelope,
  );

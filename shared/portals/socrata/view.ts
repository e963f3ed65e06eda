import { z } from 'zod';
import { type Answered, refusal, type Socrata } from './api.ts';
import { mark } from './description.ts';

const view = z.looseObject({
  id: z.string(),
  name: z.string(),
  permissions: z.looseObject({ scope: z.string().nullish() }).nullish(),
  privateMetadata: z.looseObject({ open_data_desk: mark.optional().catch(undefined) }).nullish(),
  columns: z
    .array(z.looseObject({ name: z.string(), fieldName: z.string(), description: z.string().nullish() }))
    .default([]),
});
export type View = z.infer<typeof view>;

/** The dataset as the service account sees it; null when the portal does not know it. */
export async function showView(socrata: Socrata, fourfour: string): Promise<View | null> {
  const doing = 'reading the dataset back';
  const answered = await socrata.ask({ method: 'GET', path: `/api/views/${fourfour}`, doing }, view);
  if ('result' in answered) return answered.result;
  if (answered.status === 404) return null;
  throw refusal(socrata.name, answered, doing);
}

/** Whether anybody at all sees the dataset: asked without the key. */
export async function seenByNobody(socrata: Socrata, fourfour: string): Promise<boolean> {
  const doing = 'looking at the dataset as the public';
  const answered: Answered<View> = await socrata.ask(
    { method: 'GET', path: `/api/views/${fourfour}`, doing, asNobody: true },
    view,
  );
  if ('result' in answered) return true;
  if ([401, 403, 404].includes(answered.status)) return false;
  throw refusal(socrata.name, answered, doing);
}

const counted = z.array(z.looseObject({ rows: z.coerce.number() }));

/** Rows the dataset has now; null before it was ever applied. */
export async function countRows(socrata: Socrata, fourfour: string): Promise<number | null> {
  const doing = 'counting the rows';
  const path = `/resource/${fourfour}.json?${new URLSearchParams({ $select: 'count(*) as rows' })}`;
  const answered = await socrata.ask({ method: 'GET', path, doing }, counted);
  if ('result' in answered) return answered.result[0]?.rows ?? 0;
  if (answered.status === 404) return null;
  throw refusal(socrata.name, answered, doing);
}

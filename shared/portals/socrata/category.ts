import { z } from 'zod';
import { type Draft, PortalError } from '../../portal.ts';
import type { Socrata } from './api.ts';

/**
 * Asks the portal beforehand whether it has such a category, without changing anything: found out only after
 * the upload, it would cost everybody another round. A portal that cannot say is asked again by reading back.
 */
export async function checkCategory(socrata: Socrata, fourfour: string, draft: Draft): Promise<void> {
  const { category } = draft.fields;
  if (typeof category !== 'string') return;
  const answered = await socrata.ask(
    {
      method: 'PATCH',
      path: `/api/views/metadata/v1/${fourfour}?strict=true&validateOnly=true`,
      json: { category },
      doing: 'checking the category',
    },
    z.unknown(),
  );
  if ('result' in answered || (answered.status !== 400 && answered.status !== 422)) return;
  throw new PortalError(
    `${socrata.name} does not take the category “${category}”: ${answered.message}. Choose another one in the dataset’s description and hand it over again.`,
    'lasting',
    { field: 'category' },
  );
}

import { randomUUID } from 'node:crypto';
import type { Happening, NewDataset } from '../../../shared/dataset.ts';
import { refused } from '../../../shared/refusal.ts';
import type { Store } from '../../../shared/store/store.ts';
import { coordinator, steward } from '../../people.ts';

/** A dataset nobody else has. */
export const newborn = (): NewDataset => {
  const name = `wells-${randomUUID()}`;
  return { jurisdiction: 'ca', portal: 'data.ca.gov', organisation: 'water', name, title: `Wells ${name}` };
};

export const handedOver = (revision = 1): Happening[] => [
  { kind: 'checked', revision, errors: 0, warnings: 1, advice: 2 },
  { kind: 'handed-over', revision, sha256: `${revision}`.repeat(64) },
];

export const kept = {
  file: { name: 'wells.xlsx', sha256: '1'.repeat(64) },
  metadata: { fields: {} },
  report: {},
};

export const toReview = (revision = 1): Happening[] => [
  { kind: 'upload-started', revision },
  { kind: 'arrived-private', revision, reference: 'ref', url: 'https://portal/private' },
  { kind: 'review-requested', revision, shared: [], how: 'They are members.' },
];

export const approval: Happening = { kind: 'approved', revision: 1, note: 'Well done.' };
export const publication: Happening = { kind: 'went-public', revision: 1, url: 'https://portal/wells' };

export async function give(
  store: Store,
  what: Happening[],
  by: typeof steward | null,
  id: string = randomUUID(),
) {
  const outcome = await store.datasets.append(id, what, by, { created: newborn() });
  if (refused(outcome)) throw new Error(outcome.refused);
  return outcome.dataset;
}

export async function lived(store: Store, until: 'handed-over' | 'in-review' | 'approved' | 'public') {
  let dataset = await give(store, handedOver(), steward);
  if (until === 'handed-over') return dataset;
  dataset = await give(store, toReview(), null, dataset.id);
  if (until === 'in-review') return dataset;
  dataset = await give(store, [approval], coordinator, dataset.id);
  if (until === 'approved') return dataset;
  return await give(store, [publication], null, dataset.id);
}

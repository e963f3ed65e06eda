import { type DatasetView, handOver } from '../../shared/api.ts';
import type { Dataset } from '../../shared/dataset.ts';
import { refused } from '../../shared/refusal.ts';
import type { Desk } from '../turns/desk.ts';
import type { Caller } from './caller.ts';
import { datasetView } from './dataset-view.ts';
import { maySee } from './may-see.ts';
import { BadRequest } from './read-body.ts';

export interface ApiAnswer {
  status: number;
  body: unknown;
}

export async function postDataset(desk: Desk, caller: Caller, body: unknown): Promise<ApiAnswer> {
  const read = handOver.safeParse(body);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new BadRequest(
      `The hand-over cannot be read: ${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? 'is wrong'}.`,
    );
  }
  if (caller.kind === 'person' && read.data.jurisdiction !== caller.jurisdiction) {
    throw new BadRequest('You can hand datasets over in your own state alone.', 403);
  }
  if (caller.person === null) {
    throw new BadRequest('Say on whose behalf this is handed over; that person cannot approve it then.');
  }
  const outcome = await desk.kept().life.handOver(read.data, caller.person);
  if (refused(outcome)) return { status: 422, body: { refused: outcome.refused, message: outcome.refused } };
  return { status: outcome.known ? 200 : 201, body: await view(desk, outcome.dataset, true) };
}

export async function getDatasets(
  desk: Desk,
  caller: Caller,
  jurisdiction: string | null,
): Promise<DatasetView[]> {
  const { store } = desk.kept();
  const wanted = caller.kind === 'person' ? caller.jurisdiction : jurisdiction;
  const all = await store.datasets.list(wanted === null ? {} : { jurisdiction: wanted });
  const held = caller.kind === 'person' ? await store.holders.of(caller.jurisdiction, caller.person) : [];
  const seen = all.filter((one) => maySee(caller, one, held));
  return Promise.all(seen.map((one) => view(desk, one, false)));
}

export async function getDataset(desk: Desk, caller: Caller, id: string): Promise<DatasetView> {
  return view(desk, await seenDataset(desk, caller, id), true);
}

/** A dataset the caller may not see does not exist for them. */
export async function seenDataset(desk: Desk, caller: Caller, id: string): Promise<Dataset> {
  const { store } = desk.kept();
  const dataset = await store.datasets.get(id);
  const held = caller.kind === 'person' ? await store.holders.of(caller.jurisdiction, caller.person) : [];
  if (!dataset || !maySee(caller, dataset, held))
    throw new BadRequest('There is no such dataset, or it is not yours to see.', 404);
  return dataset;
}

async function view(desk: Desk, dataset: Dataset, whole: boolean): Promise<DatasetView> {
  const { store } = desk.kept();
  const record = whole || dataset.state === 'uploading' ? await store.datasets.record(dataset.id) : [];
  const handedOver = await store.datasets.handedOver(dataset.id, dataset.revision);
  return datasetView(dataset, record, handedOver?.report, whole);
}

import type { Desk } from '../turns/desk.ts';
import type { WhoCalls } from './caller.ts';
import { seenDataset } from './datasets.ts';
import { BadRequest } from './read-body.ts';
import { datasetReport, reportHeaders } from './report-page.ts';
import { type Answer, type Ask, callerOf } from './respond.ts';
import type { Seals } from './sealed-link.ts';

export interface ReportParts {
  desk: Desk;
  seals: Seals;
  who: WhoCalls;
}

/** With a sealed link, or for whoever may see the dataset. */
export async function getReport({ desk, seals, who }: ReportParts, ask: Ask): Promise<Answer> {
  const id = ask.params.id ?? '';
  const asked = ask.query.get('revision');
  const sealed = seals.opens(`/api/datasets/${id}/report?revision=${asked}`, ask.query, desk.now());
  const dataset = sealed
    ? await desk.kept().store.datasets.get(id)
    : await seenDataset(desk, await callerOf(who, ask), id);
  if (!dataset) throw new BadRequest('There is no such dataset.', 404);
  const revision = asked === null ? dataset.revision : Number(asked);
  if (!Number.isInteger(revision) || revision < 1 || revision > dataset.revision)
    throw new BadRequest('This dataset has no such version.', 404);
  const handedOver = await desk.kept().store.datasets.handedOver(id, revision);
  const page = datasetReport(
    dataset,
    revision,
    handedOver?.report,
    desk.jurisdictions.get(dataset.jurisdiction),
  );
  return { bytes: new TextEncoder().encode(page), headers: reportHeaders };
}

import { z } from 'zod';
import { needed } from '../../shared/approval.ts';
import { type Dataset, type Entry, stateWords } from '../../shared/dataset.ts';
import type { ReviewView } from '../cards/approval.ts';
import { moment } from '../cards/moment.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

const checked = z.object({
  summary: z.object({ errors: z.number(), warnings: z.number(), advice: z.number() }),
  dismissed: z.array(z.unknown()).default([]),
});

/** What the card of that revision shows, read from the record and from nothing else. */
export async function reviewView(desk: Desk, dataset: Dataset, revision: number): Promise<ReviewView> {
  const { store } = desk.kept();
  const jurisdiction = jurisdictionOf(desk, dataset.jurisdiction);
  const portal = jurisdiction.portals.find((one) => one.id === dataset.portal);
  const record = (await store.datasets.record(dataset.id)).filter((one) => one.what.revision === revision);
  const handedOver = await store.datasets.handedOver(dataset.id, revision);
  const report = checked.safeParse(handedOver?.report).data;
  const shared = record.findLast((one) => one.what.kind === 'review-requested')?.what;
  return {
    dataset,
    revision,
    by: record.find((one) => one.what.kind === 'handed-over')?.by?.name ?? 'somebody',
    organisation:
      portal?.organisations.find((one) => one.id === dataset.organisation)?.name ?? dataset.organisation,
    portal: portal?.name ?? dataset.portal,
    summary: report?.summary ?? null,
    standing: report?.dismissed.length ?? 0,
    needed: needed(jurisdiction, dataset),
    access: shared?.kind === 'review-requested' ? shared.how : null,
    report: handedOver ? desk.links.report(dataset, revision) : null,
    questions: record.flatMap(({ what, by }) =>
      what.kind === 'asked' ? [{ by: by?.name ?? 'Somebody', question: what.question }] : [],
    ),
    decided: decisionIn(record),
    stateWords: stateWords[dataset.state],
    trouble: dataset.trouble,
    stuck: dataset.stuck,
  };
}

function decisionIn(record: Entry[]): ReviewView['decided'] {
  const entry = record.findLast(({ what }) => what.kind === 'approved' || what.kind === 'changes-requested');
  if (!entry) return null;
  const { what, by, at } = entry;
  const shared = { by: by?.name ?? 'somebody', at: moment(at) };
  if (what.kind === 'approved') return { words: 'approved', reason: what.note || null, ...shared };
  return {
    words: 'changes requested',
    reason: what.kind === 'changes-requested' ? what.reason : null,
    ...shared,
  };
}

import { z } from 'zod';
import type { DatasetView } from '../../shared/api.ts';
import { type Dataset, type Entry, stateWords } from '../../shared/dataset.ts';

const checked = z.object({
  summary: z.object({ errors: z.number(), warnings: z.number(), advice: z.number() }),
});

/** A dataset as the pane and the command show it. `report` is what was kept with the revision. */
export function datasetView(dataset: Dataset, record: Entry[], report: unknown, whole: boolean): DatasetView {
  const { id, jurisdiction, portal, organisation, title, state, revision, url, trouble } = dataset;
  return {
    id,
    jurisdiction,
    portal,
    organisation,
    title,
    state,
    stateWords: stateWords[state],
    revision,
    url,
    trouble,
    progress: state === 'uploading' ? progressIn(record) : null,
    summary: checked.safeParse(report).data?.summary ?? null,
    ...(whole
      ? {
          record: record.map((one) => ({
            number: one.number,
            at: one.at,
            by: one.by?.name ?? null,
            says: says(one),
          })),
        }
      : {}),
  };
}

function progressIn(record: Entry[]): DatasetView['progress'] {
  const last = record.findLast(
    ({ what }) => what.kind === 'upload-progressed' || what.kind === 'upload-started',
  )?.what;
  return last?.kind === 'upload-progressed' ? { step: last.step, done: last.done, of: last.of } : null;
}

/** One line of the record in words. */
function says({ what }: Entry): string {
  switch (what.kind) {
    case 'checked':
      return `Version ${what.revision} was checked: ${what.errors} errors, ${what.warnings} warnings, ${what.advice} pieces of advice.`;
    case 'handed-over':
      return `Version ${what.revision} was handed over.`;
    case 'upload-started':
      return 'The upload to the portal began.';
    case 'upload-progressed':
      return `Upload: ${what.step} (${what.done} of ${what.of}).`;
    case 'arrived-private':
      return 'It arrived on the portal, privately.';
    case 'review-requested':
      return `Approval was asked for. ${what.how}`;
    case 'review-reminded':
      return 'The approval card was posted again.';
    case 'changes-requested':
      return `Changes were requested: ${what.reason}`;
    case 'asked':
      return `A question: ${what.question}`;
    case 'approved':
      return what.note ? `It was approved: ${what.note}` : 'It was approved.';
    case 'went-public':
      return 'It went public.';
    case 'waits-for-portal':
      return `It waits for the portal: ${what.why}`;
    case 'trouble':
      return `${what.lasting ? 'It stopped' : 'It was held up'}: ${what.message}`;
    case 'tried-again':
      return 'It was tried again.';
  }
}

import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { AskedNotifier, Notifier } from '../shared/life.ts';
import { makePublic, type PublishParts, upload } from '../shared/publish.ts';
import type { Job, JobOptions, Store } from '../shared/store/store.ts';
import { tellPeople } from '../shared/tell-people.ts';

export interface JobParts extends Pick<PublishParts, 'portal' | 'draft'> {
  store: Store;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  notifier: Notifier;
  askedNotifier: AskedNotifier;
  /** Hears of failed attempts and of failures of the queue; they are tried again without its help. */
  failed(error: unknown, job: Job | null): void;
  pace?: Partial<Pace>;
}

export interface Pace extends Pick<JobOptions, 'everySeconds' | 'atOnce' | 'retries'> {
  lookAgainSeconds: number;
}

const usual: Pace = {
  everySeconds: 2,
  atOnce: { upload: 3, 'make-public': 1, tell: 1, 'tell-asked': 1 },
  lookAgainSeconds: 10 * 60,
};

/** Works on all that the records ask for, until stopped: what a crash has left first. */
export async function startJobs(parts: JobParts): Promise<{ stop(): Promise<void> }> {
  const pace = { ...usual, ...parts.pace };
  const publishing: PublishParts = { ...parts, lookAgainSeconds: pace.lookAgainSeconds };
  return await parts.store.jobs.work(
    {
      upload: (dataset, attempt) => upload(publishing, dataset, attempt),
      'make-public': (dataset, attempt) => makePublic(publishing, dataset, attempt),
      tell: (dataset, attempt) => tellPeople(parts.store.datasets, parts.notifier, dataset, attempt),
      'tell-asked': (asked, attempt) => tellPeople(parts.store.asked, parts.askedNotifier, asked, attempt),
    },
    { ...pace, failed: parts.failed },
  );
}

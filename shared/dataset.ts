import type { Person } from './person.ts';

/**
 * The life of a dataset: one explicit machine, one append-only record. A state is never set; it follows from
 * the record, event by event. Nothing is public unless the record holds an approval of the very revision that
 * goes public, by a person who handed over none of its revisions. What may happen when: `happen.ts`.
 *
 *   checked -> handed-over -> uploading -> private -> in-review -> approved -> public
 *                   ^                                     |
 *                   +-------- changes-requested <---------+
 *
 * `checked` is what the service itself found in the file; it is recorded together with the hand-over.
 */
export const states = [
  'checked',
  'handed-over',
  'uploading',
  'private',
  'in-review',
  'changes-requested',
  'approved',
  'public',
] as const;
export type State = (typeof states)[number];

export type Happening =
  | { kind: 'checked'; revision: number; errors: number; warnings: number; advice: number }
  | { kind: 'handed-over'; revision: number; sha256: string }
  | { kind: 'upload-started'; revision: number }
  | { kind: 'upload-progressed'; revision: number; step: string; reference: string; done: number; of: number }
  | { kind: 'arrived-private'; revision: number; reference: string; url: string }
  | { kind: 'review-requested'; revision: number; shared: string[]; how: string }
  /** Somebody who may approve asked for the approval card again. */
  | { kind: 'review-reminded'; revision: number }
  | { kind: 'changes-requested'; revision: number; reason: string }
  | { kind: 'asked'; revision: number; question: string }
  | { kind: 'approved'; revision: number; note: string }
  | { kind: 'went-public'; revision: number; url: string }
  | { kind: 'waits-for-portal'; revision: number; why: string; url: string }
  /** `lasting`: nobody tries again until a person asks for it. */
  | { kind: 'trouble'; revision: number; message: string; lasting: boolean }
  /** A person asked for another try after lasting trouble. */
  | { kind: 'tried-again'; revision: number };

/** One line of the record. `by` is null when the service itself acted. */
export interface Entry {
  dataset: string;
  /** 1, 2, 3 … without gaps within a dataset. */
  number: number;
  at: string;
  by: Person | null;
  what: Happening;
}

/** Where a dataset belongs and what it is called: what never changes in its life. */
export interface NewDataset {
  jurisdiction: string;
  portal: string;
  organisation: string;
  /** Stable name in addresses, made from the first title. */
  name: string;
  title: string;
}

export interface Dataset extends NewDataset {
  id: string;
  state: State;
  /** The revision handed over last: 1 for the first, 0 before it. */
  revision: number;
  sha256: string;
  reference: string | null;
  url: string | null;
  /** What stands in the way now, in words for people; null when all goes well. */
  trouble: string | null;
  /** The trouble is lasting: nobody tries again until a person asks for it. */
  stuck: boolean;
  submitters: Person[];
  /** Entries so far; the next one is `entries + 1`. */
  entries: number;
}

/** How the state reads in a sentence. */
export const stateWords: Record<State, string> = {
  checked: 'checked, not handed over yet',
  'handed-over': 'handed over, waiting to be uploaded',
  uploading: 'being uploaded to the portal, privately',
  private: 'private on the portal',
  'in-review': 'private on the portal, waiting for approval',
  'changes-requested': 'sent back with changes requested',
  approved: 'approved, about to go public',
  public: 'public',
};

/** A dataset whose record is still empty. */
export const unwritten = (id: string, born: NewDataset): Dataset => ({
  id,
  jurisdiction: born.jurisdiction,
  portal: born.portal,
  organisation: born.organisation,
  name: born.name,
  title: born.title,
  state: 'checked',
  revision: 0,
  sha256: '',
  reference: null,
  url: null,
  trouble: null,
  stuck: false,
  submitters: [],
  entries: 0,
});

export type Work = 'upload' | 'make-public';

/** States in which the service itself has something to do. */
export const working: readonly State[] = ['handed-over', 'uploading', 'private', 'approved'];

/** What the service has to do for this dataset now; null when it waits for a person, or is done. */
export function workFor(dataset: Pick<Dataset, 'state' | 'stuck'>): Work | null {
  if (dataset.stuck || !working.includes(dataset.state)) return null;
  return dataset.state === 'approved' ? 'make-public' : 'upload';
}

const quiet: readonly Happening['kind'][] = [
  'checked',
  'upload-started',
  'upload-progressed',
  'arrived-private',
];

/** Whether people are told of it. */
export const isTold = (what: Happening): boolean => !quiet.includes(what.kind);

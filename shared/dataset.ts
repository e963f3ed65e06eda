import type { Person } from './person.ts';
import { samePerson } from './person.ts';
import type { Refusal } from './refusal.ts';

/**
 * The life of a dataset: one explicit machine, one append-only record. A state is never set; it follows from
 * the record, event by event. Nothing is public unless the record holds an approval of the very revision that
 * goes public, by a person who handed over none of its revisions.
 *
 *   handed-over -> uploading -> private -> in-review -> approved -> public
 *        ^                                    |
 *        +------ changes-requested <----------+
 *
 * `checked` is what the pane or the command found before a hand-over; it is recorded with the hand-over, after
 * the service has checked the file again itself.
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
  | { kind: 'changes-requested'; revision: number; reason: string }
  | { kind: 'asked'; revision: number; question: string }
  | { kind: 'approved'; revision: number; note: string }
  | { kind: 'went-public'; revision: number; url: string }
  | { kind: 'waits-for-portal'; revision: number; why: string; url: string }
  | { kind: 'trouble'; revision: number; message: string; lasting: boolean };

/** One line of the record. `by` is null when the service itself acted. */
export interface Entry {
  dataset: string;
  /** 1, 2, 3 … without gaps within a dataset. */
  number: number;
  at: string;
  by: Person | null;
  what: Happening;
}

export interface Dataset {
  id: string;
  jurisdiction: string;
  portal: string;
  organisation: string;
  /** Stable name in addresses, made from the first title. */
  name: string;
  title: string;
  state: State;
  /** The revision handed over last; 1 for the first. */
  revision: number;
  sha256: string;
  reference: string | null;
  url: string | null;
  /** What stands in the way now, in words for people; null when all goes well. */
  trouble: string | null;
  submitters: Person[];
  /** Entries so far; the next one is `entries + 1`. */
  entries: number;
}

const from: Record<Happening['kind'], readonly State[] | 'any'> = {
  checked: ['checked', 'handed-over', 'uploading', 'private', 'in-review', 'changes-requested'],
  'handed-over': ['checked', 'handed-over', 'uploading', 'private', 'in-review', 'changes-requested'],
  'upload-started': ['handed-over', 'uploading'],
  'upload-progressed': ['uploading'],
  'arrived-private': ['uploading'],
  'review-requested': ['private'],
  'changes-requested': ['in-review'],
  asked: ['in-review'],
  approved: ['in-review'],
  'went-public': ['approved'],
  'waits-for-portal': ['approved'],
  trouble: 'any',
};

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

/**
 * What comes of `dataset` when `what` happens by `by`: the dataset after it, or a refusal when it cannot happen
 * now. Pure: the clock and the store are the caller's.
 */
export function happen(dataset: Dataset, what: Happening, by: Person | null): Dataset | Refusal {
  const expected =
    what.kind === 'handed-over' ? [dataset.revision, dataset.revision + 1] : [dataset.revision];
  if (what.kind !== 'checked' && !expected.includes(what.revision)) {
    return {
      refused: `This is about version ${what.revision} of “${dataset.title}”; version ${dataset.revision} has been handed over since. Look at the newest card.`,
    };
  }
  const allowed = from[what.kind];
  if (allowed !== 'any' && !allowed.includes(dataset.state)) {
    return { refused: `“${dataset.title}” is ${stateWords[dataset.state]}, so this changes nothing.` };
  }
  const after: Dataset = { ...dataset, entries: dataset.entries + 1 };
  switch (what.kind) {
    case 'checked':
    case 'asked':
      return after;
    case 'handed-over':
      return {
        ...after,
        state: 'handed-over',
        revision: what.revision,
        sha256: what.sha256,
        trouble: null,
        submitters:
          by === null || dataset.submitters.some((one) => samePerson(one, by))
            ? dataset.submitters
            : [...dataset.submitters, by],
      };
    case 'upload-started':
      return { ...after, state: 'uploading', trouble: null };
    case 'upload-progressed':
      return { ...after, reference: what.reference };
    case 'arrived-private':
      return { ...after, state: 'private', reference: what.reference, url: what.url, trouble: null };
    case 'review-requested':
      return { ...after, state: 'in-review' };
    case 'changes-requested':
      return { ...after, state: 'changes-requested' };
    case 'approved':
      if (by === null) return { refused: 'Only a person can approve a dataset.' };
      if (dataset.submitters.some((one) => samePerson(one, by))) {
        return { refused: 'You handed this dataset over yourself, so somebody else has to approve it.' };
      }
      return { ...after, state: 'approved', trouble: null };
    case 'went-public':
      return { ...after, state: 'public', url: what.url, trouble: null };
    case 'waits-for-portal':
      return { ...after, url: what.url, trouble: what.why };
    case 'trouble':
      return { ...after, trouble: what.message };
  }
}

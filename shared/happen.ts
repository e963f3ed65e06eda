import type { Dataset, Entry, Happening, NewDataset, State } from './dataset.ts';
import { stateWords, unwritten, working } from './dataset.ts';
import type { Person } from './person.ts';
import { samePerson } from './person.ts';
import type { Refusal } from './refusal.ts';

const open: readonly State[] = [
  'checked',
  'handed-over',
  'uploading',
  'private',
  'in-review',
  'changes-requested',
];

const from: Record<Happening['kind'], readonly State[]> = {
  checked: open,
  'handed-over': open,
  'upload-started': ['handed-over'],
  'upload-progressed': ['uploading'],
  'arrived-private': ['uploading'],
  'review-requested': ['private'],
  'review-reminded': ['in-review'],
  'changes-requested': ['in-review'],
  asked: ['in-review'],
  approved: ['in-review'],
  'went-public': ['approved'],
  'waits-for-portal': ['approved'],
  trouble: working,
  'tried-again': working,
};

const donePersonally: readonly Happening['kind'][] = [
  'checked',
  'handed-over',
  'review-reminded',
  'changes-requested',
  'asked',
  'approved',
  'tried-again',
];

/**
 * What comes of `dataset` when `what` happens by `by`: the dataset after it, or a refusal when it cannot happen
 * now. Pure: the clock and the store are the caller's.
 */
export function happen(dataset: Dataset, what: Happening, by: Person | null): Dataset | Refusal {
  const refusal = stale(dataset, what) ?? untimely(dataset, what) ?? unfit(dataset, what, by);
  if (refusal) return refusal;
  const after: Dataset = { ...dataset, entries: dataset.entries + 1 };
  const well = { trouble: null, stuck: false };
  switch (what.kind) {
    case 'checked':
    case 'asked':
    case 'review-reminded':
      return after;
    case 'handed-over':
      return {
        ...after,
        ...well,
        state: 'handed-over',
        revision: what.revision,
        sha256: what.sha256,
        submitters: withPerson(dataset.submitters, by),
      };
    case 'upload-started':
      return { ...after, state: 'uploading' };
    case 'upload-progressed':
      return { ...after, ...well, reference: what.reference };
    case 'arrived-private':
      return { ...after, ...well, state: 'private', reference: what.reference, url: what.url };
    case 'review-requested':
      return { ...after, ...well, state: 'in-review' };
    case 'changes-requested':
      return { ...after, ...well, state: 'changes-requested' };
    case 'approved':
      return { ...after, ...well, state: 'approved' };
    case 'went-public':
      return { ...after, ...well, state: 'public', url: what.url };
    case 'waits-for-portal':
      return { ...after, url: what.url, trouble: what.why, stuck: false };
    case 'trouble':
      return { ...after, trouble: what.message, stuck: what.lasting };
    case 'tried-again':
      return { ...after, ...well };
  }
}

/** The dataset whose record this is; throws on a record that cannot have happened. */
export function replay(id: string, born: NewDataset, record: readonly Pick<Entry, 'what' | 'by'>[]): Dataset {
  return record.reduce(
    (dataset, { what, by }) => {
      const after = happen(dataset, what, by);
      if ('refused' in after)
        throw new Error(`The record of dataset ${id} does not hold together: ${after.refused}`);
      return after;
    },
    unwritten(id, born),
  );
}

/** Only a hand-over speaks of the revision that comes next; everything else of the one there is. */
function stale({ title, revision }: Dataset, what: Happening): Refusal | null {
  const comes = what.kind === 'checked' || what.kind === 'handed-over';
  if (what.revision === revision + (comes ? 1 : 0)) return null;
  if (comes)
    return {
      refused: `Version ${revision} of “${title}” was handed over in the meantime. Look at it first.`,
    };
  return {
    refused: `This is about version ${what.revision} of “${title}”; version ${revision} has been handed over since. Look at the newest card.`,
  };
}

function untimely(dataset: Dataset, what: Happening): Refusal | null {
  const { title, state, stuck } = dataset;
  if (what.kind === 'tried-again' && !stuck)
    return { refused: `Nothing holds “${title}” up, so there is nothing to try again.` };
  if (from[what.kind].includes(state)) return null;
  if (what.kind !== 'checked' && what.kind !== 'handed-over')
    return { refused: `“${title}” is ${stateWords[state]}, so this changes nothing.` };
  if (state !== 'approved')
    return {
      refused: `“${title}” is public already, and a published dataset cannot be replaced from here yet. Ask your data coordinator.`,
    };
  // An approved dataset that its portal will not take needs another version to get out of there.
  if (stuck) return null;
  return {
    refused: `“${title}” has been approved and is about to go public, so no other version can be handed over now.`,
  };
}

function unfit(dataset: Dataset, what: Happening, by: Person | null): Refusal | null {
  if (donePersonally.includes(what.kind) !== (by !== null))
    return {
      refused: by
        ? 'This is for the service to do, not for a person.'
        : 'This is for a person to do, not for the service.',
    };
  if (what.kind === 'approved' && by && dataset.submitters.some((one) => samePerson(one, by)))
    return { refused: 'You handed this dataset over yourself, so somebody else has to approve it.' };
  return null;
}

function withPerson(people: Person[], by: Person | null): Person[] {
  return by === null || people.some((one) => samePerson(one, by)) ? people : [...people, by];
}

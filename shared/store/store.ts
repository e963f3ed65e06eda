import type { AskedEntry, AskedHappening, AskedQuestion, NewQuestion } from '../asked-question.ts';
import type { Answer } from '../checklist.ts';
import type { Dataset, Entry, Happening, NewDataset, State, Work } from '../dataset.ts';
import type { LoggedQuestion, QuestionHeard } from '../logged-question.ts';
import type { Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';

/**
 * What is kept, one thing a property. The same SQL runs on PostgreSQL embedded (PGlite, in a folder) and
 * served (`DATABASE_URL`); one contract test holds for both. Every method is one transaction.
 */
export interface Store {
  datasets: DatasetStore;
  files: FileStore;
  checklists: ChecklistStore;
  conversations: ConversationStore;
  posts: PostStore;
  activities: ActivityStore;
  holders: HolderStore;
  handbooks: HandbookStore;
  asked: AskedStore;
  feedback: FeedbackStore;
  jobs: JobStore;
  close(): Promise<void>;
}

export interface DatasetStore {
  /** The dataset of that jurisdiction, portal, organisation and name; null when there is none. */
  find(key: Pick<Dataset, 'jurisdiction' | 'portal' | 'organisation' | 'name'>): Promise<Dataset | null>;
  get(id: string): Promise<Dataset | null>;
  /** Newest first. */
  list(filter: {
    jurisdiction?: string;
    states?: State[];
    submitter?: Pick<Person, 'tenantId' | 'objectId'>;
  }): Promise<Dataset[]>;
  record(id: string): Promise<Entry[]>;
  /**
   * Appends to the record and moves the dataset, or refuses, as `happen` says; under a lock of that dataset,
   * together with the jobs that follow. With `created`, the dataset is made first when it does not exist yet;
   * `handedOver` is kept with the revision that is handed over.
   */
  append(
    id: string,
    what: Happening[],
    by: Person | null,
    options?: { created?: NewDataset; handedOver?: HandedOver },
  ): Promise<{ dataset: Dataset; entries: Entry[] } | Refusal>;
  /** What was handed over with a revision: never changed afterwards. */
  handedOver(id: string, revision: number): Promise<HandedOver | null>;
  /** Entries that people are told of and have not been told yet, oldest first. */
  untold(id: string): Promise<Entry[]>;
  told(id: string, number: number): Promise<void>;
}

/** JSON documents: the metadata as given, and the service's own report of the file. */
export interface HandedOver {
  file: { name: string; sha256: string };
  metadata: unknown;
  report: unknown;
}

/** Something to be done for a dataset, however often the service dies meanwhile. */
export interface Job {
  job: Work | 'tell' | 'tell-asked';
  /** Of `tell-asked` the question put to the coordinators. */
  dataset: string;
}

/**
 * Durable jobs. `append` queues them in its own transaction: they start with what asked for them, or not at
 * all. A job says only which dataset to look at; what there is to do follows from the record.
 */
export interface JobStore {
  /** Queues a job that waits at least `seconds`; a job that waits already stays the only one. */
  queue(job: Job, seconds: number): Promise<void>;
  /**
   * Runs jobs as they come, until stopped: first of all, and now and then, whatever the records ask for and no
   * job is there for, such as what a crash has left.
   */
  work(handlers: JobHandlers, options: JobOptions): Promise<{ stop(): Promise<void> }>;
}

/** A handler that throws is tried again, later and later. Two handlers never run for one dataset and kind. */
export type JobHandlers = Record<Job['job'], (dataset: string, attempt: Attempt) => Promise<void>>;

export interface Attempt {
  /** No further attempt follows on its own. */
  last: boolean;
}

export interface JobOptions {
  /** Longest wait before a job is noticed that another process queued, or that is tried again. */
  everySeconds: number;
  /** How many jobs of one kind run at once. */
  atOnce: Record<Job['job'], number>;
  /** For jobs queued from now on; about a day by default. */
  retries?: { limit: number; delaySeconds: number; longestSeconds: number };
  /** Hears of failures of the queue itself and of every failed attempt. */
  failed(error: unknown, job: Job | null): void;
}

/** Handed-over bytes by their SHA-256: a folder, or PostgreSQL shared by all instances. */
export interface FileStore {
  has(sha256: string): Promise<boolean>;
  /** Refuses bytes whose digest is another. Known bytes are kept once. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | null>;
}

/** A checklist being walked in a thread; anybody in the thread goes on with it. */
export interface ChecklistStore {
  open(run: {
    jurisdiction: string;
    checklist: string;
    conversation: string;
    by: Person;
  }): Promise<ChecklistRun>;
  /** The run of that conversation that is not finished; null when there is none. */
  current(conversation: string): Promise<ChecklistRun | null>;
  /** Conversations with a run that is not finished. */
  underWay(): Promise<string[]>;
  get(id: string): Promise<ChecklistRun | null>;
  answer(
    id: string,
    item: string,
    given: { answer: Answer; note: string; by: Person },
  ): Promise<ChecklistRun>;
  /** Takes the latest answer back; the item comes again. */
  undo(id: string): Promise<ChecklistRun>;
  finish(id: string): Promise<ChecklistRun>;
}

export interface ChecklistRun {
  id: string;
  jurisdiction: string;
  checklist: string;
  conversation: string;
  finished: boolean;
  answers: { item: string; answer: Answer; note: string; by: Person; at: string }[];
}

/** Where people and channels can be reached without being asked. */
export interface ConversationStore {
  rememberPerson(jurisdiction: string, person: Person, reference: unknown): Promise<void>;
  ofPerson(jurisdiction: string, person: Pick<Person, 'tenantId' | 'objectId'>): Promise<unknown | null>;
  rememberChannel(
    jurisdiction: string,
    channel: { id: string; name: string | null; team: string },
    reference: unknown,
  ): Promise<void>;
  channels(
    jurisdiction: string,
  ): Promise<{ id: string; name: string | null; team: string; reference: unknown }[]>;
  forget(reference: { jurisdiction: string; id: string }): Promise<void>;
}

/** Messages of ours that are updated in place later. */
export interface PostStore {
  keep(post: {
    dataset: string;
    revision: number;
    kind: string;
    reference: unknown;
    message: string;
  }): Promise<void>;
  of(dataset: string, kind: string): Promise<{ revision: number; reference: unknown; message: string }[]>;
}

/** The same activity delivered twice has one effect. */
export interface ActivityStore {
  /** True for the first to claim the id, false for everybody after. */
  claim(activity: string): Promise<boolean>;
  /** Gives the id back after a failure, so that a repeated delivery may succeed. */
  release(activity: string): Promise<void>;
}

/** Who holds which role: a person, a role, an organisation (`*` for the state). */
export interface HolderStore {
  grant(holder: Holder): Promise<void>;
  revoke(
    holder: Omit<Holder, 'person' | 'account'> & { person: Pick<Person, 'tenantId' | 'objectId'> },
  ): Promise<void>;
  list(jurisdiction: string): Promise<Holder[]>;
  of(jurisdiction: string, person: Pick<Person, 'tenantId' | 'objectId'>): Promise<Holder[]>;
}

export interface Holder {
  jurisdiction: string;
  person: Person;
  /** The sign-in name or mailbox the portal knows the person by, to share private datasets with. */
  account: string | null;
  role: string;
  organisation: string;
}

/** Handbook pages as synced; the newest whole sync counts. Path to text. */
export interface HandbookStore {
  current(
    jurisdiction: string,
    handbook: string,
  ): Promise<{ syncedAt: string; from: string; files: Record<string, string> } | null>;
  swap(
    jurisdiction: string,
    handbook: string,
    sync: { from: string; files: Record<string, string> },
  ): Promise<void>;
}

/** Questions put to the coordinators, and the curated answers that came of them. */
export interface AskedStore {
  /** Keeps it, and has people told; the same id again changes nothing and gives what is kept. */
  ask(question: NewQuestion): Promise<AskedQuestion>;
  get(id: string): Promise<AskedQuestion | null>;
  /** Appends to the record, or refuses, as `happenToAsked` says; under a lock, with the telling that follows. */
  append(id: string, what: AskedHappening, by: Person): Promise<AskedQuestion | Refusal>;
  record(id: string): Promise<AskedEntry[]>;
  /** Those that wait for an answer, those with a proposal to look at, or those whose answer is in use; newest first. */
  list(jurisdiction: string, which: 'waiting' | 'proposed' | 'in-use'): Promise<AskedQuestion[]>;
  /** Entries that people are told of and have not been told yet, oldest first. */
  untold(id: string): Promise<AskedEntry[]>;
  /** With the last one of a question that waits no more, where it was asked is forgotten. */
  told(id: string, number: number): Promise<void>;
}

/** What was asked, how it was answered and what people said of the answers, without names. */
export interface FeedbackStore {
  /** A batch; what is kept already stays as it is. */
  note(batch: LoggedQuestion[]): Promise<void>;
  /** One vote a person and answer, the latest; gives the answer's votes. */
  vote(vote: {
    answer: string;
    person: Pick<Person, 'tenantId' | 'objectId'>;
    up: boolean;
    word: string;
  }): Promise<{ up: number; down: number }>;
  /** The answer a message carries; null when none is known. */
  answerOf(message: string): Promise<string | null>;
  /** Newest first; `since` is a day, such as `2026-01-31`. */
  list(filter: { jurisdiction?: string; since?: string }): Promise<QuestionHeard[]>;
}

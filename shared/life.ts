import type { HandOver } from './api.ts';
import type { AskedEntry, AskedQuestion } from './asked-question.ts';
import type { Dataset, Entry } from './dataset.ts';
import type { Person } from './person.ts';
import type { Refusal } from './refusal.ts';

/** What people can do with a dataset. Every decision is checked here against who the person is. */
export interface Life {
  /**
   * Checks the stored file again and takes the dataset over. The same hand-over again gives the same dataset
   * with `known: true` and no effect, except that work which had stopped is tried again; other bytes or
   * metadata under the same title are its next revision.
   */
  handOver(request: HandOver, by: Person): Promise<{ dataset: Dataset; known: boolean } | Refusal>;
  /** `revision` is the one on the card: a card that is no longer the newest decides nothing. */
  decide(id: string, revision: number, decision: Decision, by: Person): Promise<Dataset | Refusal>;
  /** Posts the approval card again, asked for by somebody who may approve. */
  remindReviewers(id: string, by: Person): Promise<Dataset | Refusal>;
  /** After lasting trouble: goes on where it stopped, asked for by who handed over or may approve. */
  tryAgain(id: string, by: Person): Promise<Dataset | Refusal>;
}

export type Decision =
  | { decision: 'approve'; note: string }
  | { decision: 'request-changes'; reason: string }
  | { decision: 'ask'; question: string };

/** Tells people what happened; the bot implements it. Safe to repeat: jobs call it again after a crash. */
export interface Notifier {
  tell(dataset: Dataset, entry: Entry): Promise<void>;
}

/** The same for questions put to the coordinators. */
export interface AskedNotifier {
  tell(asked: AskedQuestion, entry: AskedEntry): Promise<void>;
}

import type { Report } from '../../shared/check.ts';
import type { Dataset } from '../../shared/dataset.ts';
import type { Answer } from '../../shared/handbook/answer.ts';
import type { Answered, Quotation } from '../../shared/handbook/answered.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Life } from '../../shared/life.ts';
import type { Person } from '../../shared/person.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Store } from '../../shared/store/store.ts';
import { StoreGone } from '../../shared/store/store-gone.ts';
import type { QuestionLog } from '../question-log.ts';
import type { Quoted, Sentence } from '../writer/writer.ts';

/** All that turns, cards and the API have to work with. */
export interface Desk {
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** `earlier`: the questions before this one in the same conversation, oldest first. */
  ask(jurisdiction: string, question: string, earlier: string[]): Promise<Answer>;
  /** The same with each part of the question apart. */
  askInParts(jurisdiction: string, question: string, earlier: string[]): Promise<Answered>;
  /** The found passages in other words, as `phrased` keeps them; null while no writer is set. */
  phrase: ((question: string, passages: Quoted[]) => Promise<Sentence[] | null>) | null;
  /** A turn changed what is kept: what is held of it in memory is read again. */
  changed(): void;
  questionLog: QuestionLog;
  /**
   * The handbook's best sections for words, each with its passage; the most useful ones for none. `elsewhere` is the
   * state that is named, when it is another one.
   */
  search(
    jurisdiction: string,
    text: string,
  ): Promise<{ found: Quotation[]; elsewhere: { id: string; name: string } | null }>;
  /** What is kept, and what can be done with it. Throws OutOfReach while the store is gone. */
  kept(): Kept;
  links: Links;
  /** Fetches a file somebody sent in a chat and checks it. */
  checkSent(jurisdiction: Jurisdiction, file: { name: string; url: string }): Promise<Report | Refusal>;
  now(): Date;
}

export interface Kept {
  store: Store;
  life: Life;
}

export interface Links {
  /** A page for people who have the link; it ends after a while. */
  report(dataset: Pick<Dataset, 'id' | 'jurisdiction'>, revision: number): string;
  /** The pane in a browser; null where people have it in Excel. */
  pane(person: Person | null): string | null;
}

/** Something this desk needs is gone for now. `message` is for people. */
export class OutOfReach extends Error {
  override name = 'OutOfReach';
}

export const storeAway =
  'The desk cannot reach its store just now, so it can answer handbook questions only. Please try again in a few minutes; nothing is lost.';

/** The failure in words for people when the store is gone, at the start or meanwhile; null for any other. */
export function outOfReach(error: unknown): OutOfReach | null {
  if (error instanceof OutOfReach) return error;
  return error instanceof StoreGone ? new OutOfReach(storeAway, { cause: error }) : null;
}

export function jurisdictionOf(desk: Pick<Desk, 'jurisdictions'>, id: string): Jurisdiction {
  const jurisdiction = desk.jurisdictions.get(id);
  if (!jurisdiction) throw new Error(`There is no jurisdiction “${id}”.`);
  return jurisdiction;
}

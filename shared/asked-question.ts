import type { Citation } from './handbook/answer.ts';
import { type Person, personKey } from './person.ts';
import type { Refusal } from './refusal.ts';

/**
 * A question the handbook does not answer, put to the coordinators, and what comes of it. As with datasets,
 * nothing is set: everything follows from an append-only record, entry by entry.
 *
 *   waiting -> answered -> (a wording is proposed -> in use -> revoked)
 *      +-----> withdrawn
 *
 * A wording is used only when somebody else than its author has accepted it. While another is proposed, the one
 * in use stays. The record names coordinators; who asked stands nowhere in it.
 */
export interface AskedQuestion {
  id: string;
  jurisdiction: string;
  question: string;
  detail: string;
  nearest: Citation[];
  state: 'waiting' | 'withdrawn' | 'answered';
  /** Forgotten as soon as nothing needs it: the name with the answer, the key with the decision on a proposal. */
  asker: Asker | null;
  /** Where the answer goes; forgotten when everything was told there. */
  place: Place | null;
  answer: (Given & { by: Person; at: string }) | null;
  proposed: Wording | null;
  inUse: Wording | null;
  askedAt: string;
  /** Entries so far; the next one is `entries + 1`. */
  entries: number;
}

export type NewQuestion = Pick<AskedQuestion, 'id' | 'jurisdiction' | 'question' | 'detail' | 'nearest'> & {
  asker: Person;
  place: Place;
};

export interface Asker {
  /** See `personKey`. */
  key: string;
  name: string | null;
}

/** The chat or thread, opaque here. */
export interface Place {
  reference: Readonly<Record<string, unknown>>;
}

export interface Given {
  text: string;
  link: string | null;
  /** A section of the handbook the answer belongs to. */
  section: Citation | null;
}

/** A curated answer as it is, or would be, used. */
export interface Wording extends Given {
  /** The questions it serves. */
  questions: string[];
  by: Person;
  at: string;
  /** The entry that brought it; what is decided is decided about this one. */
  number: number;
}

export type AskedHappening =
  | { kind: 'asked' }
  | { kind: 'withdrawn' }
  | ({ kind: 'answered'; propose: boolean } & Given)
  /** Another wording, instead of the wording `over`. */
  | ({ kind: 'worded'; over: number; questions: string[] } & Given)
  | { kind: 'accepted'; wording: number }
  | { kind: 'declined'; wording: number; reason: string }
  | { kind: 'revoked'; wording: number; reason: string };

export interface AskedEntry {
  asked: string;
  /** 1, 2, 3 … without gaps. */
  number: number;
  at: string;
  /** Null where the one who asked acted. */
  by: Person | null;
  what: AskedHappening;
}

/** The question as it is when it has just been asked. */
export const justAsked = ({ asker, ...asked }: NewQuestion, at: string): AskedQuestion => ({
  ...asked,
  state: 'waiting',
  asker: { key: personKey(asker), name: asker.name },
  answer: null,
  proposed: null,
  inUse: null,
  askedAt: at,
  entries: 1,
});

/** Whether this is said by the one who asked, and so recorded without a name. */
export const bySomebody = ({ kind }: AskedHappening): boolean => kind === 'asked' || kind === 'withdrawn';

/**
 * What comes of the question when `what` happens by `by`: the question after it, or a refusal. Whether the person
 * holds a role that answers is looked at before (`answerers.ts`).
 */
export function happenToAsked(
  before: AskedQuestion,
  what: AskedHappening,
  by: Person,
  at: string,
): AskedQuestion | Refusal {
  const refusal = untimely(before, what) ?? unfit(before, what, by);
  if (refusal) return refusal;
  return forgetting(after({ ...before, entries: before.entries + 1 }, what, by, at));
}

function after(asked: AskedQuestion, what: AskedHappening, by: Person, at: string): AskedQuestion {
  switch (what.kind) {
    case 'asked':
      return asked;
    case 'withdrawn':
      return { ...asked, state: 'withdrawn' };
    case 'answered': {
      const given = { text: what.text, link: what.link, section: what.section, by, at };
      const wording = { ...given, questions: linesOf(asked.question), number: asked.entries };
      return { ...asked, state: 'answered', answer: given, proposed: what.propose ? wording : null };
    }
    case 'worded': {
      const { questions, text, link, section } = what;
      return { ...asked, proposed: { questions, text, link, section, by, at, number: asked.entries } };
    }
    case 'accepted':
      return { ...asked, inUse: asked.proposed, proposed: null };
    case 'declined':
      return { ...asked, proposed: null };
    case 'revoked':
      return { ...asked, inUse: null, proposed: null };
  }
}

/** What was asked together is served each by itself; as many as a wording holds. */
const linesOf = (question: string): string[] =>
  question
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10);

/** Who asked is known only as long as somebody has to answer, or to be kept from deciding on it. */
function forgetting(asked: AskedQuestion): AskedQuestion {
  if (asked.state === 'waiting' || asked.asker === null) return asked;
  return { ...asked, asker: asked.proposed ? { ...asked.asker, name: null } : null };
}

function untimely({ state, answer, proposed, inUse }: AskedQuestion, what: AskedHappening): Refusal | null {
  switch (what.kind) {
    case 'asked':
      return { refused: 'This question is with the coordinators already.' };
    case 'withdrawn':
    case 'answered':
      if (state === 'waiting') return null;
      return state === 'withdrawn'
        ? { refused: 'This question was withdrawn, so there is nothing to answer any more.' }
        : { refused: `This question has been answered already, by ${answer?.by.name ?? 'somebody'}.` };
    case 'worded':
      if (what.over === (proposed ?? inUse)?.number) return null;
      return proposed || inUse ? overtaken : { refused: 'This answer is not used any more.' };
    case 'accepted':
    case 'declined':
      if (what.wording === proposed?.number) return null;
      if (proposed) return overtaken;
      return inUse?.number === what.wording
        ? { refused: 'This answer is in use already.' }
        : { refused: 'This proposal has been decided already.' };
    case 'revoked':
      if (what.wording === inUse?.number) return null;
      return inUse ? overtaken : { refused: 'This answer is not in use, so there is nothing to revoke.' };
  }
}

const overtaken: Refusal = {
  refused:
    'The wording has been changed since this card was posted. Look at the newest card and decide there.',
};

function unfit({ asker, proposed }: AskedQuestion, what: AskedHappening, by: Person): Refusal | null {
  const key = personKey(by);
  if (what.kind === 'withdrawn' && asker?.key !== key)
    return { refused: 'Only who asked this question can withdraw it.' };
  if (what.kind !== 'accepted' || !proposed) return null;
  if (asker?.key === key)
    return { refused: 'You asked this question yourself, so somebody else has to look at the answer.' };
  if (personKey(proposed.by) === key)
    return { refused: 'This wording is yours, so a second coordinator has to look at it before it is used.' };
  return null;
}

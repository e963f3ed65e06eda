import { quotationWithLinks, withLinks } from '../shared/handbook/answering/with-links.ts';
import { searchPassages } from '../shared/handbook/finding/search-passages.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { Store } from '../shared/store/store.ts';
import { openCurated, pointersOfCurated } from './curated.ts';
import { type Handbooks, openHandbooks } from './handbooks.ts';
import type { Desk, Kept } from './turns/desk.ts';

export interface AnswersParts {
  states: Jurisdiction[];
  /** Whether a handbook may come from this machine. */
  loopback: boolean;
  /** Throws OutOfReach while the store is gone. */
  kept(): Kept;
  log: { warn(details: object, message: string): void };
}

/** Questions in, answers out: from the handbook, with what a coordinator answered before beside it. */
export interface Answers extends Pick<Desk, 'ask' | 'askInParts' | 'search' | 'changed'> {
  sync: Handbooks['sync'];
  /** What was synced into the store answers from now on, also what other instances sync later. */
  takeSyncs(store: Store): Promise<{ stop(): void }>;
}

const lookAgainMinutes = 5;

export function openAnswers({ states, loopback, kept, log }: AnswersParts): Answers {
  let handbooks: Promise<Handbooks> | null = null;
  // Without the store, the built-in handbooks answer.
  const handbooksNow = (): Promise<Handbooks> => {
    handbooks ??= openHandbooks(states, null, { loopback });
    return handbooks;
  };
  const curated = openCurated({
    asked: () => kept().store.asked,
    indexOf: async (jurisdiction) => (await handbooksNow()).of(jurisdiction).index,
    log,
  });
  const askInParts: Desk['askInParts'] = async (jurisdiction, question, context) => {
    const handbooks = await handbooksNow();
    const asked = handbooks.askInParts(jurisdiction, { id: null, question, context });
    return await curated.with(jurisdiction, question, withLinks(handbooks.of(jurisdiction).index, asked));
  };
  return {
    ask: async (jurisdiction, question, context) =>
      (await askInParts(jurisdiction, question, context)).answer,
    askInParts,
    async search(jurisdiction, text) {
      const handbook = (await handbooksNow()).of(jurisdiction);
      const elsewhere = handbook.otherNamedIn(text) ?? null;
      const found = elsewhere ? [] : searchPassages(handbook, text);
      return { found: found.map((one) => quotationWithLinks(handbook.index, one)), elsewhere };
    },
    changed: curated.changed,
    async sync(jurisdiction, from, how) {
      kept();
      return (await handbooksNow()).sync(jurisdiction, from, how);
    },
    async takeSyncs(store) {
      const withSyncs = openHandbooks(states, store.handbooks, { loopback }, (id) =>
        pointersOfCurated(store.asked, id),
      );
      const open = await withSyncs;
      handbooks = withSyncs;
      const lookingAgain = setInterval(() => {
        open
          .refresh()
          .catch((error: unknown) => log.warn({ error }, 'the handbooks could not be looked at again'));
      }, lookAgainMinutes * 60_000);
      return { stop: () => clearInterval(lookingAgain) };
    },
  };
}

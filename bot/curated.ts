import type { AskedQuestion } from '../shared/asked-question.ts';
import type { Answer } from '../shared/handbook/answer.ts';
import type { Answered, Part } from '../shared/handbook/answered.ts';
import {
  type Curated,
  type CuratedAnswers,
  curatedAnswers,
  curatedPointers,
  withCurated,
} from '../shared/handbook/curated.ts';
import type { HandbookIndex } from '../shared/handbook/finding/index.ts';
import type { Pointer } from '../shared/handbook/sync/sync-pointers.ts';
import type { AskedStore } from '../shared/store/store.ts';
import { inTime } from './in-time.ts';
import { outOfReach } from './turns/desk.ts';

export interface CuratedParts {
  /** Throws OutOfReach while the store is gone. */
  asked(): Pick<AskedStore, 'list'>;
  indexOf(jurisdiction: string): Promise<HandbookIndex>;
  log: { warn(details: object, message: string): void };
}

/** Puts a coordinator's answer beside the handbook's, where one fits the question or a part of it that stays open. */
export interface BesideHandbook {
  with(jurisdiction: string, question: string, answered: Answered): Promise<Answered>;
  /** Something that is kept was changed here: what is held is read again before the next question. */
  changed(): void;
}

interface Known {
  answers: CuratedAnswers;
  /** What they were made from, to see when another instance has changed them. */
  made: string;
  index: HandbookIndex;
  at: number;
}

/** A part of a message that the handbook does not answer. */
const leftOpen: Answer = { id: null, status: 'not-in-handbook', answer: '', citations: [], suggestions: [] };
const patience = 1500;
const freshFor = 2000;

/**
 * Held in memory for a moment, so that a question costs no more when none fits. Before one is used it is read again
 * from the store: what was revoked anywhere is not used from the next question on, and nothing is while the store
 * cannot say.
 */
export function openCurated({ asked, indexOf, log }: CuratedParts): BesideHandbook {
  const known = new Map<string, Known>();
  const underWay = new Map<string, Promise<Known | null>>();
  const load = async (jurisdiction: string): Promise<Known> => {
    const before = known.get(jurisdiction);
    const at = Date.now();
    const list = await asked().list(jurisdiction, 'in-use');
    const index = await indexOf(jurisdiction);
    const made = list.map(({ id, inUse }) => `${id} ${inUse?.number}`).join('\n');
    const same = before?.made === made && before.index === index;
    const answers = same ? before.answers : curatedAnswers(curatedIn(list), index.rarity);
    const loaded = { answers, made, index, at };
    known.set(jurisdiction, loaded);
    return loaded;
  };
  const loadInTime = async (jurisdiction: string): Promise<Known | null> => {
    try {
      return await inTime(patience, load(jurisdiction));
    } catch (error) {
      if (!outOfReach(error)) throw error;
      return null;
    }
  };
  /** Many questions at once need it read once. */
  const refresh = (jurisdiction: string): Promise<Known | null> => {
    const waiting = underWay.get(jurisdiction);
    if (waiting) return waiting;
    const loading = loadInTime(jurisdiction).finally(() => underWay.delete(jurisdiction));
    underWay.set(jurisdiction, loading);
    return loading;
  };
  const beside = async (jurisdiction: string, question: string, answer: Answer): Promise<Answer> => {
    const held = known.get(jurisdiction);
    if (held && !held.answers.best(question)) {
      if (Date.now() - held.at <= freshFor) return answer;
      if (answer.status !== 'not-in-handbook') {
        refresh(jurisdiction).catch((error: unknown) =>
          log.warn({ error }, 'curated answers could not be read'),
        );
        return answer;
      }
      const now = await refresh(jurisdiction);
      if (!now?.answers.best(question)) return answer;
    }
    const now = await loadInTime(jurisdiction);
    return withCurated(answer, question, now?.answers.best(question) ?? null);
  };
  return {
    async with(jurisdiction, question, { parts, ...answered }) {
      if (parts.length < 2)
        return { ...answered, answer: await beside(jurisdiction, question, answered.answer), parts };
      // One that fits all of the message; what only resembles it may answer one of its parts.
      const { curated } = await beside(jurisdiction, question, { ...answered.answer, status: 'answered' });
      const answer = curated ? { ...answered.answer, curated } : answered.answer;
      const served: Part[] = [];
      for (const part of parts) {
        if (part.passage !== null) {
          served.push(part);
          continue;
        }
        const { curated } = await beside(jurisdiction, part.question, leftOpen);
        served.push(curated && curated.id !== answer.curated?.id ? { ...part, curated } : part);
      }
      return { ...answered, answer, parts: served };
    },
    changed() {
      known.clear();
      underWay.clear();
    },
  };
}

export const curatedIn = (list: readonly AskedQuestion[]): Curated[] =>
  list.flatMap(({ id, inUse }) =>
    inUse
      ? [
          {
            id,
            questions: inUse.questions,
            answer: inUse.text,
            author: inUse.by.name,
            date: inUse.at,
            source: inUse.link,
            section: inUse.section,
          },
        ]
      : [],
  );

/** The sections that a state's curated answers belong to. */
export const pointersOfCurated = async (
  asked: Pick<AskedStore, 'list'>,
  jurisdiction: string,
): Promise<Pointer[]> => curatedPointers(curatedIn(await asked.list(jurisdiction, 'in-use')));

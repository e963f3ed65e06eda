import { setImmediate } from 'node:timers/promises';
import type { LoggedQuestion } from '../shared/logged-question.ts';

/** What was asked, on its way to the store: noted at once, written in batches outside the turn. */
export interface QuestionLog {
  note(question: LoggedQuestion): void;
  /** The answer stands in that message. */
  sent(answer: string, message: string): void;
  /** Of those that are not written yet. */
  answerIn(message: string): string | null;
  /** Writes what waits, for whoever wants to read it now. */
  flush(): Promise<void>;
  /** Writes what is left, and no more by itself. */
  stop(): Promise<void>;
}

/** What waits while the store is gone; the oldest go first. */
const most = 5000;
/** So few that an embedded store does not hold up the turns meanwhile. */
const atOnce = 100;

/** A process that is killed loses what it noted in the last few seconds, no more. */
export function openQuestionLog(parts: {
  write(batch: LoggedQuestion[]): Promise<void>;
  failed(error: unknown, waiting: number): void;
  everySeconds?: number;
}): QuestionLog {
  let waiting: LoggedQuestion[] = [];
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    // What comes in meanwhile waits for the next time, so that batches stay large.
    for (let left = waiting.length; left > 0; left -= atOnce) {
      const batch = waiting.slice(0, Math.min(left, atOnce));
      try {
        await parts.write(batch);
      } catch (error) {
        return parts.failed(error, waiting.length);
      }
      const written = new Set(batch);
      waiting = waiting.filter((one) => !written.has(one));
      // An embedded store gives way to nobody between two writes.
      await setImmediate();
    }
  };
  const flush = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(flush, (parts.everySeconds ?? 3) * 1000);
  timer.unref();
  return {
    note(question) {
      waiting.push(question);
      if (waiting.length > most) waiting.shift();
    },
    sent(answer, message) {
      const noted = waiting.findLast((one) => one.answer === answer);
      if (noted) noted.message = message;
    },
    answerIn: (message) => waiting.find((one) => one.message === message)?.answer ?? null,
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}

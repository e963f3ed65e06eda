import { useCallback, useEffect, useState } from 'react';
import { DeskError } from '../desk.ts';

export interface Trouble {
  sentence: string;
  /** The person may not see this, so asking again does not help. */
  refused: boolean;
}

export interface Asked<Answer> {
  /** The last answer, kept while it is asked again. */
  answer: Answer | null;
  trouble: Trouble | null;
  busy: boolean;
  again(): void;
}

/** Asks the desk, and once more whenever the question is another one or `again` is called. */
export function useAsked<Answer>(ask: () => Promise<Answer>): Asked<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [now, setNow] = useState<Omit<Asked<Answer>, 'again'>>(nothingYet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` stands for asking again.
  useEffect(() => {
    let gone = false;
    setNow((before) => ({ ...before, busy: true }));
    ask().then(
      (answer) => !gone && setNow({ answer, trouble: null, busy: false }),
      (error) => !gone && setNow((before) => ({ ...before, trouble: troubleOf(error), busy: false })),
    );
    return () => {
      gone = true;
    };
  }, [ask, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...now, again };
}

const nothingYet = { answer: null, trouble: null, busy: true };

function troubleOf(error: unknown): Trouble {
  const sentence = error instanceof Error ? error.message : 'The desk did not answer. Try again.';
  return { sentence, refused: error instanceof DeskError && error.status === 403 };
}

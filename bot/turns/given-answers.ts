import type { Answered } from '../../shared/handbook/answered.ts';
import type { Generated } from '../teams/turn.ts';

/** An answer as it was shown, to show it again with the votes on it. */
export interface GivenAnswer {
  answered: Answered;
  question: string;
  generated: Generated | null;
}

/** The last answers, in memory: a vote on an older one counts as well, but its card stays as it is. */
export interface GivenAnswers {
  add(id: string, given: GivenAnswer): void;
  get(id: string): GivenAnswer | null;
}

export function givenAnswers(most = 1000): GivenAnswers {
  const known = new Map<string, GivenAnswer>();
  return {
    add(id, given) {
      known.set(id, given);
      const oldest = known.keys().next();
      if (known.size > most && !oldest.done) known.delete(oldest.value);
    },
    get: (id) => known.get(id) ?? null,
  };
}

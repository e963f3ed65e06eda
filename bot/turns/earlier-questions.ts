/** The last questions of each conversation, so that “and for dates?” can be understood. In memory, for half an hour. */
export interface EarlierQuestions {
  of(conversation: string): string[];
  last(conversation: string): Asked | null;
  add(conversation: string, asked: Asked): void;
}

export interface Asked {
  question: string;
  /** The state whose handbook answered it, where that is not one's own. */
  from: string | null;
}

const most = 3;
const lasts = 30 * 60 * 1000;

export function earlierQuestions(now: () => number = Date.now, conversations = 2000): EarlierQuestions {
  const asked = new Map<string, { at: number; questions: Asked[] }>();
  const known = (conversation: string): Asked[] => {
    const found = asked.get(conversation);
    return found && now() - found.at < lasts ? found.questions : [];
  };
  return {
    of: (conversation) => known(conversation).map(({ question }) => question),
    last: (conversation) => known(conversation).at(-1) ?? null,
    add(conversation, question) {
      const questions = [...known(conversation), question].slice(-most);
      asked.delete(conversation);
      asked.set(conversation, { at: now(), questions });
      const oldest = asked.keys().next();
      if (asked.size > conversations && !oldest.done) asked.delete(oldest.value);
    },
  };
}

/** The last questions of each conversation, so that “and for dates?” can be understood. In memory, for half an hour. */
export interface EarlierQuestions {
  of(conversation: string): string[];
  add(conversation: string, question: string): void;
}

const most = 3;
const lasts = 30 * 60 * 1000;

export function earlierQuestions(now: () => number = Date.now, conversations = 2000): EarlierQuestions {
  const asked = new Map<string, { at: number; questions: string[] }>();
  const of = (conversation: string): string[] => {
    const known = asked.get(conversation);
    return known && now() - known.at < lasts ? known.questions : [];
  };
  return {
    of,
    add(conversation, question) {
      const questions = [...of(conversation), question].slice(-most);
      asked.delete(conversation);
      asked.set(conversation, { at: now(), questions });
      const oldest = asked.keys().next();
      if (asked.size > conversations && !oldest.done) asked.delete(oldest.value);
    },
  };
}

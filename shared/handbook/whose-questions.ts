import { questionsIn } from './finding/look-up.ts';
import type { AskedPart } from './finding/parts.ts';
import { leansOnEarlier } from './finding/thread.ts';
import type { Handbook } from './handbook.ts';

/** A message's questions, each once, told apart by whose handbook they are for. */
export interface Whose {
  /** For this state's handbook, at most `most`; without the state's name. */
  own: AskedPart[];
  /** Those beyond, which are not looked up. */
  left: string[];
  /**
   * For another state's. `both`: one names this state, too, and so is for both; `before`: what the first leans on.
   */
  other: { id: string; name: string; questions: string[]; both: boolean; before: string | null } | null;
}

/** So many questions of one message are answered. */
const most = 5;

export function whoseQuestions(handbook: Handbook, message: string): Whose {
  const all = eachOnce(questionsIn(handbook.index, message));
  const other = handbook.otherNamedBeside(message);
  const { own, theirs, third, both, before } = other
    ? toldApart(handbook, all, other.id)
    : { own: all, theirs: [], third: [], both: false, before: null };
  const { withoutState } = handbook;
  return {
    own: own
      .slice(0, most)
      .map(({ question, whole }) => ({ question: withoutState(question), whole: withoutState(whole) })),
    left: [...own.slice(most), ...third].map(({ question }) => question),
    other: other
      ? { id: other.id, name: other.name, questions: theirs.map(({ whole }) => whole), both, before }
      : null,
  };
}

/** One that leans on the question before it is for the same handbook, unless it names another. */
function toldApart(handbook: Handbook, all: AskedPart[], other: string) {
  const own: AskedPart[] = [];
  const theirs: AskedPart[] = [];
  // What is about a third state is left to be asked again.
  const third: AskedPart[] = [];
  let both = false;
  let before: string | null = null;
  let last: string | undefined;
  for (const [at, one] of all.entries()) {
    const named = handbook.otherNamedBeside(one.whole);
    const alone = handbook.otherNamedIn(one.whole);
    const leans = leansOnEarlier(one.question);
    const about = named?.id ?? (leans && handbook.withoutState(one.whole) === one.whole ? last : undefined);
    if (named && !alone) {
      own.push(one);
      theirs.push(one);
      both = true;
    } else if (!about) own.push(one);
    else if (about === other) {
      if (theirs.length === 0 && leans) before = all[at - 1]?.whole ?? null;
      theirs.push(one);
    } else third.push(one);
    last = named && !alone ? undefined : about;
  }
  if (theirs.length === 0) theirs.push(...own.splice(0));
  return { own, theirs, third, both, before };
}

/** One that leans on the question before it is another behind another. */
function eachOnce(parts: AskedPart[]): AskedPart[] {
  if (parts.length < 2) return parts;
  const asked = new Set<string>();
  return parts.filter(({ question, whole }, at) => {
    const all = at > 0 && leansOnEarlier(question) ? `${parts[at - 1]?.question} ${whole}` : whole;
    const words = all.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    return !asked.has(words) && asked.add(words);
  });
}

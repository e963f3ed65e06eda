import { remember } from './remember.ts';
import { meanings } from './thesaurus/index.ts';
import { tokens, typed } from './tokens.ts';
import { type Unanswered, unanswered } from './unanswered/index.ts';

/** How much likelier a question's words are among those no handbook answers than among those one does; above 0 likelier. */
export type Odds = Record<Unanswered, number>;

interface Asking {
  questions: { ask: string[] }[];
}

const known = new WeakMap<readonly Asking[], (question: string) => Odds>();

/**
 * Tells what kind a question is of by counting words (naive Bayes): those of all states' banks and of the field's thesaurus against those of each
 * kind that stays unanswered. Counted once for a list of states.
 */
export function kindsOf(states: readonly Asking[]): (question: string) => Odds {
  const before = known.get(states);
  if (before) return before;
  const answered = new Set(states.flatMap(({ questions }) => questions.flatMap(({ ask }) => ask)));
  const field = count([...answered, ...meanings.flatMap(({ words }) => words)]);
  const others = kinds.map((kind) =>
    count(unanswered.filter((one) => one.kind === kind).flatMap(({ ask }) => ask)),
  );
  const weights = new Map<string, Float32Array>();
  for (const { times } of [field, ...others]) {
    for (const mark of times.keys()) {
      if (weights.has(mark)) continue;
      const base = likelihood(field, mark);
      weights.set(
        mark,
        Float32Array.from(others, (other) => likelihood(other, mark) - base),
      );
    }
  }
  const tell = remember(500, (question) => oddsOf(question, weights));
  known.set(states, tell);
  return tell;
}

/** The kind a question that is not answered belongs to; next door unless it clearly is another. */
export function likeliestKind(question: string, odds: Odds): Unanswered {
  const clearly = (kind: Unanswered) =>
    odds[kind] > 1 && odds[kind] > odds['next-door'] + 1 && kinds.every((other) => odds[other] <= odds[kind]);
  if (clearly('orders') && !ownQuestion.test(question)) return 'orders';
  const ofTheField = typed(question).some(({ stem }) => fieldStems.has(stem));
  return clearly('off-subject') && !ofTheField ? 'off-subject' : 'next-door';
}

/** “Can I …” asks what one may do; “can you …” tells the desk to. */
const ownQuestion =
  /^\W*(?:(?:hi|hey|hello|so|ok|please)\W+)*(?:can|could|may|might|should|must|do|does|how|what|when|where|why|who|is|are) (?!you\b)/i;
/** Who says one of these asks about the field, if about something its handbook does not say. */
const fieldStems = new Set(tokens('data dataset metadata portal publish publishing').map(({ stem }) => stem));

const kinds: Unanswered[] = ['next-door', 'off-subject', 'orders'];

interface Counted {
  times: Map<string, number>;
  all: number;
}

function count(questions: Iterable<string>): Counted {
  const times = new Map<string, number>();
  let all = 0;
  for (const question of questions) {
    for (const mark of marksOf(question)) {
      times.set(mark, (times.get(mark) ?? 0) + 1);
      all++;
    }
  }
  return { times, all };
}

/** What was never seen counts a little, as if there were so many more marks to see. */
const unseen = { times: 0.1, marks: 5000 };

const likelihood = ({ times, all }: Counted, mark: string) =>
  Math.log(((times.get(mark) ?? 0) + unseen.times) / (all + unseen.times * unseen.marks));

function oddsOf(question: string, weights: Map<string, Float32Array>): Odds {
  const sums = kinds.map(() => 0);
  let seen = 0;
  for (const mark of marksOf(question)) {
    const its = weights.get(mark);
    if (!its) continue;
    seen++;
    for (let at = 0; at < sums.length; at++) sums[at]! += its[at]!;
  }
  const [nextDoor, offSubject, orders] = sums.map((sum) => sum / Math.sqrt(seen + 1));
  return { 'next-door': nextDoor!, 'off-subject': offSubject!, orders: orders! };
}

/** Words and words side by side; small words too, since orders are told by them. */
function marksOf(question: string): Set<string> {
  const marks = new Set<string>();
  let before = '';
  for (const { stem } of typed(question)) {
    marks.add(stem);
    marks.add(`${before} ${stem}`);
    before = stem;
  }
  return marks;
}

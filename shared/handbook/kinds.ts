import { remember } from './remember.ts';
import { meanings } from './thesaurus/index.ts';
import { tokens, typed } from './tokens.ts';
import { type Unanswered, unanswered } from './unanswered/index.ts';

/**
 * How much likelier a question's words are among those no handbook answers than among those one does; above 0 likelier.
 * `elsewhere`: among what other states' handbooks are asked than among what this one's is.
 */
export type Odds = Record<Unanswered | 'elsewhere', number>;

interface Asking {
  id: string;
  questions: { ask: string[] }[];
}

const kinds: readonly Unanswered[] = ['next-door', 'off-subject', 'orders'];

/** What is told of a question for each of a list of states. */
type Telling = (state: string) => (question: string) => Odds;

const known = new WeakMap<readonly Asking[], Telling>();

/**
 * Tells what kind a question is of by counting words (naive Bayes): those of all states' banks and of the field's
 * thesaurus against those of each kind that stays unanswered, and those of a state's bank against the other states'.
 * Counted once for a list of states.
 */
export function kindsOf(states: readonly Asking[]): Telling {
  const before = known.get(states);
  if (before) return before;
  const asked = states.map(({ questions }) => questions.flatMap(({ ask }) => ask));
  const counted = count([
    [...new Set(asked.flat()), ...meanings.flatMap(({ words }) => words)],
    ...kinds.map((kind) => unanswered.filter((one) => one.kind === kind).flatMap(({ ask }) => ask)),
    ...asked,
  ]);
  const telling: Telling = (state) => {
    const group = first.states + states.findIndex(({ id }) => id === state);
    return remember(500, (question) => oddsOf(question, counted, group));
  };
  known.set(states, telling);
  return telling;
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

/** The groups: what is answered anywhere, the kinds, then the states. */
const first = { kinds: 1, states: 1 + kinds.length };

/** How often every mark is in each group, from its place on. */
interface Counted {
  places: ReadonlyMap<string, number>;
  times: Uint16Array;
  /** All marks of each group. */
  wholes: number[];
}

function count(groups: string[][]): Counted {
  const places = new Map<string, number>();
  const marked = groups.map((questions) => questions.map((question) => [...marksOf(question)]));
  for (const mark of marked.flat(2)) if (!places.has(mark)) places.set(mark, places.size * groups.length);
  const times = new Uint16Array(places.size * groups.length);
  marked.forEach((questions, group) => {
    for (const mark of questions.flat()) times[places.get(mark)! + group]!++;
  });
  return { places, times, wholes: marked.map((questions) => questions.flat().length) };
}

/** What was never seen counts a little, as if there were so many more marks to see. */
const unseen = { times: 0.1, marks: 5000 };
const likely = (times: number, whole: number): number =>
  Math.log((times + unseen.times) / (whole + unseen.times * unseen.marks));

function oddsOf(question: string, { places, times, wholes }: Counted, own: number): Odds {
  const odds: Odds = { 'next-door': 0, 'off-subject': 0, orders: 0, elsewhere: 0 };
  let seen = 0;
  for (const mark of marksOf(question)) {
    const place = places.get(mark);
    if (place === undefined) continue;
    seen++;
    const [answered, here] = [times[place]!, times[place + own]!];
    const field = likely(answered, wholes[0]!);
    kinds.forEach((kind, at) => {
      const group = first.kinds + at;
      odds[kind] += likely(times[place + group]!, wholes[group]!) - field;
    });
    odds.elsewhere +=
      likely(Math.max(0, answered - here), wholes[0]! - wholes[own]!) - likely(here, wholes[own]!);
  }
  const evenly = Math.sqrt(seen + 1);
  for (const kind of [...kinds, 'elsewhere'] as const) odds[kind] /= evenly;
  return odds;
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

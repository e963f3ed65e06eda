import { type Banked, questionsOf } from '../finding/bank.ts';
import { remember } from '../words/remember.ts';
import { meanings } from '../words/thesaurus/index.ts';
import { tokens, typed } from '../words/tokens.ts';
import { type Unanswered, unanswered } from './unanswered/index.ts';

/** How much likelier a question's words are among those no handbook answers than among those one does; above 0 likelier. */
export type Odds = Record<Unanswered, number>;

interface Asking {
  questions: Pick<Banked, 'ask' | 'passages'>[];
}

const known = new WeakMap<readonly Asking[], (question: string) => Odds>();

/**
 * Tells what kind a question is of by counting words (naive Bayes): those of all states' banks and of the field's
 * thesaurus against those of each kind that stays unanswered. Counted once for a list of states.
 */
export function kindsOf(states: readonly Asking[]): (question: string) => Odds {
  const before = known.get(states);
  if (before) return before;
  const answered = new Set(
    states.flatMap(({ questions }) => questions.flatMap(questionsOf).map(({ text }) => text)),
  );
  const weights = weigh([
    [...answered, ...meanings.flatMap(({ words }) => words)],
    ...kinds.map((kind) => unanswered.filter((one) => one.kind === kind).flatMap(({ ask }) => ask)),
  ]);
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

/** Every mark's place, and from there on how much likelier it is in each kind than in what is answered. */
interface Weights {
  places: ReadonlyMap<string, number>;
  likelier: Float32Array;
}

/** What was never seen counts a little, as if there were so many more marks to see. */
const unseen = { times: 0.1, marks: 5000 };

/** The first of the groups is what is answered, the others are the kinds. */
function weigh(groups: string[][]): Weights {
  const places = new Map<string, number>();
  const times: number[] = [];
  const all = groups.map(() => 0);
  groups.forEach((questions, group) => {
    for (const question of questions) {
      for (const mark of marksOf(question)) {
        let place = places.get(mark);
        if (place === undefined) {
          place = times.length;
          places.set(mark, place);
          for (const _ of groups) times.push(0);
        }
        times[place + group]!++;
        all[group]!++;
      }
    }
  });
  const whole = all.map((seen) => Math.log(seen + unseen.times * unseen.marks));
  const likely = (place: number, group: number) =>
    Math.log(times[place + group]! + unseen.times) - whole[group]!;
  const likelier = new Float32Array(times.length);
  for (let place = 0; place < times.length; place += groups.length)
    for (let group = 1; group < groups.length; group++)
      likelier[place + group - 1] = likely(place, group) - likely(place, 0);
  return { places, likelier };
}

function oddsOf(question: string, { places, likelier }: Weights): Odds {
  const sums = kinds.map(() => 0);
  let seen = 0;
  for (const mark of marksOf(question)) {
    const place = places.get(mark);
    if (place === undefined) continue;
    seen++;
    for (let at = 0; at < sums.length; at++) sums[at]! += likelier[place + at]!;
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

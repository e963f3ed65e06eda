import type { Banked } from './bank.ts';
import { buildIndex, type HandbookIndex } from './index.ts';
import { bestOf } from './search.ts';
import type { Section } from './section.ts';
import { slotsInThread } from './thread.ts';
import { unanswered } from './unanswered/index.ts';

/** The questions written for all states' sections, and those no handbook answers, to see whose subject a question is. */
export interface Neighbours {
  index: HandbookIndex;
  /** For each place in it the states that have these questions; none has those that no handbook answers. */
  states: Set<string>[];
}

/** How much more a question is like what is asked elsewhere than like what this state's handbook is asked. */
export interface Nearer {
  /** Another state's handbook: above zero it is likelier theirs, below likelier ours. */
  elsewhere: number;
  /** Nobody's handbook. */
  unanswered: number;
}

interface Asking {
  id: string;
  questions: Banked[];
}

const known = new WeakMap<readonly Asking[], Neighbours>();

/** Built once for a list of states; what several states have word for word stands in it once. */
export function neighboursOf(states: readonly Asking[]): Neighbours {
  const before = known.get(states);
  if (before) return before;
  const places = new Map<string, { banked: Banked; states: Set<string> }>();
  for (const { id, questions } of states) {
    for (const { heading, ask } of questions) {
      const key = [heading, ...ask].join('\n');
      const place = places.get(key);
      if (place) place.states.add(id);
      else places.set(key, { banked: { page: String(places.size), heading, ask }, states: new Set([id]) });
    }
  }
  for (const { kind, subject, ask } of unanswered) {
    places.set(`${kind} ${subject}`, {
      banked: { page: String(places.size), heading: subject, ask },
      states: new Set(),
    });
  }
  const all = [...places.values()];
  const built = {
    index: buildIndex(
      all.map(({ banked: { page, heading } }) => bareSection(page, heading)),
      all.map(({ banked }) => banked),
    ),
    states: all.map((one) => one.states),
  };
  known.set(states, built);
  return built;
}

export function nearer(
  neighbours: Neighbours | null,
  state: string,
  question: string,
  earlier: string[],
): Nearer {
  if (!neighbours) return { elsewhere: 0, unanswered: 0 };
  const { index, states } = neighbours;
  const slots = slotsInThread(index, question, earlier);
  const [ours = 0, theirs = 0, nobodys = 0] = bestOf(index, slots, (section) => {
    const whose = states[section]!;
    if (whose.size === 0) return 2;
    return whose.has(state) ? 0 : 1;
  });
  return { elsewhere: bounded(theirs - ours), unanswered: bounded(nobodys - ours) };
}

const bounded = (difference: number) => Math.max(-1.5, Math.min(1.5, difference));

const bareSection = (file: string, heading: string): Section => ({
  handbook: '',
  file,
  headings: [heading],
  aliases: [],
  url: '',
  blocks: [],
  links: [],
});

import type { Banked } from './bank.ts';
import { buildIndex, type HandbookIndex } from './index.ts';
import { remember } from './remember.ts';
import { bestOf } from './search.ts';
import type { Section } from './section.ts';
import { slotsInThread } from './thread.ts';
import { unanswered } from './unanswered/index.ts';

/** The questions written for all states' sections, and those no handbook answers, to see whose subject a question is. */
export interface Neighbours {
  index: HandbookIndex;
  /** For each place in it whose it is, as one state sees it. */
  whose(state: string): Uint8Array;
}

/** Its own questions, another state's, and those that no handbook answers. */
const [ours, theirs, nobodys] = [0, 1, 2] as const;

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
  const seen = (state: string) =>
    Uint8Array.from(all, ({ states }) => (states.size === 0 ? nobodys : states.has(state) ? ours : theirs));
  const built = {
    index: buildIndex(
      all.map(({ banked: { page, heading } }) => bareSection(page, heading)),
      all.map(({ banked }) => banked),
    ),
    whose: remember(all.length, seen),
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
  const { index } = neighbours;
  const whose = neighbours.whose(state);
  const best = bestOf(index, slotsInThread(index, question, earlier), (section) => whose[section]!);
  const above = (its: number) => bounded((best[its] ?? 0) - (best[ours] ?? 0));
  return { elsewhere: above(theirs), unanswered: above(nobodys) };
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

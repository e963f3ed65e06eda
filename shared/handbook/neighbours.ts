import type { Banked } from './bank.ts';
import { buildIndex, type HandbookIndex } from './index.ts';
import { bestOf } from './search.ts';
import type { Section } from './section.ts';
import { slotsInThread } from './thread.ts';

/** The questions written for all states' sections in one index, to see whose subject a question is. */
export interface Neighbours {
  index: HandbookIndex;
  /** For each place in it the states that have these questions. */
  states: Set<string>[];
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
  const places = new Map<string, { section: Section; banked: Banked; states: Set<string> }>();
  for (const { id, questions } of states) {
    for (const { heading, ask } of questions) {
      const key = [heading, ...ask].join('\n');
      const place = places.get(key);
      if (place) place.states.add(id);
      else {
        const page = String(places.size);
        places.set(key, {
          section: bareSection(page, heading),
          banked: { page, heading, ask },
          states: new Set([id]),
        });
      }
    }
  }
  const all = [...places.values()];
  const built = {
    index: buildIndex(
      all.map(({ section }) => section),
      all.map(({ banked }) => banked),
    ),
    states: all.map((one) => one.states),
  };
  known.set(states, built);
  return built;
}

/**
 * How much more a question is like what another state's handbook is asked than like what this one is: above zero
 * it is likelier theirs, below likelier ours; between -1 and 1.
 */
export function nearerElsewhere(
  neighbours: Neighbours | null,
  state: string,
  question: string,
  earlier: string[],
): number {
  if (!neighbours) return 0;
  const { index, states } = neighbours;
  const slots = slotsInThread(index, question, earlier);
  const [ours = 0, theirs = 0] = bestOf(index, slots, (section) => (states[section]!.has(state) ? 0 : 1));
  return Math.max(-1, Math.min(1, theirs - ours));
}

const bareSection = (file: string, heading: string): Section => ({
  handbook: '',
  file,
  headings: [heading],
  aliases: [],
  url: '',
  blocks: [],
  links: [],
});

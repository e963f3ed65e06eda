import type { Jurisdiction } from '../jurisdiction.ts';
import { otherNamedIn, withoutState } from './abstaining/elsewhere.ts';
import { kindsOf, type Odds } from './abstaining/kinds.ts';
import { placeBank, questionsOf } from './finding/bank.ts';
import { buildIndex, type HandbookIndex } from './finding/index.ts';
import { type Learned, learn } from './finding/learned.ts';
import { readDigest, readHandbook } from './pages/pages.ts';
import type { Section, Source } from './section.ts';

/** What a state's questions are answered from. */
export interface Handbook {
  jurisdiction: { id: string; name: string };
  /** What people call the handbook, and the mailbox to ask when it does not say. */
  name: string;
  contact: { name: string; email: string };
  index: HandbookIndex;
  /** Null when there is no bank of questions for it. */
  learned: Learned | null;
  /** The other state that a question names, itself or its portals; none when it names this one, too. */
  otherNamedIn: (question: string) => { id: string; name: string } | undefined;
  /** The same, also where this one is named beside it. */
  otherNamedBeside: (question: string) => { id: string; name: string } | undefined;
  /** Whether a question is of a kind that no handbook answers. */
  odds: (question: string) => Odds;
  /** A question without the state's own name, which adds nothing in its channel. */
  withoutState: (question: string) => string;
}

export type State = Pick<Jurisdiction, 'id' | 'name' | 'handbooks' | 'contacts' | 'questions' | 'portals'>;

/** A handbook from sections read already. `others` are all states; the state itself is left out. */
export function openHandbook(state: State, sections: Section[], others: State[]): Handbook {
  const index = buildIndex(sections, state.questions);
  const banked = placeBank(sections, state.questions);
  const asked = banked.some(({ length }) => length > 0);
  const named = otherNamedIn(others);
  const contact = state.contacts[0] ?? { name: state.name, email: '' };
  return {
    jurisdiction: { id: state.id, name: state.name },
    name: state.handbooks[0]?.name ?? `${state.name} handbook`,
    contact: { name: contact.name, email: contact.email },
    index,
    learned: asked ? learn(sections, banked, askedElsewhere(state, others)) : null,
    otherNamedIn: (question) => named(state.id, question),
    otherNamedBeside: (question) => named(state.id, question, true),
    odds: kindsOf(others),
    withoutState: withoutState(state.name),
  };
}

/** The sections of a state: each source's files as synced, or else the built-in digest. */
export function stateSections(
  state: State & Pick<Jurisdiction, 'digest'>,
  synced: Map<string, Record<string, string>>,
): { sections: Section[]; pages: number; warnings: string[] } {
  const sources: Source[] = state.handbooks;
  const digest = readDigest(state.digest, sources);
  const read = sources.map((source) => {
    const files = synced.get(source.id);
    if (files) return readHandbook(files, source);
    const sections = digest.sections.filter(({ handbook }) => handbook === source.id);
    return { sections, pages: new Set(sections.map(({ file }) => file)).size, warnings: digest.warnings };
  });
  return {
    sections: read.flatMap(({ sections }) => sections),
    pages: read.reduce((sum, { pages }) => sum + pages, 0),
    warnings: [...new Set(read.flatMap(({ warnings }) => warnings))],
  };
}

/** So many of what other states' handbooks are asked are enough to tell theirs from one's own. */
const enough = 2000;

function askedElsewhere(state: State, all: State[]): string[] {
  const asked = all
    .filter(({ id }) => id !== state.id)
    .flatMap(({ questions }) => questions.flatMap(questionsOf).map(({ text }) => text));
  const every = Math.max(1, asked.length / enough);
  return Array.from({ length: Math.min(asked.length, enough) }, (_, at) => asked[Math.floor(at * every)]!);
}

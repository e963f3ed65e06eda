import type { Jurisdiction } from '../../jurisdiction.ts';

type State = Pick<Jurisdiction, 'id' | 'name' | 'portals' | 'contacts' | 'handbooks'>;

/**
 * In the channel of the state with this `id`: the other state that a question names; none when it names its own, too,
 * unless it may stand `beside`.
 */
type Named = (id: string, question: string, beside?: boolean) => State | undefined;

const known = new WeakMap<readonly State[], Named>();

/**
 * A state is named by itself, its portals, its mailboxes or its handbook. All are looked for at once, since most
 * questions name none, and with one pattern for a list of states, which stays ready when fifty of them are asked.
 */
export function otherNamedIn(states: readonly State[]): Named {
  const before = known.get(states);
  if (before) return before;
  const any = namesOneOf(states);
  const each = states.map((state) => ({ state, named: namesOneOf([state]) }));
  const other: Named = (id, question, beside = false) => {
    if (!any(question)) return undefined;
    const named = each.filter(({ named }) => named(question)).map(({ state }) => state);
    return beside || !named.some((state) => state.id === id)
      ? named.find((state) => state.id !== id)
      : undefined;
  };
  known.set(states, other);
  return other;
}

/** A question without “in Vermont” and the like: said in Vermont's own channel it adds nothing. */
export function withoutState(name: string): (question: string) => string {
  const letters = name.toLowerCase();
  const said = new RegExp(
    `\\s*\\b(?:here )?(?:in|for|at|within) (?:the state of )?${literally(name)}(?![\\w’'])`,
    'giu',
  );
  return (question) =>
    question.toLowerCase().includes(letters) ? question.replace(said, '').replace(/^[\s,;:]+/, '') : question;
}

function namesOneOf(states: readonly State[]): (question: string) => boolean {
  if (states.length === 0) return () => false;
  const either = (parts: string[]) => `(?:${[...new Set(parts)].map(literally).join('|')})`;
  const exact = either(states.flatMap(namesOf).filter((name) => name.length > 3));
  const spelled = new RegExp(`(?<![\\w.])${exact}(?:['’]?s|ns?)?(?!\\w)`, 'iu');
  // The two letters count where they are written as a state: CT, in ct, ct's.
  const letters = either(states.map(({ id }) => id));
  const capitals = new RegExp(`(?<![\\w.])${either(states.map(({ id }) => id.toUpperCase()))}(?!\\w)`, 'u');
  const placed = new RegExp(`\\b(?:in|for|of|from) ${letters}(?!\\w)|(?<![\\w.])${letters}['’]s`, 'iu');
  return (question) => spelled.test(question) || capitals.test(question) || placed.test(question);
}

const namesOf = ({ name, portals, handbooks, contacts }: State): string[] => [
  ...[...portals, ...handbooks].flatMap(({ url }) => hostOf(url)),
  ...contacts.map(({ email }) => email.split('@')[1] ?? ''),
  name,
  ...portals.map((portal) => portal.name),
];

function hostOf(url: string): string[] {
  try {
    return [new URL(url).hostname];
  } catch {
    return [];
  }
}

/** Text as a pattern that means itself. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import type { Jurisdiction } from '../../jurisdiction.ts';

type Named = Pick<Jurisdiction, 'id' | 'name' | 'portals' | 'contacts' | 'handbooks'>;

/** How a state is named: itself, its portals, its mailboxes, its handbook. */
export const namesState = (state: Named): ((question: string) => boolean) => namesOneOf([state]);

/** The first of the states that a question names. All are looked for at once, since most questions name none. */
export function stateNamedIn<State extends Named>(
  states: readonly State[],
): (question: string) => State | undefined {
  const any = namesOneOf(states);
  const each = states.map((state) => ({ state, named: namesState(state) }));
  return (question) => (any(question) ? each.find(({ named }) => named(question))?.state : undefined);
}

function namesOneOf(states: readonly Named[]): (question: string) => boolean {
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

const namesOf = ({ name, portals, handbooks, contacts }: Named): string[] => [
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

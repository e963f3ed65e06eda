import type { Jurisdiction } from '../jurisdiction.ts';

type Named = Pick<Jurisdiction, 'id' | 'name' | 'portals' | 'contacts' | 'handbooks'>;

/** How a state is named: itself, its portals, its mailboxes, its handbook. */
export function namesState(state: Named): (question: string) => boolean {
  const hosts = [...state.portals, ...state.handbooks].flatMap(({ url }) => hostOf(url));
  const mails = state.contacts.map(({ email }) => email.split('@')[1] ?? '');
  const names = [state.name, ...state.portals.map(({ name }) => name)];
  const exact = [...new Set([...hosts, ...mails, ...names])].filter((name) => name.length > 3).map(literally);
  const spelled = new RegExp(`(?<![\\w.])(?:${exact.join('|')})(?:['’]?s|ns?)?(?!\\w)`, 'iu');
  // The two letters count where they are written as a state: CT, in ct, ct's.
  const letters = literally(state.id);
  const capitals = new RegExp(`(?<![\\w.])${letters.toUpperCase()}(?!\\w)`, 'u');
  const placed = new RegExp(`\\b(?:in|for|of|from) ${letters}(?!\\w)|(?<![\\w.])${letters}['’]s`, 'iu');
  return (question) => spelled.test(question) || capitals.test(question) || placed.test(question);
}

function hostOf(url: string): string[] {
  try {
    return [new URL(url).hostname];
  } catch {
    return [];
  }
}

/** Text as a pattern that means itself. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

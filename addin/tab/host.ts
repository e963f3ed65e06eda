import type { SandboxPerson } from '../../shared/sandbox-api.ts';
import { actAs, type SignIn, sandboxPeople } from '../sign-in.ts';
import type { Teams } from './teams.ts';

/** Where the tab is shown, which decides how one signs in and how it looks. */
export type Host =
  | { kind: 'sandbox'; signIn: SignIn; person: SandboxPerson | null }
  | { kind: 'teams'; signIn: SignIn; teams: Teams }
  | { kind: 'elsewhere'; sentence: string };

export async function findHost(): Promise<Host> {
  const people = await sandboxPeople();
  if (people) {
    const asked = new URLSearchParams(location.search).get('as');
    const person = people.find(({ id }) => id === asked) ?? (asked === null ? people[0] : null) ?? null;
    return { kind: 'sandbox', person, signIn: actAs(people, () => person?.id ?? asked) };
  }
  if (!embedded()) return { kind: 'elsewhere', sentence: openInTeams };
  const { openTeams } = await import('./teams.ts');
  try {
    const teams = await openTeams();
    return { kind: 'teams', teams, signIn: teams.signIn };
  } catch {
    return { kind: 'elsewhere', sentence: noAnswer };
  }
}

/** In a frame, or in the frameless view that Teams has on phones. */
const embedded = (): boolean => window.parent !== window || 'nativeInterface' in window;

const openInTeams =
  'This page knows who you are only inside Microsoft Teams. Open Teams, choose Apps, and there Open Data Desk: the handbook report is one of its tabs.';
const noAnswer =
  'The program around this page did not answer as Microsoft Teams does, so nobody could be signed in. Close the tab and open it again in Teams; if it stays, tell whoever looks after the desk.';

import type { SandboxPerson } from '../shared/sandbox-api.ts';

/** How the person in front of the page is made known to the service. */
export interface SignIn {
  /** The headers every request carries; throws a sentence when nobody is signed in. */
  headers(): Promise<Record<string, string>>;
  /** In the sandbox, who one can act as; null where people sign in for real. */
  people: SandboxPerson[] | null;
}

/** Asks the service whether it is the sandbox; anywhere else the person signs in through Office. */
export async function findSignIn(acting: () => string | null): Promise<SignIn> {
  const people = await sandboxPeople();
  return people ? actAs(people, acting) : officeSignIn;
}

export function actAs(people: SandboxPerson[], acting: () => string | null): SignIn {
  return {
    people,
    headers: async () => {
      const id = acting();
      const headers: Record<string, string> = id === null ? {} : { 'x-desk-person': id };
      return headers;
    },
  };
}

/**
 * The token of the account Office is signed in with, for the add-in's own app registration. Not tried live: it
 * needs a tenant. Nested app authentication would replace the one call inside.
 */
const officeSignIn: SignIn = {
  people: null,
  headers: async () => {
    if (typeof Office === 'undefined') {
      throw new Error('Open this page from Excel: there you are signed in.');
    }
    const token = await Office.auth.getAccessToken({
      allowSignInPrompt: true,
      allowConsentPrompt: true,
    });
    return { authorization: `Bearer ${token}` };
  },
};

/** Who one can act as; null where the service is no sandbox. */
export async function sandboxPeople(): Promise<SandboxPerson[] | null> {
  const response = await fetch('/sandbox/api/people').catch(() => null);
  const json = response?.headers.get('content-type')?.includes('json') ?? false;
  if (!response?.ok || !json) return null;
  const people: unknown = await response.json();
  return Array.isArray(people) ? (people as SandboxPerson[]) : null;
}

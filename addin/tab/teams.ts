import { app, authentication } from '@microsoft/teams-js';
import type { SignIn } from '../sign-in.ts';
import type { Look } from '../theme.tsx';

/** What the tab needs of Microsoft Teams. Loaded there alone. Not tried live: it needs a tenant. */
export interface Teams {
  signIn: SignIn;
  look: Look;
  onLook(change: (look: Look) => void): void;
  /** The page is there, be it with a report or with a sentence. */
  shown(): void;
  /** The page is there and says that this person may not see the report. */
  refused(sentence: string): void;
}

/** Throws when what is around the page does not answer as Teams does. */
export async function openTeams(): Promise<Teams> {
  await inTime(app.initialize());
  const context = await inTime(app.getContext());
  return {
    signIn: { people: null, headers: async () => ({ authorization: `Bearer ${await token()}` }) },
    look: lookOf(context.app.theme),
    onLook: (change) => app.registerOnThemeChangeHandler((theme) => change(lookOf(theme))),
    shown: () => void app.notifySuccess(),
    refused: (message) =>
      app.notifyExpectedFailure({ reason: app.ExpectedFailureReason.PermissionError, message }),
  };
}

/** Teams keeps the token and renews it, so it is asked for each time. */
async function token(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (error) {
    const why = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
    throw new Error(
      `Teams did not sign you in${why}. Try again; if it stays, ask whoever looks after the desk whether the app has been consented to.`,
    );
  }
}

function lookOf(theme: string): Look {
  if (theme === 'contrast') return 'high-contrast';
  return theme === 'dark' || theme === 'glass' ? 'dark' : 'light';
}

const longestWait = 15_000;

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('Teams did not answer.')), longestWait),
  );
  return Promise.race([promise, late]);
}

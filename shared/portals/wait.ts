import { PortalError } from '../portal.ts';

/** Lets time pass. An argument everywhere, so that nothing has to wait for real in a test. */
export type Wait = (milliseconds: number) => Promise<void>;

export const pause: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface Patience {
  wait: Wait;
  /** How long to go on asking before leaving it to a later attempt; milliseconds. */
  patience: number;
  /** Said when patience runs out. */
  still: string;
}

const failuresInARow = 5;

/**
 * Asks until there is an answer, first every second, then slower, up to every ten seconds. A few passing
 * failures in a row are borne: portals restart while they load.
 */
export async function until<T>(
  look: () => Promise<T | null>,
  { wait, patience, still }: Patience,
): Promise<T> {
  let failures = 0;
  let waited = 0;
  for (let pauseFor = 1000; ; pauseFor = Math.min(pauseFor * 1.5, 10_000)) {
    try {
      const found = await look();
      if (found !== null) return found;
      failures = 0;
    } catch (error) {
      if (!passes(error) || ++failures >= failuresInARow) throw error;
    }
    if (waited >= patience) throw new PortalError(still, 'passing');
    await wait(pauseFor);
    waited += pauseFor;
  }
}

/** Whether trying again later may help. */
export const passes = (error: unknown): error is PortalError =>
  error instanceof PortalError && error.kind === 'passing';

import { setTimeout as pause } from 'node:timers/promises';

/** What the work gives; null when that takes longer. The work itself goes on. */
export async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  const timer = new AbortController();
  const late = pause(milliseconds, null, { signal: timer.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}

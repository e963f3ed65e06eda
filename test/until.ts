import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it holds; fails with `what` when it does not in time. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  milliseconds = 15_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for: ${what}`);
    await pause(25);
  }
}

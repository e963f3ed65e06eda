import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Came } from './worker.ts';

export interface Fuzzed {
  read: number;
  refused: number;
  faults: Came[];
  slowest: Came | null;
}

const patience = 30_000;
const batch = 500;

/**
 * Reads `count` mutated files, the one of number `seed` first. A file that hangs or eats the memory ends its
 * worker, is noted as a fault, and the next one takes over.
 */
export async function fuzz(count: number, seed: number, heard?: (done: number) => void): Promise<Fuzzed> {
  const result: Fuzzed = { read: 0, refused: 0, faults: [], slowest: null };
  for (let next = seed; next < seed + count; ) {
    next = await run(next, seed + count, (came) => {
      if (came.outcome === 'fault') result.faults.push(came);
      else result[came.outcome]++;
      if (came.milliseconds > (result.slowest?.milliseconds ?? 0)) result.slowest = came;
      heard?.(came.number - seed + 1);
    });
  }
  return result;
}

/** Runs one process until all is done or a file brings it down; gives the number to go on with. */
function run(first: number, end: number, heard: (came: Came) => void): Promise<number> {
  return new Promise((resolve) => {
    // What the package `xlsx` grumbles about is no news here.
    const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
      execArgv: ['--max-old-space-size=1000'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let next = first;
    const stop = (what: string): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.kill('SIGKILL');
      if (what !== '') {
        heard({ number: next, file: '', bytes: 0, outcome: 'fault', what, milliseconds: patience });
        next++;
      }
      resolve(next);
    };
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => stop(`hangs for ${patience / 1000} seconds`), patience);
    let timer = watch();
    const send = (): boolean => worker.send({ first: next, count: Math.min(batch, end - next) });
    worker.on('message', (came: Came) => {
      heard(came);
      next = came.number + 1;
      clearTimeout(timer);
      timer = watch();
      if (next === end) stop('');
      else if ((next - first) % batch === 0) send();
    });
    worker.on('exit', (code, signal) => stop(`ends its process (${signal ?? code})`));
    send();
  });
}

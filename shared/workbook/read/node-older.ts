import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workbook } from '../workbook.ts';
import type { Limits } from './limits.ts';
import type { Answer, Asked } from './node-older-process.ts';
import type { ReadOlder } from './read-workbook.ts';
import { broken, unreadable } from './unreadable.ts';

const idleMilliseconds = 5000;

let helper: ChildProcess | null = null;
let waiting: Promise<unknown> = Promise.resolve();
let farewell: NodeJS.Timeout | undefined;

/**
 * Reads `.xls`, `.xlsb` and `.ods` in a process of its own, one after the other: the library that does it knows no
 * limits, and a damaged file can take it any time and all memory. Only that process ends then.
 */
export const readOlderApart: ReadOlder = (file, bytes, format, { limits, signal }) => {
  const turn = waiting.then(() => ask({ file, bytes, format, limits }, limits, signal));
  waiting = turn.catch(() => undefined);
  return turn;
};

function ask(asked: Asked, limits: Limits, signal: AbortSignal | undefined): Promise<Workbook> {
  signal?.throwIfAborted();
  clearTimeout(farewell);
  helper ??= start();
  const child = helper;
  hold(child, true);
  return new Promise<Workbook>((resolve, reject) => {
    const done = (outcome: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.removeAllListeners();
      child.on('error', () => undefined);
      outcome();
    };
    const giveUp = (cause: unknown): void => {
      end(child);
      done(() => reject(cause));
    };
    const cancel = (): void => giveUp(signal?.reason);
    const timer = setTimeout(() => giveUp(tooSlow(limits)), limits.olderMilliseconds);
    signal?.addEventListener('abort', cancel);
    child.on('message', (answer: Answer) => {
      hold(child, false);
      farewell = setTimeout(() => end(child), idleMilliseconds).unref();
      done(() => ('workbook' in answer ? resolve(answer.workbook) : reject(errorOf(answer))));
    });
    child.on('exit', () => giveUp(broken(undefined, ' or holds far more than its size tells')));
    child.send(asked, (cause) => cause && giveUp(cause));
  });
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL('node-older-process.ts', import.meta.url)), {
    execArgv: ['--max-old-space-size=1500'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function end(child: ChildProcess): void {
  child.kill('SIGKILL');
  if (helper === child) helper = null;
}

/** Only while a file is being read does the other process keep this one alive. */
function hold(child: ChildProcess, on: boolean): void {
  if (on) child.ref();
  else child.unref();
  if (on) child.channel?.ref();
  else child.channel?.unref();
}

const tooSlow = ({ olderMilliseconds }: Limits): Error =>
  unreadable(
    `Reading the file took more than ${Math.round(olderMilliseconds / 1000)} seconds: it is damaged or too large for its format; save it as .xlsx in Excel and try again.`,
  );

const errorOf = (answer: Exclude<Answer, { workbook: Workbook }>): Error =>
  'refused' in answer ? unreadable(answer.refused) : new Error(answer.failed);

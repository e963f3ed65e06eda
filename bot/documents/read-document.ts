import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asked, Told } from './reader-process.ts';
import { Unreadable } from './unreadable.ts';

const seconds = 40;

export interface DocumentReader {
  /** A document's bytes to the text that is kept of it. Throws Unreadable. */
  read(asked: Asked): Promise<string>;
  close(): void;
}

/**
 * Reads HTML, Word and PDF in a process of its own: what comes from outside can take the libraries that read it
 * any time and all memory, and only that process ends then.
 */
export function openDocumentReader(): DocumentReader {
  let child: ChildProcess | null = null;
  const close = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  return {
    close,
    async read(asked) {
      const open = child ?? start();
      child = open;
      try {
        const told = await answer(open, asked);
        if ('text' in told) return told.text;
        throw new Unreadable('unreadable' in told ? told.unreadable : `cannot be read: ${told.failed}`);
      } catch (cause) {
        // What it holds by now is not known.
        close();
        throw cause;
      }
    },
  };
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL('reader-process.ts', import.meta.url)), {
    execArgv: ['--max-old-space-size=700', '--stack-size=2000'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function answer(child: ChildProcess, asked: Asked): Promise<Told> {
  return new Promise<Told>((resolve, reject) => {
    const end = (outcome: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      outcome();
    };
    const giveUp = (why: string) => end(() => reject(new Unreadable(why)));
    const timer = setTimeout(() => giveUp(`took more than ${seconds} seconds to read.`), seconds * 1000);
    child.on('message', (told: Told) => end(() => resolve(told)));
    child.on('exit', () => giveUp('holds far more than its size tells.'));
    child.on('error', () => giveUp('could not be read.'));
    child.send(asked, (cause) => cause && giveUp('could not be read.'));
  });
}

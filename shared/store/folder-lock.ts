import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const holder = z.object({ pid: z.number(), since: z.string() });

/**
 * Takes the folder for this process alone, or throws one sentence saying who has it. Two processes on one
 * embedded database lose rows without an error. The lock is SQLite's on an empty file: the operating system
 * lets go of it when its holder dies, however it dies, so there is never a stale one to judge.
 */
export function lockFolder(folder: string): { release(): void } {
  const named = join(folder, 'lock.json');
  const lock = take(folder, named);
  writeFileSync(named, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return { release: () => lock.close() };
}

function take(folder: string, named: string): DatabaseSync {
  let lock: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(join(folder, 'lock'));
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock?.close();
    if (!isBusy(cause))
      throw new Error(
        `The folder ${folder} cannot be used for the store: ${reason(cause)}. Make it writable, or set DESK_HOME to another folder.`,
        { cause },
      );
    throw new Error(
      `The store in ${folder} is in use by ${who(named)}, and only one process can use a folder at a time. Stop that one, set DESK_HOME to another folder, or keep the store in PostgreSQL with DATABASE_URL.`,
    );
  }
}

const isBusy = (cause: unknown) =>
  cause instanceof Error && 'errcode' in cause && (cause.errcode === 5 || cause.errcode === 261);

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

function who(named: string): string {
  try {
    const { pid, since } = holder.parse(JSON.parse(readFileSync(named, 'utf8')));
    return `process ${pid} (since ${since})`;
  } catch {
    return 'another process';
  }
}

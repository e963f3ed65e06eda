import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Connection } from './connection.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * PostgreSQL inside this process, kept in a folder. It outlives the process being killed, but not the machine
 * losing power: it never waits for the disk.
 */
export async function connectEmbedded(home: string): Promise<Connection> {
  const lock = lockFolder(home);
  try {
    const client = await PGlite.create(join(home, 'store'), { postgresqlconf: ['shared_buffers=16MB'] });
    return {
      db: drizzle(client),
      run: (text, values = []) => run(client, text, values),
      exclusively: exclusivelyHere(),
      close: async () => {
        await client.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw new Error(
      `The store in ${home} cannot be opened. If the folder is damaged, put it aside and start with a new one, or with a copy.`,
      { cause },
    );
  }
}

async function run(client: PGlite, text: string, values: unknown[]) {
  if (values.length > 0) return await client.query<Record<string, unknown>>(text, values);
  try {
    const results = await client.exec(text);
    return { rows: results.flatMap((one) => one.rows) };
  } catch (cause) {
    await client.exec('ROLLBACK');
    throw cause;
  }
}

/** The folder's lock keeps other processes out, so it is enough to look at this one. */
function exclusivelyHere(): Connection['exclusively'] {
  const held = new Set<string>();
  return async (key, work) => {
    if (held.has(key)) return { busy: true };
    held.add(key);
    try {
      return { done: await work() };
    } finally {
      held.delete(key);
    }
  };
}

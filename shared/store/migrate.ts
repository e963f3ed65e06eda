import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection.ts';

const folder = join(import.meta.dirname, 'migrations');
const alreadyThere = '23505';

/** Brings the tables up to date. Each file of `migrations/` is applied once, whoever comes first. */
export async function migrate(connection: Connection): Promise<void> {
  const steps = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied = await appliedSteps(connection);
  const unknown = applied.filter((name) => !steps.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The store was written by a newer version of the desk (it holds ${unknown.join(', ')}). Start that version, or another store.`,
    );
  for (const name of steps.filter((step) => !applied.includes(step)))
    await apply(connection, name, await readFile(join(folder, name), 'utf8'));
}

async function appliedSteps({ run }: Connection): Promise<string[]> {
  const { rows } = await run(`SELECT to_regclass('desk.migrations') IS NOT NULL AS there`);
  if (rows[0]?.there !== true) return [];
  return (await run('SELECT name FROM desk.migrations ORDER BY name')).rows.map(({ name }) => String(name));
}

/** One transaction under one lock; its first act fails when another process has been faster. */
async function apply({ run }: Connection, name: string, sql: string): Promise<void> {
  try {
    await run(`
      BEGIN;
      SELECT pg_advisory_xact_lock(hashtextextended('open-data-desk/migrate', 0));
      CREATE SCHEMA IF NOT EXISTS desk;
      CREATE TABLE IF NOT EXISTS desk.migrations (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
      INSERT INTO desk.migrations (name) VALUES ('${name}');
      ${sql};
      COMMIT`);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === alreadyThere) return;
    throw new Error(`The store could not be brought up to date (${name}).`, { cause });
  }
}

import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Connection } from './connection.ts';

/** PostgreSQL by its address; several instances of the service may share it. */
export async function connectServed(databaseUrl: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 20,
    connectionTimeoutMillis: 10_000,
    // A server that is frozen, or behind a broken network, must not keep people waiting for ever.
    query_timeout: 60_000,
    keepAlive: true,
    application_name: 'open-data-desk',
  });
  // A connection that breaks fails the query it is used for, and the pool replaces it. Without these listeners it
  // would end the process as well.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await pool.query('SELECT 1');
  } catch (cause) {
    await pool.end();
    throw new Error(
      `The database at ${place(databaseUrl)} cannot be used (${reason(cause)}). Check that it runs and that DATABASE_URL holds the right address, name and password.`,
      { cause },
    );
  }
  return {
    db: drizzle(pool),
    run: (text, values = []) => (values.length > 0 ? pool.query(text, values) : script(pool, text)),
    exclusively: (key, work) => exclusively(pool, key, work),
    close: () => pool.end(),
  };
}

async function script(pool: pg.Pool, text: string) {
  return await withClient(pool, async (client) => {
    try {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return { rows: [results].flat().flatMap((one) => one.rows) };
    } catch (cause) {
      await client.query('ROLLBACK');
      throw cause;
    }
  });
}

async function exclusively<T>(pool: pg.Pool, key: string, work: () => Promise<T>) {
  return await withClient(pool, async (client) => {
    const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [
      `open-data-desk/${key}`,
    ]);
    if (rows[0]?.held !== true) return { busy: true as const };
    try {
      return { done: await work() };
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`open-data-desk/${key}`]);
    }
  });
}

/** A connection on which something failed is closed, and with it every lock and transaction it held. */
async function withClient<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await use(client);
    client.release();
    return result;
  } catch (cause) {
    client.release(true);
    throw cause;
  }
}

/** Host and database alone: never the password. */
function place(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'DATABASE_URL';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reason).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

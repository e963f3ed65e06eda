import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/**
 * A PostgreSQL for tests: the one at DESK_TEST_DATABASE_URL or DATABASE_URL, else a cluster of our own from
 * Debian's package, in a temporary folder on loopback. Tests get databases of their own in it.
 */
const given = process.env.DESK_TEST_DATABASE_URL || process.env.DATABASE_URL;
const programs = newestPrograms();

/** Null when tests can have a PostgreSQL; else the sentence that says why they are left out. */
export const leftOut: string | null =
  given || programs
    ? null
    : 'left out: no PostgreSQL here; install the package postgresql or set DESK_TEST_DATABASE_URL';

export async function throwAwayDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const address = given ?? (await ownCluster());
  const name = `desk_test_${randomUUID().replaceAll('-', '')}`;
  await runOnce(address, `CREATE DATABASE ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOnce(address, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function runOnce(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

interface Cluster {
  address: string;
  server: ChildProcess;
  folder: string;
}
let cluster: Promise<Cluster> | null = null;

async function ownCluster(): Promise<string> {
  cluster ??= startCluster();
  return (await cluster).address;
}

async function startCluster(): Promise<Cluster> {
  if (!programs) throw new Error(`PostgreSQL is ${leftOut}.`);
  const folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'));
  const port = await freePort();
  const asOther = otherUser(folder);
  const data = join(folder, 'data');
  const [first, ...before] = [...asOther, join(programs, 'initdb')];
  execFileSync(first!, [...before, '-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    stdio: 'ignore',
    cwd: folder,
  });
  const [command, ...rest] = [...asOther, join(programs, 'postgres')];
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(command!, [...rest, '-D', data, ...settings.flatMap((one) => ['-c', one])], {
    stdio: 'ignore',
    cwd: folder,
  });
  process.once('exit', () => stopAtOnce({ server, folder }));
  const address = `postgres://desk@127.0.0.1:${port}/postgres`;
  await answering(address, server);
  return { address, server, folder };
}

/** The server refuses to run as root, so root hands it to Debian's own user; it dies with us in any case. */
function otherUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
  const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--pdeathsig=QUIT'];
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once with code ${server.exitCode}.`);
    try {
      return await runOnce(address, 'SELECT 1');
    } catch {
      await pause(100);
    }
  }
  throw new Error('PostgreSQL did not answer within 15 seconds.');
}

function stopAtOnce({ server, folder }: Pick<Cluster, 'server' | 'folder'>): void {
  server.kill('SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
}

/** A hook of the root suite: the cluster ends after the last test of all. */
after(async () => {
  if (!cluster) return;
  const { server, folder } = await cluster;
  server.kill('SIGINT');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port was found.');
  return address.port;
}

function newestPrograms(): string | null {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return null;
  const versions = readdirSync(all)
    .filter((version) => existsSync(join(all, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a));
  return versions[0] === undefined ? null : join(all, versions[0], 'bin');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface RunningDesk {
  /** Its address, as it prints it. */
  url: string;
  home: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Ends it as Ctrl+C does, and removes what it kept. */
  end(): Promise<void>;
}

/** The product as `npm start` runs it, in the sandbox, with a home of its own; on PostgreSQL when an address is given. */
export async function startDesk({
  databaseUrl = '',
  home = mkdtempSync(join(tmpdir(), 'desk-tour-')),
  env = {},
}: {
  databaseUrl?: string;
  home?: string;
  env?: Record<string, string>;
} = {}): Promise<RunningDesk> {
  const child = spawn(process.execPath, [join(root, 'bot/main.ts')], {
    cwd: root,
    env: { ...process.env, DESK_HOME: home, DATABASE_URL: databaseUrl, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const url = await address(child, ended);
  return {
    url,
    home,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async end() {
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function address(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let said = '';
  const found = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /open (http:\/\/\S+?)\/sandbox\//.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
  return await Promise.race([
    found,
    ended.then(() => {
      throw new Error(`The desk did not start. It said: ${said}`);
    }),
  ]);
}

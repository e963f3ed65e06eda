import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** The `desk` command as people run it, in a process of its own: standing in `cwd`, keeping things in `home`. */
export async function desk(
  args: string[],
  { home, cwd = root, env = {} }: { home: string; cwd?: string; env?: Record<string, string> },
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [resolve(root, 'bot/cli.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', INIT_CWD: cwd, DESK_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

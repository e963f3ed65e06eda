import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFolder } from '../read-folder.ts';
import { SourceRefused } from '../source-refused.ts';
import { shown } from './addresses.ts';
import { guarded, guardedGet, type Reach } from './guarded-request.ts';
import type { Fetched } from './read-found.ts';

const run = promisify(execFile);

/** The address git can clone, after redirects; null when what lies there is no repository. */
export async function repositoryAt(address: string, reach: Reach): Promise<URL | null> {
  const asked = new URL(address);
  asked.pathname = `${asked.pathname.replace(/\/+$/, '')}/info/refs`;
  asked.search = 'service=git-upload-pack';
  const { status, url, body } = await guardedGet(asked.href, reach);
  if (status !== 200 || !url.pathname.endsWith('/info/refs')) return null;
  const start = new TextDecoder('latin1').decode(body.subarray(0, 64));
  if (!/^[0-9a-f]{4}# service=git-upload-pack|^[0-9a-f]{40}\t/.test(start)) return null;
  url.pathname = url.pathname.slice(0, -'/info/refs'.length);
  url.search = '';
  url.username = asked.username;
  url.password = asked.password;
  return url;
}

/** The pages of a repository that `repositoryAt` found. Git goes to the number looked up here, and nowhere else. */
export async function clone(repository: URL, reach: Reach): Promise<Fetched> {
  const target = await guarded(repository, reach);
  const port = repository.port || (repository.protocol === 'https:' ? '443' : '80');
  const pinned = `${repository.hostname}:${port}:${target}`;
  const folder = await mkdtemp(join(tmpdir(), 'desk-handbook-'));
  const pages = join(folder, 'pages');
  try {
    await git(['--depth', '1'], repository.href, pages, pinned).catch(async (cause: unknown) => {
      // A repository lying on a plain web server can only be fetched whole.
      if (!/dumb http transport/.test(String(cause))) throw cause;
      await rm(pages, { recursive: true, force: true });
      await git([], repository.href, pages, pinned);
    });
    return await readFolder(pages);
  } catch (cause) {
    if (cause instanceof SourceRefused) throw cause;
    const why = shown(`“${repository.href}” cannot be fetched: ${reason(cause)}`);
    throw new SourceRefused(`${why} Nothing was changed.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing is asked at a prompt, no settings of the machine are used, and only these two ways are open. */
function git(options: string[], address: string, into: string, pinned: string) {
  const settings = ['-c', 'http.followRedirects=false', '-c', `http.curloptResolve=${pinned}`];
  return run('git', [...settings, 'clone', ...options, '--single-branch', '--no-tags', '--', address, into], {
    timeout: 120_000,
    maxBuffer: 4 * 1024 * 1024,
    env: {
      PATH: process.env.PATH,
      HOME: join(into, '..'),
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: 'true',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_ALLOW_PROTOCOL: 'http:https',
      GIT_LFS_SKIP_SMUDGE: '1',
      LC_ALL: 'C',
    },
  });
}

/** Git's own words, without its progress. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && cause.code === 'ENOENT') return 'git is not installed on this machine.';
  if ('killed' in cause && cause.killed) return 'it took longer than two minutes.';
  const fatal = /(?:fatal|error): (.+)/.exec(cause.message);
  return `${(fatal?.[1] ?? cause.message.split('\n')[0] ?? '').replace(/\.?$/, '.')}`;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { styleOf } from '../shared/handbook/pages.ts';
import type { Source } from '../shared/handbook/section.ts';
import { readFolder } from './read-folder.ts';
import { SourceRefused } from './source-refused.ts';

const run = promisify(execFile);

/** The pages of a handbook from a folder or a git address; throws SourceRefused with a sentence. */
export async function fetchHandbook(
  from: string,
): Promise<{ files: Record<string, string>; style: Source['style']; warnings: string[] }> {
  const fetched = isAddress(from) ? await clone(from) : await fromFolder(from);
  return { ...fetched, style: styleOf(Object.keys(fetched.files)) };
}

/** Anything with a scheme, or git's short form `host:path`. */
export const isAddress = (from: string) => /^[a-z][a-z0-9+.-]*:/i.test(from) && !/^[a-z]:[\\/]/i.test(from);

/** Addresses without the name and password that may stand in them, for people, logs and the store. */
export const shown = (text: string): string => text.replace(/:\/\/[^/@\s]*@/g, '://');

async function fromFolder(folder: string) {
  const there = await stat(folder).catch(() => null);
  if (!there?.isDirectory()) {
    throw new SourceRefused(`There is no folder “${folder}”. Nothing was changed.`);
  }
  return readFolder(folder);
}

async function clone(address: string) {
  if (!/^(https?|git):\/\/[^\s]+$/i.test(address)) {
    throw new SourceRefused(
      `“${shown(address)}” cannot be fetched: give a folder, or a git address that begins with https://, http:// or git://. Nothing was changed.`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'desk-handbook-'));
  try {
    const pages = join(folder, 'pages');
    await git(['--depth', '1'], address, pages).catch(async (cause: unknown) => {
      // A repository lying on a plain web server can only be fetched whole.
      if (!/dumb http transport/.test(String(cause))) throw cause;
      await rm(pages, { recursive: true, force: true });
      await git([], address, pages);
    });
    return await readFolder(pages);
  } catch (cause) {
    throw new SourceRefused(shown(`“${address}” cannot be fetched: ${reason(cause)} Nothing was changed.`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing is asked at a prompt, no settings of the machine are used, and only these three ways are open. */
function git(options: string[], address: string, into: string) {
  return run('git', ['clone', ...options, '--single-branch', '--no-tags', '--', address, into], {
    timeout: 120_000,
    maxBuffer: 4 * 1024 * 1024,
    env: {
      PATH: process.env.PATH,
      HOME: join(into, '..'),
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: 'true',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_ALLOW_PROTOCOL: 'http:https:git',
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

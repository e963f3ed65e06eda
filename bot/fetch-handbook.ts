import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { siteRoot, styleOf } from '../shared/handbook/pages/pages.ts';
import type { Source } from '../shared/handbook/section.ts';
import { readFolder } from './read-folder.ts';
import { SourceRefused } from './source-refused.ts';
import { isAddress, shown } from './sources/addresses.ts';
import { clone, repositoryAt } from './sources/clone.ts';
import { guardedGet, type Reach, refused } from './sources/guarded-request.ts';
import { isReadable, nameAnswer } from './sources/name-answer.ts';
import { type Fetched, readFound } from './sources/read-found.ts';
import { readZip } from './sources/read-zip.ts';

/**
 * The pages of a handbook from a folder, a zip archive, a document, a git repository or a page on the web; throws
 * SourceRefused with a sentence.
 */
export async function fetchHandbook(
  from: string,
  reach: Reach,
): Promise<Fetched & { style: Source['style'] }> {
  const fetched = isAddress(from) ? await fromWeb(from, reach) : await fromHere(from);
  if (Object.values(fetched.files).every((text) => text.trim() === '')) {
    const only = fetched.warnings[0];
    throw new SourceRefused(
      only === undefined
        ? `There is nothing to read in “${shown(from)}”. Expected are a handbook’s pages, as Markdown, HTML, Word, PDF or text, in a folder, a zip archive or a git repository; so nothing was changed.`
        : `${only} So there is nothing to read, and nothing was changed.`,
    );
  }
  const root = siteRoot(Object.keys(fetched.files));
  const inside = (name: string) => (name.startsWith(root) ? [name.slice(root.length)] : []);
  const files = Object.fromEntries(
    Object.entries(fetched.files).flatMap(([name, text]) => inside(name).map((own) => [own, text])),
  );
  const names = fetched.names?.flatMap(inside) ?? null;
  return { files, names, warnings: fetched.warnings, style: styleOf(Object.keys(files)) };
}

async function fromHere(path: string): Promise<Fetched> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) return readFolder(path);
  if (!there?.isFile()) throw new SourceRefused(`There is no folder or file “${path}”. Nothing was changed.`);
  const bytes = await readFile(path);
  return fromBytes(basename(path), bytes);
}

async function fromWeb(address: string, reach: Reach): Promise<Fetched> {
  if (!/^https?:\/\/[^\s]+$/i.test(address) || !URL.canParse(address)) {
    throw new SourceRefused(
      `“${shown(address)}” cannot be fetched: give a folder, a zip archive, or an address that begins with https://. Nothing was changed.`,
    );
  }
  if (!isFile(new URL(address).pathname)) {
    const repository = await repositoryAt(address, reach);
    if (repository) return clone(repository, reach);
  }
  const answer = await guardedGet(address, reach);
  const { status, body, url, charset } = answer;
  if (status !== 200) throw refused(url, `its server answers ${status}. Check the address.`);
  return fromBytes(nameAnswer(answer), body, url, charset);
}

const isFile = (path: string): boolean => isReadable.test(path) || /\/(zipball|archive)\//i.test(path);

async function fromBytes(
  name: string,
  bytes: Uint8Array,
  url: URL | null = null,
  charset: string | null = null,
): Promise<Fetched> {
  if (/\.zip$/i.test(name)) return readZip(url?.href ?? name, bytes);
  const published = url ? Object.assign(new URL(url), { hash: '', username: '', password: '' }).href : null;
  const pages = await readFound([{ name, size: bytes.length, charset, bytes: async () => bytes }], published);
  if (Object.keys(pages.files).length > 0 || pages.warnings.length > 0) return { ...pages, names: null };
  throw new SourceRefused(
    `“${name}” is none of the kinds that can be read: a zip archive, .html, .docx, .pdf, .md or .txt. Nothing was changed.`,
  );
}

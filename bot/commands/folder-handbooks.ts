import { basename, join, resolve } from 'node:path';
import { ask } from '../../shared/handbook/ask.ts';
import { type Handbook, openHandbook } from '../../shared/handbook/handbook.ts';
import { readHandbook, styleOf } from '../../shared/handbook/pages/pages.ts';
import type { Section, Source } from '../../shared/handbook/section.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { readFolder } from '../read-folder.ts';
import type { Answering } from './ask.ts';
import { UsageError } from './command.ts';

/**
 * Questions answered from folders as they stand: `--handbook folder` for every state asked, `--handbook
 * ca=folder` for one. A folder that holds a folder named like the state is entered. Several are read together.
 */
export async function folderHandbooks(
  given: string[],
  jurisdictions: Jurisdiction[],
  cwd: string,
  single: string | null,
): Promise<Answering> {
  const handbookOf = await handbooksIn(given, jurisdictions, cwd);
  if (single !== null) await handbookOf(single);
  return async (jurisdiction, asked) => ask(await handbookOf(jurisdiction), asked);
}

/** The handbooks in folders, each opened when it is first asked for. */
export async function handbooksIn(
  given: string[],
  jurisdictions: Jurisdiction[],
  cwd: string,
): Promise<(jurisdiction: string) => Promise<Handbook>> {
  const folders = given.map((one) => {
    const named = /^([a-z0-9-]+)=(.+)$/.exec(one);
    const state = named && jurisdictions.some(({ id }) => id === named[1]) ? named[1]! : null;
    return { state, path: resolve(cwd, state ? named![2]! : one) };
  });
  const read = new Map<string, Promise<Awaited<ReturnType<typeof readFolder>>>>();
  const files = (path: string) => {
    const known = read.get(path) ?? readFolder(path);
    read.set(path, known);
    return known;
  };
  for (const { path } of folders) {
    const found = await files(path).catch(() => {
      throw new UsageError(`There is no folder “${path}” that can be read.`);
    });
    if (Object.keys(found.files).length === 0) throw new UsageError(`“${path}” holds no handbook pages.`);
  }
  const open = new Map<string, Promise<Handbook>>();
  const handbookOf = (id: string): Promise<Handbook> => {
    const known = open.get(id) ?? openState(id);
    open.set(id, known);
    return known;
  };
  const openState = async (id: string): Promise<Handbook> => {
    const state = jurisdictions.find((one) => one.id === id);
    if (!state) throw new UsageError(`There is no jurisdiction “${id}”.`);
    const sections: Section[] = [];
    for (const folder of folders) {
      if (folder.state !== null && folder.state !== id) continue;
      const all = (await files(folder.path)).files;
      const { path, texts } = enter(folder.path, all, jurisdictions, id);
      sections.push(...readHandbook(texts, sourceFor(state, path, Object.keys(texts))).sections);
    }
    if (sections.length === 0) throw new UsageError(`No handbook was given for “${id}”.`);
    return openHandbook(state, sections, jurisdictions);
  };
  return handbookOf;
}

/** Into the folder named like the state, when there is one. */
function enter(path: string, all: Record<string, string>, states: Jurisdiction[], id: string) {
  const names = Object.keys(all);
  const isSite = styleOf(names) !== 'document';
  const prefix = `${id}/`;
  if (isSite || !names.some((name) => name.startsWith(prefix))) return { path, texts: all };
  const inside = names.filter((name) => name.startsWith(prefix));
  return {
    path: join(path, id),
    texts: Object.fromEntries(inside.map((name) => [name.slice(prefix.length), all[name]!])),
    states,
  };
}

/** The state's own source of that style, so that addresses are the published ones. */
function sourceFor(state: Jurisdiction, path: string, names: string[]): Source {
  const style = styleOf(names);
  const known = state.handbooks.find((one) => one.style === style);
  if (known) return known;
  return { id: basename(path), name: basename(path), url: state.handbooks[0]!.url, style };
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FoundFile } from './sources/found-file.ts';
import { type Fetched, readFound } from './sources/read-found.ts';

/** A folder's pages: path with forward slashes to text. Links out of the folder are not followed. */
export async function readFolder(folder: string): Promise<Fetched> {
  const found: FoundFile[] = [];
  const closed: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const inside = join(path, entry.name);
      const name = relative(folder, inside).split(sep).join('/');
      const isSkipped = /^(\.git|node_modules|_site|vendor)$/.test(entry.name) || depth >= 12;
      if (entry.isDirectory() && !isSkipped && found.length <= 100_000) await walk(inside, depth + 1);
      else if (entry.isDirectory()) closed.push(`${name}/`);
      else if (entry.isSymbolicLink()) closed.push(name, `${name}/`);
      else if (entry.isFile())
        found.push({ name, size: (await stat(inside)).size, bytes: () => readFile(inside) });
    }
  };
  await walk(folder, 0);
  return { ...(await readFound(found)), names: [...found.map(({ name }) => name), ...closed] };
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FoundFile } from './sources/found-file.ts';
import { type Pages, readFound } from './sources/read-found.ts';

/** A folder's pages: path with forward slashes to text. Links out of the folder are not followed. */
export async function readFolder(folder: string): Promise<Pages> {
  const found: FoundFile[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    if (depth > 12 || found.length > 100_000) return;
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (/^(\.git|node_modules|_site|vendor)$/.test(entry.name)) continue;
      const inside = join(path, entry.name);
      if (entry.isDirectory()) await walk(inside, depth + 1);
      if (!entry.isFile()) continue;
      const name = relative(folder, inside).split(sep).join('/');
      found.push({ name, size: (await stat(inside)).size, bytes: () => readFile(inside) });
    }
  };
  await walk(folder, 0);
  return readFound(found);
}

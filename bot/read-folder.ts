import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const mostFiles = 5000;
const mostBytes = 64 * 1024 * 1024;
const longest = 12 * 1024 * 1024;

/** A folder's pages: path with forward slashes to text. Links out of the folder are not followed. */
export async function readFolder(
  folder: string,
): Promise<{ files: Record<string, string>; warnings: string[] }> {
  const pages: [string, string][] = [];
  const warnings: string[] = [];
  let bytes = 0;
  const walk = async (path: string, depth: number): Promise<void> => {
    if (depth > 12) return;
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (/^(\.git|node_modules|_site|vendor)$/.test(entry.name)) continue;
      const inside = join(path, entry.name);
      if (entry.isDirectory()) await walk(inside, depth + 1);
      if (!entry.isFile() || !/\.(md|markdown|txt)$|^_config\.ya?ml$/i.test(entry.name)) continue;
      const { size } = await stat(inside);
      const name = relative(folder, inside).split(sep).join('/');
      if (size > longest) {
        warnings.push(`“${name}” is larger than ${longest / 1024 / 1024} MB and was left out.`);
        continue;
      }
      bytes += size;
      if (bytes > mostBytes || pages.length >= mostFiles) {
        throw new Error('The folder is too large to be a handbook.');
      }
      pages.push([name, await readFile(inside, 'utf8')]);
    }
  };
  await walk(folder, 0);
  pages.sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: Object.fromEntries(pages), warnings };
}

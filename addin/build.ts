import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built');

/** Builds the pages when anything they are made of is newer than the last build. */
if ((await newest()) > (await timeOf(stamp))) {
  const started = Date.now();
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, new Date().toISOString());
  console.error(`Built the pages in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

async function newest(): Promise<number> {
  const files = [join(root, 'package-lock.json')];
  for (const folder of ['addin', 'shared']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    files.push(...entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)));
  }
  return Math.max(...(await Promise.all(files.map(timeOf))));
}

async function timeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/pane/index.html');
const sources = ['addin', 'shared', 'package-lock.json'];

/** Builds the pages into `dist`, unless nothing they are made of has changed since. */
export async function buildPages(): Promise<'built' | 'fresh'> {
  if (existsSync(built) && newest(sources.map((path) => join(root, path))) < statSync(built).mtimeMs)
    return 'fresh';
  await build({ configFile: join(root, 'addin/vite.config.ts'), logLevel: 'warn' });
  return 'built';
}

function newest(paths: string[]): number {
  let latest = 0;
  for (const path of paths) {
    const about = statSync(path);
    // A folder's own time tells that a file in it was added or taken away.
    latest = Math.max(latest, about.mtimeMs);
    if (about.isDirectory())
      latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = performance.now();
  const outcome = await buildPages();
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.error(outcome === 'fresh' ? 'The pages are up to date.' : `Built the pages in ${seconds} s.`);
}

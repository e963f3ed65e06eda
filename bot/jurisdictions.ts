import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { JurisdictionError } from '../shared/jurisdiction-mistake.ts';
import { parseJurisdiction } from '../shared/parse-jurisdiction.ts';

const builtIn = resolve(import.meta.dirname, '../shared/jurisdictions');

/**
 * The states of this installation: those that come with the desk, and those in the folder DESK_JURISDICTIONS,
 * relative to where the person stands.
 */
export const jurisdictionsHere = (env: Record<string, string | undefined>): Promise<Jurisdiction[]> =>
  loadJurisdictions(
    env.DESK_JURISDICTIONS
      ? [builtIn, resolve(env.INIT_CWD ?? process.cwd(), env.DESK_JURISDICTIONS)]
      : builtIn,
  );

/**
 * Every state there is: each sub-folder is one, in the order of their names. A further state is a further
 * folder. Throws with the mistakes of all folders when any of them cannot be used.
 */
export async function loadJurisdictions(folders: string | string[] = builtIn): Promise<Jurisdiction[]> {
  const states: { name: string; path: string }[] = [];
  for (const folder of [folders].flat()) {
    for (const entry of await entriesOf(folder)) {
      if (entry.isDirectory()) states.push({ name: entry.name, path: join(folder, entry.name) });
    }
  }
  states.sort((a, b) => (a.name < b.name ? -1 : 1));
  const double = states.find((one, index) => states[index - 1]?.name === one.name);
  if (double)
    throw new Error(`The jurisdiction “${double.name}” is there twice: take one of the folders away.`);
  const loaded: Jurisdiction[] = [];
  const broken: JurisdictionError[] = [];
  for (const { name, path } of states) {
    const files = await filesOf(path);
    try {
      loaded.push(parseJurisdiction(name, files));
    } catch (error) {
      if (!(error instanceof JurisdictionError)) throw error;
      broken.push(error);
    }
  }
  const first = broken[0];
  if (broken.length === 1 && first) throw first;
  if (first) throw new AggregateError(broken, broken.map((one) => one.message).join('\n'));
  return loaded;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new Error(
      `There is no folder ${folder} to take states from. Correct DESK_JURISDICTIONS, or leave it out.`,
      {
        cause,
      },
    );
  }
}

/** Path inside the folder, with forward slashes, to text. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((one) => one.isFile() && /\.(yaml|md)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
    ),
  );
  return Object.fromEntries(texts);
}

import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Fix } from '../../shared/mend.ts';
import { mends } from '../../shared/mends/index.ts';
import { mendedBy, planAll } from '../../shared/plan-mends.ts';
import { type Glimpse, previewFix } from '../../shared/preview-fix.ts';
import type { About } from '../../shared/run-checks.ts';
import { readWorkbookBytes, writeMendedBytes } from '../../shared/workbook/node.ts';
import { UnmendableFile } from '../../shared/workbook/unmendable.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import { UsageError } from './command.ts';

/** What was done to a file, and the workbook as the new file holds it. */
export interface MendedFile {
  workbook: Workbook;
  metadata: About['metadata'];
  fixed: Fixed[];
  /** Mends this file cannot take, each with the reason. */
  left: { mend: string; title: string; why: string }[];
  /** What happened beside. */
  notes: string[];
}

export interface Fixed extends Pick<Fix, 'mend' | 'check' | 'title' | 'kept'> {
  changes: Glimpse[];
}

/** A file and where it goes: never over the file itself, over another one only when that was asked for. */
export interface Paths {
  from: string;
  to: string;
  overwrite: boolean;
}

/** Writes the mended workbook beside the one given; none when there is nothing to mend. */
export async function mendFile(start: Workbook, paths: Paths, about: About): Promise<MendedFile> {
  await refusePath(paths);
  const name = basename(paths.from);
  const left: MendedFile['left'] = [];
  const done: MendedFile = { workbook: start, metadata: about.metadata, fixed: [], left, notes: [] };
  let bytes: Uint8Array = await readFile(paths.from);
  for (let round = 0; round < mostRounds; round++) {
    const made = await mendOnce(name, bytes, done, about);
    if (made === null) break;
    bytes = made;
    done.workbook = await readWorkbookBytes(basename(paths.to), bytes);
  }
  if (done.fixed.length > 0) await save(paths, bytes);
  else if (left.length > 0) throw new UsageError(left[0]!.why);
  return done;
}

/** Mends end where a sheet was only read in part; the new file tells whether more can be done. */
const mostRounds = 4;

/** Plans without what the file cannot take, and adds to `done` what is done. */
async function mendOnce(
  name: string,
  bytes: Uint8Array,
  done: MendedFile,
  about: About,
): Promise<Uint8Array | null> {
  for (;;) {
    const without = new Set(done.left.map(({ mend }) => mend));
    const { workbook, metadata } = done;
    const fixes = planAll(
      workbook,
      { ...about, metadata },
      mends.filter(({ id }) => !without.has(id)),
    );
    if (fixes.length === 0) return null;
    const notes: string[] = [];
    const made = await tried(name, bytes, fixes, (note) => notes.push(note));
    if ('why' in made) {
      done.left.push({ mend: made.fix.mend, title: made.fix.title, why: made.why });
      continue;
    }
    done.fixed.push(...fixedBy(done, fixes));
    done.metadata = mendedBy(done, fixes).metadata;
    done.notes.push(...notes);
    return made.bytes;
  }
}

type Tried = { bytes: Uint8Array } | { fix: Fix; why: string };

/** When the file cannot take them all, the first that it cannot take is told. */
async function tried(
  name: string,
  bytes: Uint8Array,
  fixes: readonly Fix[],
  note: (sentence: string) => void,
): Promise<Tried> {
  const write = (some: readonly Fix[], options = {}): Promise<Uint8Array | string> =>
    writeMendedBytes(
      name,
      bytes,
      some.flatMap(({ steps }) => steps),
      options,
    ).catch((cause) => {
      if (cause instanceof UnmendableFile) return cause.message;
      throw cause;
    });
  const all = await write(fixes, { note });
  if (typeof all !== 'string') return { bytes: all };
  for (let count = 1; count < fixes.length; count++) {
    const why = await write(fixes.slice(0, count));
    if (typeof why === 'string') return { fix: fixes[count - 1]!, why };
  }
  return { fix: fixes.at(-1)!, why: all };
}

function fixedBy(done: MendedFile, fixes: readonly Fix[]): Fixed[] {
  let { workbook, metadata } = done;
  return fixes.map((fix) => {
    const { mend, check, title, kept } = fix;
    const fixed = { mend, check, title, kept, changes: previewFix(workbook, fix) };
    ({ workbook, metadata } = mendedBy({ workbook, metadata }, [fix]));
    return fixed;
  });
}

async function refusePath({ from, to, overwrite }: Paths): Promise<void> {
  const [input, output] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (resolve(from) === resolve(to) || (output?.ino === input.ino && output.dev === input.dev)) {
    throw new UsageError(
      'The mended workbook cannot be written over the file itself; give --fix another name.',
    );
  }
  if (output !== null && !overwrite) {
    throw new UsageError(`“${to}” exists already; give --fix another name, or add --overwrite.`);
  }
  const endings = [from, to].map((path) => extname(path).toLowerCase());
  if (endings[0] === endings[1]) return;
  throw new UsageError(
    `The mended workbook stays a ${endings[0]} file; give --fix a name that ends in ${endings[0]}.`,
  );
}

async function save({ to, overwrite }: Paths, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(to, bytes, { flag: overwrite ? 'w' : 'wx' });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`The mended workbook cannot be written to “${to}”: ${why}.`, { cause });
  }
}

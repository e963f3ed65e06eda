import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Fix } from '../../shared/mend.ts';
import { mends } from '../../shared/mends/index.ts';
import { type LeftOut, planForFile } from '../../shared/plan-for-file.ts';
import { mendedBy, planAll } from '../../shared/plan-mends.ts';
import { type Glimpse, previewEach } from '../../shared/preview-fix.ts';
import type { About } from '../../shared/run-checks.ts';
import { readWorkbookBytes, writeMendedBytes } from '../../shared/workbook/read/node.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import { UsageError } from './command.ts';

/** What was done to a file, and the workbook as the new file holds it. */
export interface MendedFile {
  workbook: Workbook;
  metadata: About['metadata'];
  fixed: Fixed[];
  /** Mends this file cannot take, each with the reason. */
  left: LeftOut[];
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
  const left: LeftOut[] = [];
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

/** Adds to `done` what is done; null when nothing is left to do. */
async function mendOnce(
  name: string,
  bytes: Uint8Array,
  done: MendedFile,
  about: About,
): Promise<Uint8Array | null> {
  const { workbook, metadata } = done;
  const made = await planForFile(
    (without) =>
      planAll(
        workbook,
        { ...about, metadata },
        mends.filter(({ id }) => !without.has(id)),
      ),
    (steps, note) => writeMendedBytes(name, bytes, steps, { note }),
    done.left,
  );
  if (made === null) return null;
  const changes = previewEach(workbook, made.fixes);
  done.fixed.push(
    ...made.fixes.map(({ mend, check, title, kept }, at) => ({
      mend,
      check,
      title,
      kept,
      changes: changes[at]!,
    })),
  );
  done.metadata = mendedBy(done, made.fixes).metadata;
  done.notes.push(...made.notes);
  return made.bytes;
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

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { constants, crc32, createInflateRaw, deflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Step } from '../../mend.ts';
import { type WriteOptions, writeMended } from '../steps/write-workbook.ts';
import type { Workbook } from '../workbook.ts';
import { defaultLimits, megabytes } from './limits.ts';
import { readOlderApart } from './node-older.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadOptions } from './reading.ts';
import type { ParseCsv } from './split-csv.ts';
import { unreadable } from './unreadable.ts';

/** A file on disk to a workbook, by Node's own zlib and csv-parse's Node build. */
export async function readWorkbookFile(path: string, options: ReadOptions = {}): Promise<Workbook> {
  const name = basename(path);
  const most = options.limits?.fileBytes ?? defaultLimits.fileBytes;
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(
      cause.code === 'ENOENT'
        ? `There is no file “${path}”; look at its name and folder.`
        : `“${path}” cannot be read: ${cause.message}`,
      cause,
    );
  });
  if (!found.isFile()) throw unreadable(`“${path}” is not a file; name the workbook itself.`);
  if (found.size > most) {
    throw unreadable(
      `The file is larger than ${megabytes(most)}, which is more than can be checked; publish it in parts.`,
    );
  }
  const bytes = await readFile(path).catch((cause: Error) => {
    throw unreadable(`“${path}” cannot be read: ${cause.message}`, cause);
  });
  return readWorkbookBytes(name, bytes, options);
}

/** `readWorkbook` with the faster parts that Node has. */
export const readWorkbookBytes = (
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Workbook> =>
  readWorkbook(name, bytes, {
    inflate: inflateByZlib,
    crc: crc32,
    readOlder: readOlderApart,
    parseCsv: parse as ParseCsv,
    ...options,
  });

/** `writeMended` with the faster parts that Node has. */
export const writeMendedBytes = (
  name: string,
  bytes: Uint8Array,
  steps: readonly Step[],
  options: WriteOptions = {},
): Promise<Uint8Array> =>
  writeMended(name, bytes, steps, { inflate: inflateByZlib, crc: crc32, deflate: deflateByZlib, ...options });

const deflateByZlib = (piece: Uint8Array, last: boolean): Uint8Array =>
  deflateRawSync(piece, { level: 3, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });

async function* inflateByZlib(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: 262_144 });
  inflater.on('error', () => undefined);
  inflater.end(compressed);
  try {
    for await (const chunk of inflater) yield chunk;
  } finally {
    inflater.destroy();
  }
}

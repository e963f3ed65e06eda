import type { Step } from '../../mend.ts';
import { type Crc, crcByTable, type Inflate, inflateByStream } from '../read/inflate.ts';
import { defaultLimits, type Limits } from '../read/limits.ts';
import { packageKind } from '../read/read-workbook.ts';
import { familyOf, refuseLie } from '../read/sniff.ts';
import { openPackage } from '../read/zip.ts';
import { unmendable } from './unmendable.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';
import type { Deflate } from './xlsx/write-zip.ts';

export interface WriteOptions {
  limits?: Partial<Limits>;
  inflate?: Inflate;
  /** Node's zlib is several times as fast as the one that browsers get. */
  deflate?: Deflate;
  crc?: Crc;
  /** Hears what happened beside the steps, in sentences. */
  note?: (sentence: string) => void;
}

/**
 * A file's bytes once the steps are done, all else as it was. Throws `UnmendableFile` with one sentence when the
 * steps cannot be done in it without damage, `UnreadableFile` when it cannot be read at all.
 */
export async function writeMended(
  name: string,
  bytes: Uint8Array,
  steps: readonly Step[],
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const limits = { ...defaultLimits, ...options.limits };
  const file = name.split(/[/\\]/).at(-1) ?? name;
  const family = familyOf(file, bytes);
  refuseLie(file, family);
  if (steps.length === 0) return bytes;
  if (family === 'text') return writeCsv(file, bytes, steps);
  if (family === 'old-excel') throw otherFormat(file);
  const { inflate = inflateByStream, deflate, crc = crcByTable, note } = options;
  const kind = await packageKind(file, openPackage(bytes, limits, inflate, crc));
  if (kind.is !== 'xlsx') throw otherFormat(file);
  return writeXlsx(bytes, kind.workbook, steps, { limits, inflate, deflate, note });
}

const otherFormat = (file: string): Error =>
  unmendable(
    `“${file}” is in a format that can be checked but not mended; save it as .xlsx in Excel and mend that.`,
  );

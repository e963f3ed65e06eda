import { type Crc, type Inflate, inPieces } from './inflate.ts';
import { type Limits, megabytes } from './limits.ts';
import { broken, UnreadableFile, unreadable } from './unreadable.ts';
import { type Entry, storedBytes, zipDirectory } from './zip-directory.ts';

export interface Package {
  /** Part names as the package writes them. */
  readonly names: string[];
  has(name: string): boolean;
  /** The part's bytes, piece by piece, counted against the limits. `progress` hears the share that is done. */
  open(name: string, progress?: (share: number) => void): AsyncIterable<Uint8Array>;
}

/** The parts of a zip package by name; case does not matter, as the standard for packages has it. */
export function openPackage(bytes: Uint8Array, limits: Limits, inflate: Inflate, crc: Crc): Package {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  for (const entry of zipDirectory(bytes, limits)) {
    names.push(entry.name);
    const key = keyOf(entry.name);
    if (!entries.has(key)) entries.set(key, entry);
  }
  let inflatedSoFar = 0;

  async function* open(name: string, progress?: (share: number) => void): AsyncIterable<Uint8Array> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) throw broken();
    const data = storedBytes(bytes, entry);
    let part = 0;
    let sum = 0;
    try {
      const pieces = entry.method === 0 ? inPieces(data) : inflate(data);
      for await (const piece of pieces) {
        part += piece.length;
        inflatedSoFar += piece.length;
        guard(part, data.length, limits);
        guard(inflatedSoFar, bytes.length, limits);
        sum = crc(piece, sum);
        progress?.(entry.inflated > 0 ? Math.min(1, part / entry.inflated) : 0);
        yield piece;
      }
    } catch (cause) {
      if (cause instanceof UnreadableFile || isAbort(cause)) throw cause;
      throw broken(cause);
    }
    // Some programs leave the checksum out.
    if (entry.crc !== 0 && entry.crc !== sum) throw broken();
  }
  return { names, has: (name) => entries.has(keyOf(name)), open };
}

export const isAbort = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError';

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function guard(inflated: number, compressed: number, limits: Limits): void {
  if (inflated > limits.ratioFromBytes && inflated > compressed * limits.ratio) {
    throw unreadable(
      `The file is small but unpacks to more than ${megabytes(inflated)}, which no ordinary workbook does; copy the data into a new workbook and save that.`,
    );
  }
  if (inflated > limits.inflatedBytes) {
    throw unreadable(
      `The workbook unpacks to more than ${megabytes(limits.inflatedBytes)}, which is more than can be checked; publish it in parts.`,
    );
  }
}

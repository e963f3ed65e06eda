import { crcByTable, inflateByStream } from '../../shared/workbook/read/inflate.ts';
import { defaultLimits, megabytes } from '../../shared/workbook/read/limits.ts';
import { openPackage } from '../../shared/workbook/read/zip.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The files of a zip archive that are wanted, unpacked within `most` bytes together, and the names of all. Throws
 * Unreadable.
 */
export async function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<{ files: Map<string, Uint8Array>; names: string[] }> {
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  const { ratio, ratioFromBytes } = defaultLimits;
  const allowed = Math.min(most, Math.max(ratioFromBytes, bytes.length * ratio));
  let size = 0;
  try {
    const archive = openPackage(bytes, unlimited, inflateByStream, crcByTable);
    for (const name of new Set(archive.names)) {
      if (name.endsWith('/') || !isInside(name)) continue;
      names.push(name);
      if (!wanted(name)) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of archive.open(name)) {
        size += piece.length;
        if (size > allowed) {
          throw new Unreadable(`unpacks to more than ${megabytes(allowed)}, which no handbook does.`);
        }
        pieces.push(piece);
      }
      files.set(name, new Uint8Array(Buffer.concat(pieces)));
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('is damaged, protected with a password, or no zip archive.', { cause });
  }
  return { files, names };
}

/** Sizes are counted here, where it is known what they are sizes of. */
const unlimited = { ...defaultLimits, inflatedBytes: Infinity, ratio: Infinity };

/** A name that stays inside the archive's own folder. */
const isInside = (name: string): boolean => !/^[/\\]|\\|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name);

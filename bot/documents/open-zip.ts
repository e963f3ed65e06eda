import { crcByTable, inflateByStream } from '../../shared/workbook/read/inflate.ts';
import { defaultLimits } from '../../shared/workbook/read/limits.ts';
import { openPackage } from '../../shared/workbook/read/zip.ts';
import { Unreadable } from './unreadable.ts';

/** The files of a zip archive that are wanted, unpacked within `most` bytes together. Throws Unreadable. */
export async function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  try {
    const limits = { ...defaultLimits, inflatedBytes: most };
    const archive = openPackage(bytes, limits, inflateByStream, crcByTable);
    for (const name of new Set(archive.names)) {
      if (name.endsWith('/') || !isInside(name) || !wanted(name)) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of archive.open(name)) {
        size += piece.length;
        if (size > most) throw new Unreadable(`unpacks to more than ${most / 1024 / 1024} MB.`);
        pieces.push(piece);
      }
      files.set(name, new Uint8Array(Buffer.concat(pieces)));
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('is damaged, protected with a password, or no zip archive.', { cause });
  }
  return files;
}

/** A name that stays inside the archive's own folder. */
const isInside = (name: string): boolean => !/^[/\\]|\\|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name);

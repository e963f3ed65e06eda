import type { Limits } from './limits.ts';
import { broken, unreadable } from './unreadable.ts';

export interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  compressed: number;
  inflated: number;
  offset: number;
  /** Where its record in the directory begins. */
  record: number;
}

/** The entries of a zip file, zip64 too, as its central directory lists them. */
export function zipDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place === null) throw broken();
  if (place.count > limits.entries) throw unreadable('The file holds far more parts than a workbook has.');
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = place.offset;
  let compressed = 0;
  for (let index = 0; index < place.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry: Entry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record: at,
    };
    widen(entry, view, at + 46 + nameLength, extraLength);
    entries.push(entry);
    compressed += entry.compressed;
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  // Parts that together are larger than the file share their bytes: a trick to unpack the same ones many times.
  if (compressed > bytes.length) throw broken();
  return entries;
}

/** The bytes of an entry as they are stored. */
export function storedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted)
    throw unreadable('The file is protected with a password; save it without one and try again.');
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw broken();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressed > bytes.length) throw broken();
  return bytes.subarray(start, start + entry.compressed);
}

/** Sizes over 4 GB stand in the zip64 extra field, in this order and only where the short field is full. */
function widen(entry: Entry, view: DataView, start: number, length: number): void {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      const take = (value: number): number => {
        if (value !== 0xffffffff || next + 8 > end) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      entry.inflated = take(entry.inflated);
      entry.compressed = take(entry.compressed);
      entry.offset = take(entry.offset);
    }
    at += 4 + size;
  }
}

function findDirectory(view: DataView): { count: number; offset: number } | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const wide = Number(view.getBigUint64(locator + 8, true));
      if (wide + 56 <= view.byteLength && view.getUint32(wide, true) === 0x06064b50) {
        return {
          count: Number(view.getBigUint64(wide + 32, true)),
          offset: Number(view.getBigUint64(wide + 48, true)),
        };
      }
    }
    return { count, offset };
  }
  return null;
}

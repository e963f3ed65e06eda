import { type Limits, megabytes } from './limits.ts';
import { UnreadableFile, unreadable } from './unreadable.ts';

/** Inflates raw deflate data piece by piece. The browser's and Node's own is the default; Node's zlib is faster. */
export type Inflate = (compressed: Uint8Array) => AsyncIterable<Uint8Array>;

export interface Package {
  /** Part names as the package writes them. */
  readonly names: string[];
  has(name: string): boolean;
  /** The part's bytes, piece by piece, counted against the limits. `progress` hears the share that is done. */
  open(name: string, progress?: (share: number) => void): AsyncIterable<Uint8Array>;
}

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  compressed: number;
  inflated: number;
  offset: number;
}

const broken =
  'The file is damaged or was not transferred completely; save it again in Excel and try once more.';

/** The parts of a zip package (zip64 too) by name; case does not matter, as the standard for packages has it. */
export function openPackage(bytes: Uint8Array, limits: Limits, inflate: Inflate): Package {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  for (const entry of directory(bytes, limits)) {
    names.push(entry.name);
    const key = keyOf(entry.name);
    if (!entries.has(key)) entries.set(key, entry);
  }
  let inflatedSoFar = 0;

  async function* open(name: string, progress?: (share: number) => void): AsyncIterable<Uint8Array> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) throw unreadable(broken);
    const data = content(bytes, entry);
    let part = 0;
    try {
      const pieces = entry.method === 0 ? stored(data) : inflate(data);
      for await (const piece of pieces) {
        part += piece.length;
        inflatedSoFar += piece.length;
        guard(part, data.length, inflatedSoFar, limits);
        progress?.(entry.inflated > 0 ? Math.min(1, part / entry.inflated) : 0);
        yield piece;
      }
    } catch (cause) {
      if (cause instanceof UnreadableFile || isAbort(cause)) throw cause;
      throw unreadable(broken, cause);
    }
  }
  return { names, has: (name) => entries.has(keyOf(name)), open };
}

export const isAbort = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError';

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function guard(part: number, compressed: number, all: number, limits: Limits): void {
  if (part > limits.ratioFromBytes && part > compressed * limits.ratio) {
    throw unreadable(
      `The file is small but unpacks to more than ${megabytes(part)}, which no ordinary workbook does; copy the data into a new workbook and save that.`,
    );
  }
  if (all > limits.inflatedBytes) {
    throw unreadable(
      `The workbook unpacks to more than ${megabytes(limits.inflatedBytes)}, which is more than can be checked; publish it in parts.`,
    );
  }
}

function content(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted)
    throw unreadable('The file is protected with a password; save it without one and try again.');
  if (entry.method !== 0 && entry.method !== 8) throw unreadable(broken);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw unreadable(broken);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressed > bytes.length) throw unreadable(broken);
  return bytes.subarray(start, start + entry.compressed);
}

function directory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place === null) throw unreadable(broken);
  if (place.count > limits.entries) throw unreadable('The file holds far more parts than a workbook has.');
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = place.offset;
  for (let index = 0; index < place.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw unreadable(broken);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry: Entry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    widen(entry, view, at + 46 + nameLength, extraLength);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
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

async function* stored(data: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < data.length; at += 262_144) yield data.subarray(at, at + 262_144);
}

/** Inflating by `DecompressionStream`, fed in small pieces so that a bomb is noticed early. */
export async function* inflateByStream(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  feed(compressed, writer).catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    writer.abort().catch(() => undefined);
    reader.cancel().catch(() => undefined);
  }
}

async function feed(data: Uint8Array, writer: WritableStreamDefaultWriter): Promise<void> {
  for (let at = 0; at < data.length; at += 32_768) {
    await writer.ready;
    await writer.write(data.slice(at, at + 32_768));
  }
  await writer.close();
}

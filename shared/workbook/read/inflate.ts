/** Inflates raw deflate data piece by piece. The browser's and Node's own is the default; Node's zlib is faster. */
export type Inflate = (compressed: Uint8Array) => AsyncIterable<Uint8Array>;

/** The checksum of these bytes, going on from the checksum of those before. */
export type Crc = (bytes: Uint8Array, before: number) => number;

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

/** What is not compressed, in pieces of the usual size. */
export async function* inPieces(data: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < data.length; at += 262_144) yield data.subarray(at, at + 262_144);
}

/** Four bytes at a time by four tables. */
export function crcByTable(bytes: Uint8Array, before: number): number {
  const [t0, t1, t2, t3] = tables();
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

type Tables = [Int32Array, Int32Array, Int32Array, Int32Array];
let made: Tables | null = null;

function tables(): Tables {
  if (made !== null) return made;
  const all: Tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)];
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    all[0][byte] = crc;
  }
  for (let table = 1; table < 4; table++) {
    for (let byte = 0; byte < 256; byte++) {
      const one = all[table - 1]![byte]!;
      all[table]![byte] = (one >>> 8) ^ all[0][one & 255]!;
    }
  }
  made = all;
  return all;
}

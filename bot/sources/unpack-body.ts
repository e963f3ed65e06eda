import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

const ways = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** A body as it was before the server packed it, which some do unasked; or why it cannot be had. */
export async function unpackBody(
  body: Uint8Array,
  encoding: string,
  mostBytes: number,
): Promise<Uint8Array | { refused: string; cause?: unknown }> {
  if (encoding === '' || encoding === 'identity') return body;
  const unpack = ways.get(encoding);
  if (!unpack) return { refused: `its server packs it as “${encoding}”, which cannot be read here.` };
  try {
    return new Uint8Array(await unpack(body, { maxOutputLength: mostBytes }));
  } catch (cause) {
    const large = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    const why = large ? `unpacks to more than ${mostBytes / 1024 / 1024} MB` : 'arrives damaged';
    return { refused: `what its server packs as “${encoding}” ${why}.`, cause };
  }
}

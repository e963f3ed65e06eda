import type { Readable } from 'node:stream';
import type { Desk } from '../turns/desk.ts';
import type { ApiAnswer } from './datasets.ts';
import { BadRequest, readBytes } from './read-body.ts';

/** Keeps the bytes under their own fingerprint. Known bytes are not read again. */
export async function putFile(
  desk: Desk,
  sha256: string,
  body: Readable,
  options: { limit: number; announced: number },
): Promise<ApiAnswer> {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new BadRequest('The address must end in the SHA-256 of the file.');
  const { files } = desk.kept().store;
  if (await files.has(sha256)) {
    body.resume();
    return { status: 200, body: { sha256 } };
  }
  if (options.announced > options.limit) throw tooLarge(options.limit);
  const read = await readBytes(body, options.limit);
  if (read.bytes.length === 0) throw new BadRequest('The file is empty.');
  if (read.sha256 !== sha256) throw new BadRequest('The file arrived damaged. Please send it again.');
  await files.put(sha256, read.bytes);
  return { status: 201, body: { sha256 } };
}

const tooLarge = (limit: number): BadRequest =>
  new BadRequest(
    `The file is larger than ${Math.floor(limit / 1024 / 1024)} MB, the most that is taken here. Publish it in parts.`,
    413,
  );

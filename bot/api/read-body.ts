import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The request cannot be used; `message` says why, in words for people. */
export class BadRequest extends Error {
  override name = 'BadRequest';
  readonly status: 400 | 404 | 413 | 403;
  constructor(message: string, status: 400 | 404 | 413 | 403 = 400) {
    super(message);
    this.status = status;
  }
}

/** All bytes of a body with their digest, up to a limit that is kept while they come in. */
export async function readBytes(
  body: Readable,
  limit: number,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const digest = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += part.length;
    if (size > limit) {
      throw new BadRequest(`This is more than ${words(limit)}, the most that is taken here.`, 413);
    }
    digest.update(part);
    chunks.push(part);
  }
  return { bytes: Buffer.concat(chunks, size), sha256: digest.digest('hex') };
}

export async function readJson(body: Readable, limit = 2 * 1024 * 1024): Promise<unknown> {
  const { bytes } = await readBytes(body, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadRequest('The request is no JSON.');
  }
}

const words = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;

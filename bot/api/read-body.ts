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
  const bytes = await readAll(body, limit);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readAll(body: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += part.length;
    if (size > limit) {
      throw new BadRequest(`This is more than ${words(limit)}, the most that is taken here.`, 413);
    }
    chunks.push(part);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

export async function readJson(body: Readable, limit = 2 * 1024 * 1024): Promise<unknown> {
  const bytes = await readAll(body, limit);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new BadRequest('The request is no JSON.');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const words = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;

import { createHash } from 'node:crypto';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A digest becomes a file's name: nothing else may. */
export function assertDigest(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256 in hexadecimal.');
}

export function assertBytes(sha256: string, bytes: Uint8Array): void {
  assertDigest(sha256);
  if (sha256Of(bytes) !== sha256)
    throw new Error('The file did not arrive as it was sent: its SHA-256 is another. Send it again.');
}

import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertBytes, assertDigest, sha256Of } from './digest.ts';
import type { FileStore } from './store.ts';

/** Each file under its digest; a name appears only once its bytes are whole and on the disk. */
export function filesInFolder(folder: string): FileStore {
  const placeOf = (sha256: string) => {
    assertDigest(sha256);
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const there = (place: string) =>
    access(place).then(
      () => true,
      () => false,
    );
  return {
    has: async (sha256) => await there(placeOf(sha256)),
    async put(sha256, bytes) {
      assertBytes(sha256, bytes);
      const place = placeOf(sha256);
      if (await there(place)) return;
      await mkdir(dirname(place), { recursive: true });
      const draft = `${place}.${randomUUID()}.part`;
      try {
        await writeThrough(draft, bytes);
        await rename(draft, place);
      } finally {
        await rm(draft, { force: true });
      }
    },
    async get(sha256) {
      const place = placeOf(sha256);
      if (!(await there(place))) return null;
      const bytes = new Uint8Array(await readFile(place));
      if (sha256Of(bytes) === sha256) return bytes;
      throw new Error(`The stored file ${place} has been damaged on the disk. Hand the workbook over again.`);
    },
  };
}

async function writeThrough(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

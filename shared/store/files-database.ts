import { asc, eq } from 'drizzle-orm';
import type { Database } from './connection.ts';
import { assertBytes, assertDigest, sha256Of } from './digest.ts';
import { fileChunks, files } from './schema.ts';
import type { FileStore } from './store.ts';

const chunkSize = 1024 * 1024;

/** Files in pieces of a megabyte, for instances that share a database and no disk. */
export function filesInDatabase(db: Database): FileStore {
  const known = async (sha256: string) => {
    assertDigest(sha256);
    return (await db.select().from(files).where(eq(files.sha256, sha256))).length > 0;
  };
  return {
    has: known,
    async put(sha256, bytes) {
      assertBytes(sha256, bytes);
      await db.transaction(async (transaction) => {
        const chunks = Math.ceil(bytes.length / chunkSize);
        const made = await transaction
          .insert(files)
          .values({ sha256, chunks })
          .onConflictDoNothing()
          .returning({ sha256: files.sha256 });
        if (made.length === 0) return;
        for (let number = 0; number < chunks; number += 1) {
          const piece = bytes.subarray(number * chunkSize, (number + 1) * chunkSize);
          await transaction.insert(fileChunks).values({ sha256, number, bytes: piece });
        }
      });
    },
    async get(sha256) {
      if (!(await known(sha256))) return null;
      const pieces = await db
        .select({ bytes: fileChunks.bytes })
        .from(fileChunks)
        .where(eq(fileChunks.sha256, sha256))
        .orderBy(asc(fileChunks.number));
      const bytes = joined(pieces.map((piece) => piece.bytes));
      if (sha256Of(bytes) === sha256) return bytes;
      throw new Error(`The stored file ${sha256} has been damaged. Hand the workbook over again.`);
    },
  };
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

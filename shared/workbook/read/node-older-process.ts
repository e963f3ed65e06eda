import type { Workbook } from '../workbook.ts';
import type { Limits } from './limits.ts';
import { readOther } from './read-other.ts';
import { reading } from './reading.ts';
import { UnreadableFile } from './unreadable.ts';

export interface Asked {
  file: string;
  bytes: Uint8Array;
  format: 'xls' | 'xlsb' | 'ods';
  limits: Limits;
}
export type Answer = { workbook: Workbook } | { refused: string } | { failed: string };

/** The other side of `node-older.ts`: a process that reads what it is sent and answers. */
process.on('message', async ({ file, bytes, format, limits }: Asked) => {
  process.send?.(await answer(() => readOther(file, bytes, format, reading({}, limits))));
});
process.on('disconnect', () => process.exit());

async function answer(read: () => Promise<Workbook>): Promise<Answer> {
  try {
    return { workbook: await read() };
  } catch (cause) {
    if (cause instanceof UnreadableFile) return { refused: cause.message };
    return { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

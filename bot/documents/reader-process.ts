import { convertDocument } from './convert.ts';
import { Unreadable } from './unreadable.ts';

export interface Asked {
  name: string;
  bytes: Uint8Array;
  url: string | null;
  /** The encoding of its text, where somebody says it. */
  charset?: string | null;
}
export type Told = { text: string } | { unreadable: string } | { failed: string };

/** The other side of `read-document.ts`: a process that reads what it is sent and answers. */
process.on('message', async (asked: Asked) => {
  process.send?.(await told(() => convertDocument(asked)));
});
process.on('disconnect', () => process.exit());

async function told(read: () => Promise<string>): Promise<Told> {
  try {
    return { text: await read() };
  } catch (cause) {
    if (cause instanceof Unreadable) return { unreadable: cause.message };
    if (cause instanceof RangeError) return { unreadable: 'is nested too deeply to be read.' };
    return { failed: cause instanceof Error ? cause.message : String(cause) };
  }
}

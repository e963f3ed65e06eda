import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '../documents/decode-text.ts';
import { UsageError } from './command.ts';

/** The lines of a text file that hold something, however an editor saved it: with a byte order mark or as UTF-16. */
export async function readLines(cwd: string, file: string): Promise<{ number: number; text: string }[]> {
  const bytes = await readFile(resolve(cwd, file)).catch(() => {
    throw new UsageError(`“${file}” cannot be read.`);
  });
  return decodeText(bytes, null)
    .split(/\r?\n/)
    .map((text, at) => ({ number: at + 1, text }))
    .filter(({ text }) => text.trim() !== '');
}

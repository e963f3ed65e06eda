import { openZip } from '../documents/open-zip.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { SourceRefused } from '../source-refused.ts';
import { type Pages, readFound } from './read-found.ts';

const mostBytes = 200 * 1024 * 1024;

/** The pages of a zip archive; the one folder that everything lies in, as in GitHub's archives, is left away. */
export async function readZip(from: string, bytes: Uint8Array): Promise<Pages> {
  const files = await openZip(
    bytes,
    (name) => /\.(md|markdown|txt|html?|docx|pdf|ya?ml)$/i.test(name),
    mostBytes,
  ).catch((cause: unknown) => {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new SourceRefused(`“${from}” ${cause.message} Nothing was changed.`, { cause });
  });
  const names = [...files.keys()];
  const first = names[0]?.split('/')[0];
  const shared = names.every((name) => name.startsWith(`${first}/`)) ? `${first}/` : '';
  return readFound(
    [...files].map(([name, content]) => ({
      name: name.slice(shared.length),
      size: content.length,
      bytes: async () => content,
    })),
  );
}

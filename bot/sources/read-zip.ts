import { openZip } from '../documents/open-zip.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { SourceRefused } from '../source-refused.ts';
import { type Fetched, readFound } from './read-found.ts';

const mostBytes = 200 * 1024 * 1024;

/** The pages of a zip archive; the one folder that everything lies in, as in GitHub's archives, is left away. */
export async function readZip(from: string, bytes: Uint8Array): Promise<Fetched> {
  const { files, names } = await openZip(
    bytes,
    (name) => /\.(md|markdown|txt|html?|docx|pdf|ya?ml)$/i.test(name),
    mostBytes,
  ).catch((cause: unknown) => {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new SourceRefused(`“${from}” ${cause.message} Nothing was changed.`, { cause });
  });
  const pages = [...files.keys()];
  const first = pages[0]?.split('/')[0];
  const shared = pages.every((name) => name.startsWith(`${first}/`)) ? `${first}/` : '';
  const read = await readFound(
    [...files].map(([name, content]) => ({
      name: name.slice(shared.length),
      size: content.length,
      bytes: async () => content,
    })),
  );
  const inside = names.filter((name) => name.startsWith(shared));
  return { ...read, names: inside.map((name) => name.slice(shared.length)) };
}

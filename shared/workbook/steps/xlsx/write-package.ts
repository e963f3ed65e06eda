import type { Inflate } from '../../read/inflate.ts';
import { crcByTable, inflateByStream } from '../../read/inflate.ts';
import type { Limits } from '../../read/limits.ts';
import { utf8 } from '../../read/walk-xml.ts';
import { openPackage, type Package } from '../../read/zip.ts';
import { type Entry, zipDirectory } from '../../read/zip-directory.ts';
import { unmendable } from '../unmendable.ts';
import { type Piece, parseTree, writeTree } from './write-tree.ts';
import { type Packed, pack, writeZip } from './write-zip.ts';

/** A package while it is changed. Parts that nobody changes leave as they came. */
export interface PackageEdit {
  /** As it was; opened anew each time, so that reading it twice is not counted as one unpacking. */
  before(): Package;
  has(name: string): boolean;
  /** A small part as it is by now. */
  read(name: string): Promise<Piece[]>;
  /** Keeps a part that was changed; one written back as it was read counts as not changed. */
  write(name: string, tree: readonly Piece[]): Promise<void>;
  replace(name: string, part: Packed): void;
  remove(name: string): void;
  finish(): Uint8Array;
}

export function editPackage(
  bytes: Uint8Array,
  limits: Limits,
  inflate: Inflate = inflateByStream,
): PackageEdit {
  const before = (): Package => openPackage(bytes, limits, inflate, crcByTable);
  const entries = zipDirectory(bytes, limits);
  const byName = new Map<string, Entry>();
  for (const entry of entries) if (!byName.has(keyOf(entry.name))) byName.set(keyOf(entry.name), entry);
  const changed = new Map<Entry, Packed | null>();
  const added = new Map<string, Packed>();
  const texts = new Map<string, string>();

  async function text(name: string): Promise<string> {
    const key = keyOf(name);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const read = await partText(before(), name);
    texts.set(key, read);
    return read;
  }

  function replace(name: string, part: Packed): void {
    const entry = byName.get(keyOf(name));
    if (entry === undefined) added.set(name, part);
    else changed.set(entry, part);
  }

  return {
    before,
    replace,
    has(name) {
      const entry = byName.get(keyOf(name));
      return added.has(name) || (entry !== undefined && changed.get(entry) !== null);
    },
    read: async (name) => parseTree(await text(name)),
    async write(name, tree) {
      const made = writeTree(tree);
      if (byName.has(keyOf(name)) && made === (await text(name))) return;
      texts.set(keyOf(name), made);
      replace(name, pack(new TextEncoder().encode(made)));
    },
    remove(name) {
      const entry = byName.get(keyOf(name));
      if (entry === undefined) added.delete(name);
      else changed.set(entry, null);
      texts.delete(keyOf(name));
    },
    finish: () =>
      writeZip(
        bytes,
        entries,
        changed,
        [...added].map(([name, part]) => ({ name, part })),
      ),
  };
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const mostBytes = 64_000_000;

async function partText(pack: Package, name: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  try {
    for await (const chunk of utf8(pack.open(name))) {
      size += chunk.length;
      if (size > mostBytes) throw unmendable(`The part ${name} of the file is too large to be changed.`);
      text += decoder.decode(chunk, { stream: true });
    }
    text += decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw unmendable(
      `The part ${name} of the file is not written in UTF-8; save the file again in Excel and try once more.`,
    );
  }
  return asUtf8(text);
}

/** What was written in another encoding leaves in UTF-8 and has to say so. */
export const asUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])(?:UTF-16(?:LE|BE)?)(["'])/i, '$1UTF-8$2');

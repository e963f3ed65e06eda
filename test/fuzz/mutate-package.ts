import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateXml } from './mutate-text.ts';
import type { Random } from './random.ts';

/** One change inside a zip package, which is then zipped again without a fault. */
export function mutatePackage(bytes: Uint8Array, r: Random): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (let times = 1 + r.below(3); times > 0; times--) mutateParts(parts, r);
  const files = Object.create(null) as Zippable;
  for (const [name, data] of parts) files[name] = [data, { level: r.pick([0, 6]) }];
  return zipSync(files);
}

function mutateParts(parts: Map<string, Uint8Array>, r: Random): void {
  const names = [...parts.keys()];
  if (names.length === 0) return;
  const name = r.pick(names);
  const data = parts.get(name)!;
  const kind = r.below(12);
  if (kind === 0) parts.delete(name);
  else if (kind === 1) {
    parts.delete(name);
    parts.set(renamed(name, r), data);
  } else if (kind === 2) parts.set(name, parts.get(r.pick(names))!);
  else if (kind === 3) parts.set(name, new Uint8Array(0));
  else if (kind === 4) parts.set(name, utf16(data));
  else if (kind === 5 || !/\.(xml|rels|vml)$|mimetype/i.test(name)) parts.set(name, mutateBytes(data, r));
  else parts.set(name, strToU8(mutateXml(strFromU8(data), r)));
}

const renamed = (name: string, r: Random): string =>
  r.pick([
    name.toUpperCase(),
    name.replaceAll('/', '\\'),
    `/${name}`,
    `../${name}`,
    `${name}x`,
    'constructor',
    name.replace(/[^/]*$/, ''),
  ]);

const utf16 = (data: Uint8Array): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${strFromU8(data)}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

/** One field of one entry in the list at the end of a zip file: method, checksum, sizes, lengths, offset. */
export function mutateDirectory(bytes: Uint8Array, r: Random): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const entries: number[] = [];
  for (let at = 0; at + 46 <= changed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 || view.getUint32(at, true) === 0x06054b50) entries.push(at);
  }
  if (entries.length === 0) return mutateBytes(bytes, r);
  const field = r.pick(entries) + r.pick([8, 10, 12, 16, 20, 24, 28, 30, 32, 42]);
  if (field + 4 > changed.length) return mutateBytes(bytes, r);
  view.setUint32(field, r.pick([0, 1, 8, 0xffff, 0xffffffff, 0x7fffffff, r.below(changed.length)]), true);
  return changed;
}

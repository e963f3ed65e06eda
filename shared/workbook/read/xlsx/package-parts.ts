import { broken } from '../unreadable.ts';
import { walkXml } from '../walk-xml.ts';
import type { Package } from '../zip.ts';

export interface Relation {
  id: string;
  /** The last word of the type's address, such as `worksheet`; the same in strict and transitional files. */
  type: string;
  /** Part name from the root of the package; null when it points outside, where nothing is ever read. */
  part: string | null;
}

const mostRelations = 100_000;

/** The relations of a part; none when it has no such file. */
export async function relationsOf(pack: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!pack.has(name)) return [];
  const relations: Relation[] = [];
  await walkXml(pack.open(name), ({ name, attributes }) => {
    if (name !== 'Relationship') return;
    if (relations.length === mostRelations) throw broken();
    const target = attributes('Target');
    const outside = attributes('TargetMode') === 'External';
    relations.push({
      id: attributes('Id') ?? '',
      type: (attributes('Type') ?? '').split('/').at(-1) ?? '',
      part: outside || target === null ? null : partAt(pack, folder, target),
    });
  });
  return relations;
}

/** Some programs write `%20` in the target and a space in the part's name, some backslashes. */
function partAt(pack: Package, folder: string, target: string): string {
  const written = resolve(folder, target.replaceAll('\\', '/'));
  if (pack.has(written) || !written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

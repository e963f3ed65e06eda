import { strToU8 } from 'fflate';
import { type Base, bases } from './bases.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateDirectory, mutatePackage } from './mutate-package.ts';
import { mutateDelimited } from './mutate-text.ts';
import { type Random, random } from './random.ts';

/** The file that belongs to a number; the same one every time. */
export function mutatedFile(number: number): Base {
  const r = random(number);
  const { name, bytes } = r.pick(bases);
  return { name, bytes: mutated(name, bytes, r) };
}

function mutated(name: string, bytes: Uint8Array, r: Random): Uint8Array {
  if (/\.(csv|tsv|txt)$/.test(name)) {
    if (r.chance(0.3)) return mutateBytes(bytes, r);
    let text = new TextDecoder(name.endsWith('.tsv') ? 'utf-16le' : 'utf-8').decode(bytes);
    for (let times = 1 + r.below(4); times > 0; times--) text = mutateDelimited(text, r);
    return strToU8(text);
  }
  if (name.endsWith('.xls')) {
    let changed = bytes;
    for (let times = 1 + r.below(3); times > 0; times--) changed = mutateBytes(changed, r);
    return changed;
  }
  const kind = r.below(10);
  if (kind === 0) return mutateBytes(bytes, r);
  if (kind === 1) return mutateDirectory(bytes, r);
  return mutatePackage(bytes, r);
}

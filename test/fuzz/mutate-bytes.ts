import type { Random } from './random.ts';

const telling = [0, 1, 0x22, 0x2c, 0x3c, 0x7f, 0x80, 0xfe, 0xff];

/** One change to bytes that knows nothing of what they mean. */
export function mutateBytes(bytes: Uint8Array, r: Random): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(r.below(256));
  const at = r.below(bytes.length);
  const length = Math.min(1 + r.below(r.pick([2, 16, 400])), bytes.length - at);
  switch (r.below(7)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 3:
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length }, () => r.below(256)),
        bytes.subarray(at),
      );
    case 4:
      return bytes.slice().fill(r.pick(telling), at, at + length);
    case 5:
      return withNumber(bytes.slice(), at, r);
    default: {
      const changed = bytes.slice();
      for (let times = 1 + r.below(12); times > 0; times--)
        changed[r.below(changed.length)]! ^= 1 << r.below(8);
      return changed;
    }
  }
}

/** A whole number of two or four bytes, such as a length or an offset, becomes one that tells. */
function withNumber(bytes: Uint8Array, at: number, r: Random): Uint8Array {
  const view = new DataView(bytes.buffer);
  const wide = at + 4 <= bytes.length && r.chance(0.5);
  const value = r.pick([0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, r.below(0x10000)]);
  if (wide) view.setUint32(at, value, true);
  else if (at + 2 <= bytes.length) view.setUint16(at, value & 0xffff, true);
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** How often each of very many numbers is there, without an object for any; 0 is none. */
export interface NumberBag {
  has(value: number): boolean;
  /** Takes one out; false when none is left. */
  take(value: number): boolean;
}

export function numberBag(values: Float64Array): NumberBag {
  let size = 1024;
  while (size < values.length * 2) size *= 2;
  const keys = new Float64Array(size);
  const counts = new Uint32Array(size);
  const placeOf = (value: number): number => {
    let at = Math.imul((value % 0x1_0000_0000) | 0, 0x9e37_79b1) >>> 0;
    at = (at ^ (value / 0x1_0000_0000)) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== value) at = (at + 1) & (size - 1);
    return at;
  };
  for (const value of values) {
    if (value === 0) continue;
    const at = placeOf(value);
    keys[at] = value;
    counts[at]!++;
  }
  return {
    has: (value) => value !== 0 && keys[placeOf(value)] === value,
    take(value) {
      const at = placeOf(value);
      if (keys[at] !== value || counts[at] === 0) return false;
      counts[at]!--;
      return true;
    },
  };
}

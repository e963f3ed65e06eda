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
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const placeOf = (value: number): number => {
    double[0] = value;
    let at = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x85eb_ca6b), 0x9e37_79b1);
    at = (at ^ (at >>> 15)) & (size - 1);
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

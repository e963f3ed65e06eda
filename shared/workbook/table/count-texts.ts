let scratch = new Uint32Array(0);

/** Counts numbers of the string pool: which came and how often, in the order of their first coming. */
export function countTexts(
  poolSize: number,
  each: (count: (id: number) => void) => void,
): { ids: Uint32Array; counts: Uint32Array } {
  if (scratch.length < poolSize) scratch = new Uint32Array(poolSize);
  const tally = scratch;
  const ids: number[] = [];
  each((id) => {
    if (tally[id] === 0) ids.push(id);
    tally[id]!++;
  });
  const counts = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    counts[at] = tally[ids[at]!]!;
    tally[ids[at]!] = 0;
  }
  return { ids: new Uint32Array(ids), counts };
}

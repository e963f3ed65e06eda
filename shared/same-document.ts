/** Whether two JSON documents say the same, in whatever order their keys stand. */
export const sameDocument = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (document: unknown): string => JSON.stringify(sorted(document));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}

/**
 * Runs what one key stands for once: whoever comes with the same key while it runs or shortly after gets the
 * same result. What failed is forgotten, so that it can be tried again.
 */
export function once<T extends { failed?: boolean }>(
  most = 5000,
): (key: string, run: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, run) => {
    const earlier = known.get(key);
    if (earlier) return earlier;
    const result = run();
    known.set(key, result);
    const forget = () => known.delete(key);
    result.then((came) => came.failed && forget(), forget);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return result;
  };
}

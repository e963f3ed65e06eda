/** The same work is not done twice while it is among the latest; what it gives must not be changed. `more` follows from `text`. */
export function remember<T, More extends unknown[]>(
  most: number,
  work: (text: string, ...more: More) => T,
): (text: string, ...more: More) => T {
  const known = new Map<string, T>();
  return (text, ...more) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const done = work(text, ...more);
    if (known.size >= most) known.clear();
    known.set(text, done);
    return done;
  };
}

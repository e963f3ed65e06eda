/** The same work is not done twice while it is among the latest; what it gives must not be changed. */
export function remember<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const done = work(text);
    if (known.size >= most) known.clear();
    known.set(text, done);
    return done;
  };
}

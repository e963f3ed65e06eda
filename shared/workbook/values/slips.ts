/** How often a value has to stand before another that differs by one letter is a slip of it. */
const often = 10;
const words = /^\p{L}[\p{L} .,’'/&()-]*$/u;

/**
 * Values that stand once and differ from a frequent one by one letter inside one long word, with the frequent one:
 * “Hartfrod” beside forty times “Hartford”. Endings are left, where words bend.
 */
export function slipsAmong(counts: readonly (readonly [text: string, count: number])[]): Map<string, string> {
  const usual = counts.filter(([text, count]) => count >= often && words.test(text));
  const slips = new Map<string, string>();
  if (usual.length === 0) return slips;
  for (const [text, count] of counts) {
    if (count > 1 || text.length < 6 || !words.test(text)) continue;
    const meant = usual.find(([other]) => isSlip(text, other));
    if (meant !== undefined) slips.set(text, meant[0]);
  }
  return slips;
}

function isSlip(text: string, meant: string): boolean {
  if (Math.abs(text.length - meant.length) > 1) return false;
  const [a, b] = [text.toLowerCase().split(' '), meant.toLowerCase().split(' ')];
  if (a.length !== b.length) return false;
  const apart = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  return apart.length === 1 && oneLetterApart(a[apart[0]!]!, b[apart[0]!]!);
}

/** One letter more, less or changed, or two in each other's place; a changed one in longer words alone. */
function oneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  if (start === 0 || end === 0 || Math.min(a.length, b.length) < 6) return false;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length === 2 && y.length === 2) return x[0] === y[1] && x[1] === y[0];
  if (end === 1) return false;
  return x.length + y.length === 1 || (x.length === 1 && y.length === 1 && a.length >= 8);
}

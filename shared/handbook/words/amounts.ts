const words = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'thirty forty fifty sixty seventy eighty ninety hundred thousand million once twice half dozen first second third',
].join(' ');
const named = new Map(words.split(' ').map((word) => [word, word]));
const values = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
values.forEach((word, value) => {
  named.set(word, String(value));
});
const amount = new RegExp(`\\d+(?:[.,]\\d+)*|\\b(?:${[...named.keys()].join('|')})\\b`, 'gi');

/** The figures a text gives, in figures or in words, as written but for the small ones: `three` and `3` are one. */
export function amountsIn(text: string): Set<string> {
  return new Set([...text.matchAll(amount)].map(([found]) => named.get(found.toLowerCase()) ?? found));
}

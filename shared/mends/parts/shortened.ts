/** What the shortest of the portals' handbooks asks for. */
export const longestName = 29;

const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'per',
  'the',
  'to',
  'with',
]);
const shortest = 3;

/** Leaves small words out, then letters at the end of the longest words, so that every word still says something. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const sign = /[\s_.-]/.exec(name)?.[0] ?? '_';
  const all = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const words = all
    .filter((word, at) => at === 0 || !small.has(word.toLowerCase()))
    .map((word) => (letters(word) > most ? word.slice(0, most) : word));
  // So many words that hardly anything of each would be left are a sentence: its beginning has to do.
  if (words.length * 5 > most) return beginning(words, sign, most);
  const length = (): number => words.join(sign).length;
  while (length() > most) {
    const longest = words.reduce((best, word, at) => (letters(word) > letters(words[best]!) ? at : best), 0);
    if (letters(words[longest]!) <= shortest) break;
    words[longest] = words[longest]!.slice(0, -1);
  }
  return words
    .join(sign)
    .slice(0, most)
    .replace(/[\s_.-]+$/, '');
}

function beginning(words: readonly string[], sign: string, most: number): string {
  let text = (words[0] ?? '').slice(0, most);
  for (const word of words.slice(1)) {
    if (text.length + sign.length + word.length > most) break;
    text += `${sign}${word}`;
  }
  return text;
}

/** Figures are never cut: 2019 and 201 are not the same. */
const letters = (word: string): number => (/^\p{L}+$/u.test(word) ? word.length : 0);

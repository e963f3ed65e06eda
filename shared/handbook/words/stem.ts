/** Porter's stemmer: words to the part that their forms share. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = porter(word);
  if (stems.size < 50_000) stems.set(word, result);
  return result;
}

const stems = new Map<string, string>();
const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;
const measured = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const once = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const twice = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(${consonants})?${vowel}`);
const short = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

const second: [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const third: [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const fourth = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

function porter(word: string): string {
  let w = word[0] === 'y' ? `Y${word.slice(1)}` : word;
  w = w.replace(/^(.+?)(ss|i)es$/, '$1$2').replace(/^(.+?)([^s])s$/, '$1$2');
  const eed = /^(.+?)eed$/.exec(w);
  const ed = /^(.+?)(ed|ing)$/.exec(w);
  if (eed) {
    if (measured.test(eed[1]!)) w = w.slice(0, -1);
  } else if (ed && hasVowel.test(ed[1]!)) {
    w = ed[1]!;
    if (/(at|bl|iz)$/.test(w)) w += 'e';
    else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
    else if (short.test(w)) w += 'e';
  }
  const y = /^(.+?)y$/.exec(w);
  if (y && hasVowel.test(y[1]!)) w = `${y[1]}i`;
  w = replaceEnd(w, second);
  w = replaceEnd(w, third);
  const end = fourth.exec(w);
  const ion = /^(.+?)(s|t)ion$/.exec(w);
  if (end && twice.test(end[1]!)) w = end[1]!;
  else if (!end && ion && twice.test(ion[1]! + ion[2]!)) w = ion[1]! + ion[2]!;
  const e = /^(.+?)e$/.exec(w);
  if (
    e &&
    (twice.test(e[1]!) ||
      (once.test(e[1]!) ? false : measured.test(e[1]!)) ||
      (once.test(e[1]!) && !short.test(e[1]!)))
  ) {
    w = e[1]!;
  }
  if (w.endsWith('ll') && twice.test(w)) w = w.slice(0, -1);
  return w.toLowerCase();
}

function replaceEnd(word: string, rules: [string, string][]): string {
  for (const [end, by] of rules) {
    if (!word.endsWith(end)) continue;
    const rest = word.slice(0, -end.length);
    return measured.test(rest) ? rest + by : word;
  }
  return word;
}

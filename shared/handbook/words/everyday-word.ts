import { commonWords } from './common-words.ts';

/** Right as it stands, also with a plural or past ending, so that it is not taken for a typo. */
export function isEverydayWord(word: string): boolean {
  return (
    commonWords.has(word) ||
    endings.some(
      ([end, by]) =>
        word.endsWith(end) && by.some((rest) => commonWords.has(word.slice(0, -end.length) + rest)),
    )
  );
}

const endings: [string, string[]][] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['']],
];

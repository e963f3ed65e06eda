/** Words of a page that lead somewhere; where they stand is known from what stands before them on their line. */
export interface LinkedWords {
  before: string;
  words: string;
  url: string;
}

/** What a link adds to a quotation on a card; a mailbox stands among the words themselves (see link-target.ts). */
export function linkedWords(before: string, words: string, address: string): LinkedWords[] {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || url.username !== '' || url.href.length > longest) return [];
  return words
    .split('\n')
    .map((line, at) => ({
      before:
        at === 0
          ? oneSpaced(
              before
                .slice(-5 * context)
                .split('\n')
                .at(-1)!,
            )
              .trimStart()
              .slice(-context)
          : '',
      words: oneSpaced(line).trim(),
      url: url.href,
    }))
    .filter(({ words }) => /[\p{L}\p{N}]{2}/u.test(words));
}

const longest = 500;
/** So many characters tell one “here” from another. */
const context = 30;
const oneSpaced = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, ' ');

/** Where links stand in a text, in reading order. */
export function linksIn(
  text: string,
  all: readonly LinkedWords[],
): { start: number; end: number; url: string }[] {
  const found: { start: number; end: number; url: string }[] = [];
  for (const one of all) {
    const start = startOf(one, text, found);
    if (start >= 0) found.push({ start, end: start + one.words.length, url: one.url });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A line, an item with its mark, or a cell begins here. */
const begins = /(?:^|\n|: |· )\s*(?:(?:•|\d{1,9}\.|[a-z][.)]|\([a-z\d]{1,3}\)) )?“?$/i;
const ends = /^(?![\p{L}\p{N}])/u;

function startOf(one: LinkedWords, text: string, taken: { start: number; end: number }[]): number {
  const free = placesOf(one, text).filter((start) =>
    taken.every((other) => start + one.words.length <= other.start || start >= other.end),
  );
  // Some writers leave the last letter of a word out of its link.
  return free.find((start) => ends.test(text.slice(start + one.words.length))) ?? free[0] ?? -1;
}

function placesOf({ before, words }: LinkedWords, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(before + words); at >= 0; at = text.indexOf(before + words, at + 1)) {
    if (before !== '' || begins.test(text.slice(0, at))) places.push(at + before.length);
  }
  return places;
}

import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { plainWords, sentencesOf } from './sentences.ts';

/** Reading is slow, and the first pages tell how somebody writes. */
const enough = 10_000;

/** Sentences that most formulas call too hard for readers of that age, of at least so many words. */
export function hardSentences(text: string, age: number, words: number): string[] {
  const reader = unified()
    .use(retextEnglish)
    .use(retextReadability, { age, minWords: words, threshold: 5 / 7 })
    .use(retextStringify);
  return messagesOf(reader.processSync(prose(text)).messages).map(({ actual }) => actual);
}

/** Stock phrases of office language, each once, with what says the same. */
export function heavyPhrases(text: string): { said: string; plainer: string }[] {
  const found = new Map<string, string>();
  for (const { actual, expected } of messagesOf(simplify.processSync(prose(text)).messages)) {
    const said = actual.toLowerCase();
    const isHeavy = said.includes(' ') || heavy.test(said);
    const [plainer] = expected;
    if (isHeavy && plainer !== undefined && !ordinary.has(said)) found.set(said, plainer);
  }
  return [...found].map(([said, plainer]) => ({ said, plainer }));
}

const simplify = unified().use(retextEnglish).use(retextSimplify).use(retextStringify);

const prose = (text: string): string => sentencesOf(plainWords(text.slice(0, enough))).join('\n\n');

interface Told {
  actual?: string | null | undefined;
  expected?: string[] | null | undefined;
}
const messagesOf = (messages: readonly Told[]): { actual: string; expected: string[] }[] =>
  messages.flatMap(({ actual, expected }) =>
    typeof actual === 'string' ? [{ actual: actual.replace(/\s+/g, ' '), expected: expected ?? [] }] : [],
  );

/** Single words that are office language everywhere; the library's others are the field's own words. */
const heavy =
  /^(utili[sz]\w*|aforementioned|ascertain|commence|endeavor|facilitate|heretofore|herein|herewith|inasmuch|notwithstanding|promulgate|thereof|therein|disseminate|elucidate|ameliorate|expeditious|remuneration|necessitate|effectuate|whereas)$/;

/** Phrases of two words that are right in a description of data. */
const ordinary = new Set([
  'a number of',
  'there are',
  'there is',
  'it is',
  'similar to',
  'in addition',
  'prior to',
  'set forth in',
  'time period',
  'the month of',
  'all of',
  'relative to',
  'limited number',
  'in excess of',
]);

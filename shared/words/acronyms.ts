import { isOrdinary } from './ordinary-capitals.ts';
import { plainWords, sentencesOf } from './sentences.ts';

/** The acronyms a text uses, each once, but those every reader knows and those that are codes or stressed words. */
export function acronymsIn(text: string, known: readonly string[] = []): string[] {
  const found = new Set<string>();
  for (const sentence of sentencesOf(plainWords(text))) {
    if (isShouted(sentence)) continue;
    for (const match of sentence.matchAll(candidate)) {
      const acronym = match[1]!;
      if (isOrdinary(acronym) || known.includes(acronym) || datePattern.test(acronym)) continue;
      const before = sentence.slice(0, match.index);
      const after = sentence.slice(match.index + match[0].length);
      if (!isCode(before, after) && !isStressed(before, after)) found.add(acronym);
    }
  }
  return [...found];
}

const candidate = /(?<![\p{L}\p{N}_.@#$%&*+<=>/\\-])([A-Z]{2,7})s?(?![\p{L}\p{N}_@&/\\]|-\p{N}|\.\p{L})/gu;

/** YYYY, MM, YYYYMMDD */
const datePattern = /^(Y{2,4}|M{2}|D{2}|H{2}|S{2}|Q{1,2})+$/;

/** Half of what a line holds in capitals is a headline, not a row of acronyms. */
function isShouted(sentence: string): boolean {
  const letters = sentence.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '');
  return letters.length >= 8 && capitals.length > letters.length * 0.5;
}

/** "SB 1", "Form NPL", "code AR", "“NC”" name a thing by its code. */
const isCode = (before: string, after: string): boolean =>
  /^\s?-?(no\.?|#)?\s?\d/i.test(after) ||
  /["“'‘`]$/.test(before) ||
  /\b(form|schedule|section|title|route|codes?|chapter|part|type|class|grade|category|group|zone|level|unit|exhibit|appendix|status|flag|values?|coded( as)?|marked( as)?|shown as)\s$/i.test(
    before,
  );

/** Capitals beside capitals are a stressed phrase. */
const isStressed = (before: string, after: string): boolean =>
  /(^|[^\p{L}(])[A-Z]{2,}\s$/u.test(before) && /^\s[A-Z]{2,}([^\p{L}]|$)/u.test(after);

/** Whether one of the texts says what the acronym is short for, in brackets, behind a sign, or word by word. */
export const isDefined = (acronym: string, texts: readonly string[]): boolean =>
  texts.some((text) => text.includes(acronym) && isSpelledOut(acronym, text)) ||
  texts.some((text) => hasInitials(acronym, text));

function isSpelledOut(acronym: string, text: string): boolean {
  const it = `["“'‘*_]*${acronym}s?["”'’*_]*`;
  return [
    `\\p{L}[^()\\n]*[([]\\s*(?:the |or |also |hereafter |abbreviated |formerly )?${it}\\s*[\\]),;:]`,
    `(?<![\\p{L}\\p{N}])${it}\\s*[([]\\s*(?:the |or |i\\.e\\. )?\\p{L}[\\p{L}'’]+[ -]\\p{L}`,
    `(?<![\\p{L}\\p{N}])${it}\\s*(?:=|:|[–—-](?=\\s)|stands for|means|is short for|refers to|denotes)\\s*["“]?\\p{L}`,
    `(?:known as|called|abbreviated(?: as| to)?|shortened to|referred to as|acronym|, or)\\s+(?:the )?${it}(?![\\p{L}\\p{N}])`,
    `\\p{L}{3,}\\s*=\\s*${it}(?![\\p{L}\\p{N}])`,
  ].some((form) => new RegExp(form, 'u').test(text));
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'or', 'by', 'at']);

/** "Department of Motor Vehicles" stands somewhere: who reads that knows DMV. Short ones need capitals. */
function hasInitials(acronym: string, text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const loose = acronym.length >= 4;
  const begins = (word: string | undefined, at: number): boolean =>
    word !== undefined &&
    (loose ? word[0]!.toUpperCase() : word[0]) === acronym[at] &&
    !isSame(word, acronym);
  for (let start = 0; start < words.length; start++) {
    if (!begins(words[start], 0)) continue;
    let word = start + 1;
    let letter = 1;
    while (letter < acronym.length && word < words.length) {
      if (begins(words[word], letter)) letter++;
      else if (!small.has(words[word]!.toLowerCase())) break;
      word++;
    }
    if (letter === acronym.length) return true;
  }
  return false;
}

const isSame = (word: string, acronym: string): boolean => word === acronym || word === `${acronym}s`;

import { isOrdinary } from './ordinary-capitals.ts';
import { longest, plainWords, sentencesOf } from './sentences.ts';

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

/** Tells whether these texts say what an acronym is short for: in brackets, behind a sign, or word by word. */
export function definitionsIn(texts: readonly string[]): (acronym: string) => boolean {
  const using = new Map<string, string[]>();
  for (const text of texts) {
    for (const [capitals] of new Set(text.match(/[A-Z]{2,}/g)).entries())
      using.set(capitals, [...(using.get(capitals) ?? []), text]);
  }
  let initials: ReadonlySet<string> | null = null;
  return (acronym) => {
    if (using.get(acronym)?.some((text) => isSpelledOut(acronym, text)) === true) return true;
    initials ??= initialsIn(texts);
    return initials.has(acronym);
  };
}

function isSpelledOut(acronym: string, text: string): boolean {
  const it = `["“'‘*_]*${acronym}s?["”'’*_]*`;
  return [
    `[\\p{L}\\p{N}"”'’.,*_]\\s*[([]\\s*(?:the |or |also |hereafter |abbreviated |formerly )?${it}\\s*[\\]),;:]`,
    `(?<![\\p{L}\\p{N}])${it}\\s*[([]\\s*(?:the |or |i\\.e\\. )?\\p{L}[\\p{L}'’]+[ -]\\p{L}`,
    `(?<![\\p{L}\\p{N}])${it}\\s*(?:=|:|[–—-](?=\\s)|stands for|means|is short for|refers to|denotes)\\s*["“]?\\p{L}`,
    `(?:known as|called|abbreviated(?: as| to)?|shortened to|referred to as|acronym|, or)\\s+(?:the )?${it}(?![\\p{L}\\p{N}])`,
    `\\p{L}{3}\\s*=\\s*${it}(?![\\p{L}\\p{N}])`,
  ].some((form) => new RegExp(form, 'u').test(text));
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'or', 'by', 'at']);

/**
 * What names spelled out in these texts would be shortened to, with and without their small words: who reads
 * "Department of Motor Vehicles" knows DMV. Short ones need capitals.
 */
function initialsIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const all = text.slice(0, longest).match(/\p{L}[\p{L}'’]*/gu) ?? [];
    const words = all.filter((word) => !/^\p{Lu}{2,}s?$/u.test(word));
    for (const list of [words, words.filter((word) => !isSmall(word))]) {
      const letters = list.map((word) => (isSmall(word) ? word[0]!.toUpperCase() : word[0]!));
      for (let start = 0; start < letters.length; start++) {
        for (let length = 2; length <= 7 && start + length <= letters.length; length++) {
          const short = letters.slice(start, start + length).join('');
          const capitals = short.toUpperCase();
          if (length >= 4 || short === capitals) found.add(capitals);
        }
      }
    }
  }
  return found;
}

const isSmall = (word: string): boolean => small.has(word.toLowerCase());

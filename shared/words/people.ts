import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { plainWords } from './sentences.ts';

/** Words that name people by one trait, with words that put the person first; `more` are the state's own. */
export function peopleWords(
  text: string,
  more: readonly { said: string; instead: string }[],
): { said: string; instead: string }[] {
  const found = new Map<string, string>();
  const prose = plainWords(text);
  for (const { said, instead } of more) {
    if (new RegExp(`(?<![\\p{L}-])${said}(?![\\p{L}-])`, 'u').test(prose)) found.set(said, instead);
  }
  for (const { ruleId, actual, expected } of equality.processSync(prose.slice(0, enough)).messages) {
    if (typeof actual !== 'string' || actual !== actual.toLowerCase()) continue;
    const [instead] = expected ?? [];
    if (traits.has(ruleId ?? '') && instead !== undefined && !found.has(actual)) found.set(actual, instead);
  }
  return [...found].map(([said, instead]) => ({ said, instead }));
}

/** Reading is slow; a description with its columns is hardly longer. */
const enough = 20_000;

const equality = unified().use(retextEnglish).use(retextEquality).use(retextStringify);

/** Of the library's rules those about a condition people live with; its others are about gender and idioms. */
const traits = new Set([
  'addict',
  'addicts',
  'aids-victim',
  'ablebodied',
  'amputee',
  'commit-suicide',
  'committed-suicide',
  'cretin',
  'deafmute',
  'downs-syndrome',
  'epileptic',
  'gimp',
  'handicapped',
  'handicapped-parking',
  'hearing-impaired',
  'idiot',
  'intellectually-disabled',
  'intellectually-disabled-people',
  'learning-disabled',
  'maniac',
  'manic',
  'mongoloid',
  'multiple-sclerosis-victim',
  'paraplegic',
  'psychotic',
  'quadriplegic',
  'retard',
  'retards',
  'schizo',
  'senile',
  'spastic',
  'stroke-victim',
  'suffers-from-disabilities',
  'suffers-from-md',
  'victim-of-polio',
  'wheelchair-bound',
]);

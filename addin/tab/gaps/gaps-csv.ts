import type { AskedOften, Gaps } from '../../../shared/handbook/gaps.ts';

/** The report as a table for Excel: one line for each entry of its lists, named in the first column. */
export function gapsCsv(gaps: Gaps): string {
  const asked = (list: string) => (one: AskedOften) =>
    line({
      list,
      question: one.question,
      times: one.times,
      section: one.section,
      address: one.url,
      up: one.up,
      down: one.down,
      words: one.words.join(' | '),
    });
  const lines = [
    Object.values(headings),
    line({
      list: 'All questions',
      times: gaps.asked,
      answered: gaps.answered,
      open: gaps.leftOpen,
      up: gaps.up,
      down: gaps.down,
    }),
    ...gaps.unanswered.map(asked('The handbook does not say')),
    ...gaps.disliked.map(asked('Not helpful')),
    ...gaps.mostAsked.map(asked('Asked most')),
    ...gaps.declined.map(asked('Declined')),
    ...gaps.sections.map(({ section, url, answered, unanswered, up, down }) =>
      line({ list: 'By section', section, address: url, answered, open: unanswered, up, down }),
    ),
  ];
  // The mark in front tells Excel that it is UTF-8.
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

const headings = {
  list: 'List',
  question: 'Question',
  times: 'Times asked',
  section: 'Section (nearest or quoted)',
  address: 'Address',
  answered: 'Answered',
  open: 'Left open',
  up: 'Helpful',
  down: 'Not helpful',
  words: 'What people said',
};
type Value = string | number | null | undefined;

const line = (values: Partial<Record<keyof typeof headings, Value>>): Value[] =>
  Object.keys(headings).map((name) => values[name as keyof typeof headings]);

function cell(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What people wrote must not become a formula in whoever opens the file. */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

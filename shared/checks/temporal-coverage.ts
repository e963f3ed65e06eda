import type { Check, Found, Subject } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { wordsOf } from '../words/sentences.ts';
import { fieldText } from '../workbook/dictionary/said.ts';
import { daysOf, parseIso } from '../workbook/read/iso.ts';
import { many, textCounts } from '../workbook/records.ts';
import { isPlaceholder, isYear } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isIsoDate } from '../workbook/values/written-dates.ts';
import { isoDate } from '../workbook/values/written-values.ts';

const rows = [
  ['visit_date', 'visits'],
  ['2021-05-01', 140],
  ['2021-06-15', 201],
  ['2021-07-20', 88],
];
const sheets = [{ name: 'Data', rows }];

/** A range of dates that programs can read, and that is true of the table. */
export const temporalCoverage: Check = {
  meta: {
    id: 'temporal-coverage',
    title: 'The period is said, and is the one of the data',
    demands: 'The temporal coverage is a range of ISO dates, and the dates in the table lie within it.',
  },
  run({ metadata, table, standard }) {
    if (metadata === null) return noDescription;
    const said = fieldText(metadata, 'temporal-coverage');
    if (said === '') return { outcome: 'not-applicable', why: 'No temporal coverage was given.' };
    const strict = standard?.fields.find(({ id }) => id === 'temporal-coverage')?.kind === 'date-range';
    const range = rangeOf(said);
    const found: Found[] = [];
    if (range === null || (strict && !range.iso)) {
      found.push(
        about(
          `The temporal coverage “${said}” is no range of ISO dates. Write the first and the last day, such as “2017-01-01 to 2020-12-31”.`,
          !strict,
        ),
      );
    } else if (range.from > range.to) {
      found.push(about(`The temporal coverage “${said}” ends before it begins. Write the first day first.`));
    } else {
      const outside = beyond(range, table);
      if (outside !== null) found.push(about(outside));
    }
    return answer(found);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'the summer of the data',
      sheets,
      metadata: { fields: { 'temporal-coverage': '2021-05-01 to 2021-07-31' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'dates after its end',
      sheets,
      metadata: { fields: { 'temporal-coverage': '2017-01-01 to 2020-12-31' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
    {
      name: 'words',
      sheets,
      metadata: { fields: { 'temporal-coverage': 'the last few years' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const about = (message: string, mild = false): Found => ({
  message,
  ranges: [],
  count: 1,
  field: 'temporal-coverage',
  ...(mild ? { severity: 'advice' } : {}),
});

/** Days from the first to the last. An end that is still to come has no day. */
interface Range {
  from: number;
  to: number;
  iso: boolean;
}

function rangeOf(text: string): Range | null {
  const parts = text.split(
    /\s*\/\s*(?=\d{4}|present|\.\.|$)|\s+(?:to|through|thru|until|–|—|-)\s+|(?<=^\d{4})\s*[-–—]\s*(?=\d{4}$|present)/i,
  );
  if (parts.length > 2) return null;
  const [first = '', last = first] = parts.map((part) => part.trim());
  const from = endsOf(first.replace(/^from\s+/i, ''));
  if (from === null) return null;
  if (/^(present|ongoing|current|today|now|\.\.)?$/i.test(last))
    return { from: from.first, to: Number.POSITIVE_INFINITY, iso: from.iso };
  const to = endsOf(last);
  return to === null ? null : { from: from.first, to: to.last, iso: from.iso && to.iso };
}

/** The first and the last day of a year, a month or a day. */
function endsOf(text: string): { first: number; last: number; iso: boolean } | null {
  const day = parseIso(text);
  if (day !== null) return { first: Math.floor(day.value), last: Math.floor(day.value), iso: true };
  const part = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (part !== null) {
    const [year, month] = [Number(part[1]), part[2] === undefined ? null : Number(part[2])];
    const first = daysOf(year, month ?? 1, 1);
    const next = month === null || month === 12 ? daysOf(year + 1, 1, 1) : daysOf(year, month + 1, 1);
    return first === null || next === null ? null : { first, last: next - 1, iso: true };
  }
  const written = /^(?:[a-z]{3,9}\.? )?(?:\d{1,2},? )?\d{4}$|^\d{1,2}\/\d{1,2}\/\d{4}$/i.test(text)
    ? Date.parse(`${text} UTC`)
    : Number.NaN;
  if (Number.isNaN(written)) return null;
  const days = Math.floor(written / 86_400_000) + 25_569;
  return { first: days, last: days, iso: false };
}

/** Said only when every column of dates leads out of the range: one of them is what the data is about. */
function beyond({ from, to }: Range, table: Subject['table']): string | null {
  if (table === null) return null;
  const held = table.columns.flatMap((column) => {
    const period = periodOf(table, column);
    return period === null ? [] : [{ column, ...period }];
  });
  const wrong = held.filter(({ first, last }) => first < from || last > to);
  const [one] = wrong;
  if (one === undefined || wrong.length < held.length) return null;
  const name = `column “${one.column.name ?? one.column.letter}”`;
  const shown = one.years
    ? `${isoDate(one.first).slice(0, 4)} to ${isoDate(one.last).slice(0, 4)}`
    : `${isoDate(one.first)} to ${isoDate(one.last)}`;
  const until = to === Number.POSITIVE_INFINITY ? 'the present' : isoDate(to);
  const others = wrong.length > 1 ? `, and ${many(wrong.length - 1, 'more column')} as well` : '';
  return `The temporal coverage is ${isoDate(from)} to ${until}, but ${name} holds ${shown}${others}. Mend the coverage, or the dates.`;
}

/** The period a column of dates or years covers; whole years where only years are known. */
function periodOf(table: Table, column: TableColumn): { first: number; last: number; years: boolean } | null {
  const { name, kind, profile } = column;
  if (name === null || beside.test(wordsOf(name).join(' '))) return null;
  if (kind === 'text') return writtenPeriod(table, column);
  if (profile.range === null) return null;
  const [least, most] = profile.range;
  if (kind === 'date' || kind === 'datetime') {
    if (profile.counts.number > 0 || profile.counts.text > 0) return null;
    return { first: Math.floor(least), last: Math.floor(most), years: false };
  }
  const named = wordsOf(name);
  if (
    kind !== 'integer' ||
    !named.includes('year') ||
    named.some((word) => /fiscal|school|academic/.test(word))
  )
    return null;
  const [first, next] = [daysOf(least, 1, 1), daysOf(most + 1, 1, 1)];
  return !isYear(least) || !isYear(most) || first === null || next === null
    ? null
    : { first, last: next - 1, years: true };
}

/** ISO dates that are text in the workbook; null when one value is none. */
function writtenPeriod(table: Table, column: TableColumn): ReturnType<typeof periodOf> {
  if (!isIsoDate(column.profile.frequent[0]?.[0] ?? '')) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const [text] of textCounts(table, column)) {
    if (isPlaceholder(text)) continue;
    const day = parseIso(text.trim());
    if (day === null || day.value < 1) return null;
    first = Math.min(first, Math.floor(day.value));
    last = Math.max(last, Math.floor(day.value));
  }
  return first <= last ? { first, last, years: false } : null;
}

/** Dates of the record or of its things, not of what the data is about. */
const beside =
  /\b(expir\w*|due|renew\w*|updated?|modified|created|entered|loaded|extract\w*|refresh\w*|published|posted|birth|born|dob|built|constructed|established|effective|founded|next|scheduled|planned|target|certified|valid|until|as of|model|baseline)\b/;

import type { Check } from '../check.ts';
import { lookAtSaid, type Said } from '../workbook/dictionary/said.ts';
import { cellsOf, cellText, eachCell, many, nameOf, short } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { isSuppressed } from '../workbook/values/marks.ts';
import { looksLikeDate } from '../workbook/values/written-dates.ts';
import { looksLikeNumber } from '../workbook/values/written-numbers.ts';

const rows = [
  ['town', 'opened', 'visits'],
  ['Avon', '2021-05-01', 140],
  ['Bethel', '2021-06-15', 201],
  ['Canton', 'spring', 88.5],
];

/** A portal that is told "int" loses what is none. */
export const declaredKindHolds: Check = {
  meta: {
    id: 'declared-kind-holds',
    title: 'Columns hold the kind the dictionary says',
    demands: 'Every value of a column is of the kind its dictionary entry declares.',
  },
  run: (subject) =>
    lookAtSaid(subject, (said) => {
      const declared = kindOf(said.description.kind ?? '');
      if (declared === null || said.column.profile.filled === 0) return null;
      const rows = against(said, declared);
      if (rows.length === 0) return null;
      const { column, table } = said;
      return {
        message: `${nameOf(column)} is declared as “${short(said.description.kind!)}”, but ${many(rows.length, 'value')} ${rows.length === 1 ? 'is' : 'are'} none, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. Mend the values, or declare the column as ${wider[declared]}.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
      };
    }),
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'as declared',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { town: { kind: 'text' }, visits: { kind: 'float' } } },
      outcome: 'passed',
    },
    {
      name: 'a season among dates, a half among whole numbers',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { opened: { kind: 'date' }, visits: { kind: 'int' } } },
      outcome: 'found',
      ranges: ['B4', 'C4'],
    },
  ],
};

type Declared = 'integer' | 'number' | 'date' | 'boolean';

const wider: Record<Declared, string> = {
  integer: 'a number with decimals, or text',
  number: 'text',
  date: 'text',
  boolean: 'text',
};

/** The names by which CKAN, Socrata, ArcGIS, SQL and people call a kind; null for text and all that is not known. */
function kindOf(declared: string): Declared | null {
  const word = declared.trim().toLowerCase();
  if (/^(int(eger)?\d*|whole number|bigint|smallint|long integer|numeric \(integer\)|count)\b/.test(word))
    return 'integer';
  if (/^(float|double|decimal|numeric|number|real|money|currency|percent)\b/.test(word)) return 'number';
  if (/^(date|datetime|date ?[/&] ?time|timestamp|calendar date|(fixed|floating) timestamp)\b/.test(word))
    return 'date';
  return /^(bool(ean)?|checkbox|true ?\/ ?false|yes ?\/ ?no|logical)\b/.test(word) ? 'boolean' : null;
}

function against({ column, table }: Said, declared: Declared): number[] {
  const rows: number[] = [];
  const texts = new Map<number, boolean>();
  eachCell(table, column, (row, kind, value) => {
    if (kind === Cell.error) return;
    if (kind !== Cell.text) {
      if (!fits[declared](kind, value)) rows.push(row);
      return;
    }
    const text = table.sheet.strings[value]!;
    const known = texts.get(value) ?? fitsAsText(text, declared);
    texts.set(value, known);
    if (!known) rows.push(row);
  });
  return rows;
}

const isDay = (kind: number): boolean => kind === Cell.date || kind === Cell.datetime;

const fits: Record<Declared, (kind: number, value: number) => boolean> = {
  integer: (kind, value) => kind === Cell.number && Number.isInteger(value),
  number: (kind) => kind === Cell.number,
  // A year, or a month as 202401, is a date of its own precision.
  date: (kind, value) => isDay(kind) || (kind === Cell.number && Number.isInteger(value) && value >= 1700),
  boolean: (kind, value) => kind === Cell.boolean || (kind === Cell.number && (value === 0 || value === 1)),
};

/** Text that stands for nothing, and figures and dates written as text, are other checks' findings. */
function fitsAsText(text: string, declared: Declared): boolean {
  const shown = text.trim();
  if (shown === '' || isPlaceholder(shown) || isSuppressed(shown)) return true;
  if (declared === 'boolean') return /^(true|false|yes|no|y|n|t|f|on|off|0|1)$/i.test(shown);
  if (declared === 'date')
    return (
      looksLikeDate(shown) ||
      /^\d{4}([-/ ]?(\d{1,2}|[QWH]\d{1,2}))?$|\d{4}-\d{2}-\d{2}T|^[a-z]{3,9}\.? \d{4}$/i.test(shown)
    );
  return looksLikeNumber(shown);
}

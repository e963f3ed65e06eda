import type { Check, Found } from '../check.ts';
import { lookAtSaid, type Said } from '../workbook/dictionary/said.ts';
import { type ValidValues, validValues } from '../workbook/dictionary/valid-values.ts';
import { cellsOf, cellText, eachCell, many, nameOf, short } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { isSuppressed } from '../workbook/values/marks.ts';
import { plainNumber } from '../workbook/values/written-values.ts';

const rows = [
  ['town', 'status', 'score'],
  ...['Open', 'Closed', 'Open', 'Open', 'Closed', 'Opne'].map((status, at) => [
    `Town ${at + 1}`,
    status,
    at * 20,
  ]),
];

/** A list of permitted values is a promise that programs rely on. */
export const validValuesHold: Check = {
  meta: {
    id: 'valid-values-hold',
    title: 'Columns hold the values the dictionary lists',
    demands:
      'Every value of a column is among those its dictionary entry lists, or within the range it gives.',
  },
  run: (subject) =>
    lookAtSaid(subject, (said) => {
      const valid = validValues(said.description.values);
      if (valid === null || said.column.profile.filled === 0) return null;
      return valid.kind === 'list' ? outsideList(said, valid) : outsideRange(said, valid);
    }),
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'within the range, and a list that is open at its end',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { score: { values: ['0-100'] }, status: { values: ['Open', 'Closed', 'etc.'] } },
      },
      outcome: 'passed',
    },
    {
      name: 'a slip, and a score too high',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { status: { values: ['Open', 'Closed'] }, score: { values: ['0 to 90'] } },
      },
      outcome: 'found',
      ranges: ['B7', 'C7'],
    },
  ],
};

type Outside = Omit<Found, 'field'> | null;

function outsideList(said: Said, { values }: Extract<ValidValues, { kind: 'list' }>): Outside {
  const allowed = new Set(
    values.flatMap(({ value, meaning }) => [plain(value), ...(meaning === null ? [] : [plain(meaning)])]),
  );
  const { column, table } = said;
  const known = new Map<string, boolean>();
  const rows: number[] = [];
  let held = 0;
  eachCell(table, column, (row, kind, value) => {
    if (kind === Cell.error || kind === Cell.date || kind === Cell.datetime || kind === Cell.time) return;
    const text = shownAs(said, kind, value);
    const fits = known.get(text) ?? fitsList(text, allowed);
    known.set(text, fits);
    if (fits) held++;
    else rows.push(row);
  });
  if (rows.length === 0) return null;
  const few = held >= rows.length * 3;
  const listed = values
    .slice(0, 4)
    .map(({ value }) => `“${short(value, 20)}”`)
    .join(', ');
  return {
    message: `${nameOf(column)} may hold ${listed}${values.length > 4 ? ` and ${values.length - 4} more` : ''} by the dictionary, but ${many(rows.length, 'cell')} ${rows.length === 1 ? 'holds' : 'hold'} something else, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. Mend the values, or list what is missing.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    // Where most values are not listed, the list was meant as examples or in other words.
    ...(few ? {} : { severity: 'advice' }),
  };
}

function outsideRange(said: Said, { least, most, of }: Extract<ValidValues, { kind: 'range' }>): Outside {
  const { column, table } = said;
  const fitting = of === 'dates' ? ['date', 'datetime'] : ['integer', 'number'];
  if (!fitting.includes(column.kind)) return null;
  const rows: number[] = [];
  let held = 0;
  eachCell(table, column, (row, kind, value) => {
    const counts = of === 'dates' ? kind === Cell.date || kind === Cell.datetime : kind === Cell.number;
    if (!counts) return;
    if (value >= least && value < (of === 'dates' ? most + 1 : most + 1e-9)) held++;
    else rows.push(row);
  });
  if (rows.length === 0) return null;
  return {
    message: `${nameOf(column)} may hold ${short(said.text.split('\n').at(-1)!)} by the dictionary, but ${many(rows.length, 'value')} ${rows.length === 1 ? 'lies' : 'lie'} outside, such as ${cellText(table, rows[0]!, column.index)} in ${column.letter}${rows[0]}. Mend the values, or the range in the dictionary.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    ...(held >= rows.length * 3 ? {} : { severity: 'advice' }),
  };
}

const shownAs = ({ table }: Said, kind: number, value: number): string => {
  if (kind === Cell.text) return table.sheet.strings[value] ?? '';
  return kind === Cell.boolean ? String(value === 1) : plainNumber(value);
};

/** A cell with several values holds each of them. */
function fitsList(text: string, allowed: ReadonlySet<string>): boolean {
  if (text.trim() === '' || isPlaceholder(text) || isSuppressed(text) || allowed.has(plain(text)))
    return true;
  const parts = text.split(/\s*[;,|/]\s*/);
  return parts.length > 1 && parts.every((part) => allowed.has(plain(part)));
}

/** Case, space and leading zeros tell no two values apart here: other checks look at how values are written. */
const plain = (text: string): string => {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (/^(true|yes|y)$/.test(tidy)) return 'yes';
  if (/^(false|no|n)$/.test(tidy)) return 'no';
  return /^0\d+$/.test(tidy) ? tidy.replace(/^0+(?=\d)/, '') : tidy;
};

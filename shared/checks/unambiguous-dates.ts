import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { cellRows, textCounts, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { looksLikeDate, slashed } from '../workbook/values/written-dates.ts';
import { isoDate } from '../workbook/values/written-values.ts';

/** 3/4/2024 is in March here and in April there; the rest of the column says which, or does not. */
export const unambiguousDates: Check = {
  meta: {
    id: 'unambiguous-dates',
    title: 'Day and month cannot be mistaken',
    demands: 'No date leaves open which of its numbers is the month.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => openDates(table, column),
        ({ name, rows, shown, cell }) =>
          `${name} does not tell day and month apart in ${rows.length === 1 ? '1 date' : `${rows.length.toLocaleString('en-US')} dates`}, such as “${shown}” in ${cell}, because nothing in the column shows which comes first, or both orders are used. Write 2024-05-31: year, month, day.`,
      ),
    );
  },
  examples: [
    {
      name: 'the month comes first, as the 30th shows',
      sheets: listed('issued', ['1/5/2024', '2/11/2024', '3/30/2024']),
      outcome: 'passed',
    },
    {
      name: 'both orders',
      sheets: listed('issued', ['1/15/2024', '25/2/2024', '3/30/2024', '4/5/2024']),
      outcome: 'found',
      ranges: ['B3', 'B5'],
    },
    {
      name: 'nothing shows the order',
      sheets: listed('issued', ['1/5/2024', '2/11/2024', '3/3/2024', '7/6/2024']),
      outcome: 'found',
      ranges: ['B2:B3', 'B5'],
    },
    {
      name: 'days up to the 12th were turned into dates, the rest were not',
      sheets: listed('issued', [45_355, 45_447, '25/02/2024', '30/03/2024', 45_508], {
        formats: { 'B2:B6': 'm/d/yyyy' },
      }),
      outcome: 'found',
      ranges: ['B2:B6'],
    },
  ],
};

function openDates(table: Table, column: TableColumn): number[] {
  const { text, date, datetime } = column.profile.counts;
  if (text === 0) return [];
  if (date + datetime === 0 && !mostTexts(table, column, looksLikeDate)) return [];
  const [monthFirst, dayFirst] = ordersIn(table, column);
  if (date + datetime > 0) return dayFirst > 0 && monthFirst === 0 ? swapped(table, column) : [];
  if (monthFirst > 0 !== dayFirst > 0) return [];
  const usual = monthFirst >= dayFirst ? 'first' : 'second';
  return textRows(table, column, (one) => {
    const parts = slashed(one);
    if (parts === null || parts.first === parts.second) return false;
    const other = usual === 'first' ? parts.first > 12 : parts.second > 12;
    return other || (parts.first <= 12 && parts.second <= 12);
  });
}

/** How many texts show that the month, or the day, comes first. */
function ordersIn(table: Table, column: TableColumn): [monthFirst: number, dayFirst: number] {
  const seen: [number, number] = [0, 0];
  for (const [text, count] of textCounts(table, column)) {
    const parts = slashed(text);
    if (parts === null) continue;
    if (parts.second > 12) seen[0] += count;
    else if (parts.first > 12) seen[1] += count;
  }
  return seen;
}

/** Excel read what it could as month and day and left the rest as text: then every date it made is doubtful. */
function swapped(table: Table, column: TableColumn): number[] {
  const isDate = (kind: number): boolean => kind === Cell.date || kind === Cell.datetime;
  const late = cellRows(table, column, (kind, value) => isDate(kind) && Number(isoDate(value).slice(8)) > 12);
  if (late.length > 0) return [];
  const texts = new Set(textRows(table, column, (text) => (slashed(text)?.first ?? 0) > 12));
  return cellRows(table, column, (kind, _value, _style, row) => isDate(kind) || texts.has(row));
}

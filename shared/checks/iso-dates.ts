import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { cellRows, many, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { isCompactDate, isIsoPeriod, isLoosePeriod } from '../workbook/values/written-dates.ts';

/** Days are looked at by `dates-as-dates`; here it is months, quarters and days written as one number. */
export const isoDates: Check = {
  meta: {
    id: 'iso-dates',
    title: 'Dates and periods in ISO form',
    demands: 'A day is written 2024-05-31, a month 2024-05, a quarter 2024-Q2, so that they sort by time.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const periods = foundInColumns(
      table,
      (column) => loosePeriods(table, column),
      ({ name, rows, shown, cell }) =>
        `${name} writes ${many(rows.length, 'period')} in a form that does not sort by time, such as “${shown}” in ${cell}. Write a month as 2024-05 and a quarter as 2024-Q2.`,
    );
    const days = foundInColumns(
      table,
      (column) => compactDays(table, column),
      ({ name, rows, shown, cell }) =>
        `${name} writes ${many(rows.length, 'date')} as one number, such as ${shown} in ${cell}. Write 2024-05-31: year, month and day with dashes.`,
    );
    return answer([...periods, ...days]);
  },
  examples: [
    {
      name: 'months',
      sheets: listed('month', ['2024-01', '2024-02', '2024-03', '2024-04']),
      outcome: 'passed',
    },
    {
      name: 'fiscal years',
      sheets: listed('fiscal_year', ['2021-22', '2022-23', '2023-24']),
      outcome: 'passed',
    },
    {
      name: 'months in letters',
      sheets: listed('month', ['Jan 2024', 'Feb 2024', 'Mar 2024', '2024-04']),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'days as one number',
      sheets: listed('report date', [20240105, 20240211, 20240330]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'parcels of eight digits',
      sheets: listed('parcel', [20240105, 20240211, 20240330]),
      outcome: 'passed',
    },
  ],
};

const loosePeriods = (table: Table, column: TableColumn): number[] =>
  mostTexts(table, column, (text) => isLoosePeriod(text) || isIsoPeriod(text), 0.8)
    ? textRows(table, column, isLoosePeriod)
    : [];

/** Numbers that are all days of a calendar, in a column named so. */
function compactDays(table: Table, column: TableColumn): number[] {
  if (!/\b(date|day|dt|dob|on)\b/.test(headerWords(column.name))) return [];
  const { counts, range } = column.profile;
  const rows =
    range !== null && counts.number > 0 && isCompactDate(range[0]) && isCompactDate(range[1])
      ? cellRows(table, column, (kind, value) => kind === Cell.number && isCompactDate(value))
      : textRows(table, column, (text) => /^\d{8}$/.test(text.trim()) && isCompactDate(Number(text)));
  return rows.length >= 3 && rows.length >= column.profile.filled * 0.8 ? rows : [];
}

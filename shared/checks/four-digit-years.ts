import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { cellRows, many, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { hasShortYear, isLoosePeriod, looksLikeDate } from '../workbook/values/written-dates.ts';

/** 24 is this century's or the last one's, or a day. */
export const fourDigitYears: Check = {
  meta: {
    id: 'four-digit-years',
    title: 'Years have four digits',
    demands: 'A year is written with all its digits: 2024, not 24.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => shortDates(table, column) ?? shortYears(table, column),
        ({ name, rows, shown, cell }) =>
          `${name} has ${many(rows.length, 'year')} of two digits, such as “${shown}” in ${cell}. Write years with four digits, such as 2024.`,
      ),
    );
  },
  examples: [
    { name: 'four digits', sheets: listed('year', [2021, 2022, 2023]), outcome: 'passed' },
    {
      name: 'years of study',
      sheets: listed('year', [1, 2, 3, 4]),
      outcome: 'passed',
    },
    {
      name: 'dates',
      sheets: listed('issued', ['1/15/24', '2/11/24', '2024-03-30']),
      outcome: 'found',
      ranges: ['B2:B3'],
    },
    { name: 'years', sheets: listed('fiscal_year', [21, 22, 23]), outcome: 'found', ranges: ['B2:B4'] },
  ],
};

function shortDates(table: Table, column: TableColumn): number[] | null {
  const isDate = (text: string): boolean => looksLikeDate(text) || isLoosePeriod(text) || hasShortYear(text);
  const dates = column.kind === 'date' || column.kind === 'datetime' || mostTexts(table, column, isDate, 0.8);
  const rows = dates ? textRows(table, column, hasShortYear) : [];
  return rows.length > 0 ? rows : null;
}

/** Two digits each in a column called year; years of study and the like begin at 1. */
function shortYears(table: Table, column: TableColumn): number[] {
  const words = headerWords(column.name);
  if (
    !/^((fiscal|calendar|school|report|reporting|data|program|model|plan|survey|budget) )?(year|yr|fy)$|^(fy|cy|sy)$/.test(
      words,
    )
  )
    return [];
  const { range, counts, whole, filled } = column.profile;
  if (counts.text > 0) {
    const short = (text: string): boolean =>
      /^(?:fy|cy|sy)?[\s'’]*\d\d(?:\s*[-–/]\s*\d\d)?$/i.test(text.trim());
    return mostTexts(table, column, short, 0.8) ? textRows(table, column, short) : [];
  }
  const short = range !== null && whole && range[0] >= 10 && range[1] <= 99 && counts.number === filled;
  return short && filled >= 3 ? cellRows(table, column, (kind) => kind === Cell.number) : [];
}

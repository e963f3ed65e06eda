import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { isIsoDate, looksLikeDate } from '../workbook/values/written-dates.ts';

/** A date kept as text sorts by its first letters and may be read the wrong way round. */
export const datesAsDates: Check = {
  meta: {
    id: 'dates-as-dates',
    title: 'Dates are dates',
    demands: 'A column of dates holds dates, or text in the form 2024-05-31.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          mostlyDates(table, column)
            ? textRows(table, column, (text) => looksLikeDate(text) && !isIsoDate(text))
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} keeps ${many(rows.length, 'date')} as text, such as “${shown}” in ${cell}. Turn ${rows.length === 1 ? 'it' : 'them'} into dates, or write 2024-05-31: year, month, day.`,
      ),
    );
  },
  examples: [
    {
      name: 'year, month, day',
      sheets: data([
        ['Permit', 'Issued'],
        ['P1', '2024-01-05'],
        ['P2', '2024-02-11'],
        ['P3', '2024-03-30'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'month first, with slashes',
      sheets: data([
        ['Permit', 'Issued'],
        ['P1', '1/5/2024'],
        ['P2', '2/11/2024'],
        ['P3', '3/30/2024'],
      ]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
  ],
};

/** Nearly every text in the column reads as a date, or the column holds dates already. */
const mostlyDates = (table: Table, column: TableColumn): boolean =>
  column.kind === 'date' || column.kind === 'datetime' || mostTexts(table, column, looksLikeDate, 0.8);

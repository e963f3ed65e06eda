import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, cellText, many, nameOf, textCounts, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isIsoDate, looksLikeDate } from '../workbook/written-dates.ts';

/** A date kept as text sorts by its first letters and may be read the wrong way round. */
export const datesAsDates: Check = {
  meta: {
    id: 'dates-as-dates',
    title: 'Dates are dates',
    demands: 'A column of dates holds dates, or text in the form 2024-05-31.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      if (column.profile.counts.text === 0 || !mostlyDates(table, column)) continue;
      const rows = textRows(table, column, (text) => looksLikeDate(text) && !isIsoDate(text));
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} keeps ${many(rows.length, 'date')} as text, such as “${cellText(table, rows[0]!, column.index)}” in ${column.letter}${rows[0]}. Turn ${rows.length === 1 ? 'it' : 'them'} into dates, or write 2024-05-31: year, month, day.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'year, month, day',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Permit', 'Issued'],
            ['P1', '2024-01-05'],
            ['P2', '2024-02-11'],
            ['P3', '2024-03-30'],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'month first, with slashes',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Permit', 'Issued'],
            ['P1', '1/5/2024'],
            ['P2', '2/11/2024'],
            ['P3', '3/30/2024'],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B2:B4'],
    },
  ],
};

/** Nearly every text in the column reads as a date, or the column holds dates already. */
function mostlyDates(table: Table, column: TableColumn): boolean {
  if (column.kind === 'date' || column.kind === 'datetime') return true;
  let dates = 0;
  let all = 0;
  for (const [text, count] of textCounts(table, column)) {
    all += count;
    if (looksLikeDate(text)) dates += count;
  }
  return dates >= 3 && dates >= all * 0.8;
}

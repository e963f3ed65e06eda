import { isoDates } from '../checks/iso-dates.ts';
import { daysOf } from '../workbook/read/iso.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isoPeriod } from '../workbook/values/iso-period.ts';
import { firstDay } from '../workbook/values/read-dates.ts';
import { isIsoPeriod } from '../workbook/values/written-dates.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

/** Writes months and quarters so that they sort by time, and makes dates of days written as one number. */
export const periodsIso = columnMend(
  { id: 'periods-iso', title: 'Write dates and periods in ISO form' },
  isoDates,
  (table, column) => {
    const all = textsOf(table, column).filter((text) => !isPlaceholder(text) && !isIsoPeriod(text));
    const days = compactDays(table, column, all);
    if (days !== null) {
      const become = (value: number) => ({ value: days.get(value)!, format: 'yyyy-mm-dd' });
      const texts = rewriteTexts(all, (text) => become(Number(text)));
      return {
        ...(texts === null ? {} : { texts }),
        figure: (kind, value) => (kind === Cell.number ? become(value) : undefined),
      };
    }
    if (column.profile.counts.number > 0 || !all.every((text) => isoPeriod(text) !== null)) return null;
    const texts = rewriteTexts(all, (text) => isoPeriod(text)!);
    return texts === null ? null : { texts };
  },
);

/** The day count of each such number; null when there is one that is no day. */
function compactDays(
  table: Table,
  column: TableColumn,
  texts: readonly string[],
): Map<number, number> | null {
  const written = new Set(texts.map(Number));
  eachCell(table, column, (_row, kind, value) => {
    if (kind === Cell.number) written.add(value);
  });
  const days = new Map<number, number>();
  for (const value of written) {
    const day = daysOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    if (!Number.isInteger(value) || value < 10_000_000 || day === null || day < firstDay) return null;
    days.set(value, day);
  }
  return days.size === 0 ? null : days;
}

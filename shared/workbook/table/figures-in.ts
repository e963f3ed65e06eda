import { textCounts } from '../records.ts';
import type { Table, TableColumn } from '../table.ts';
import { looksLikeNumber } from '../values/written-numbers.ts';
import { isPlaceholder } from './column-model.ts';

/** Whether a column's values are figures or dates, though they may be kept as text; codes with leading zeros are none. */
export function holdsFigures(table: Table, column: TableColumn): boolean {
  if (column.kind !== 'text') return column.kind !== 'empty';
  let numbers = 0;
  let others = 0;
  for (const [text, count] of textCounts(table, column)) {
    if (/^\s*0\d/.test(text)) return false;
    if (looksLikeNumber(text)) numbers += count;
    else if (!isPlaceholder(text)) others += count;
  }
  return numbers >= 3 && others <= numbers * 0.05;
}

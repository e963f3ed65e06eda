import { isPlaceholder } from './column-model.ts';
import { textCounts } from './records.ts';
import type { Table, TableColumn } from './table.ts';
import { looksLikeNumber, withMagnitude, withUnit } from './written-numbers.ts';

/** How many of the column's texts pass the test, of how many; placeholders such as N/A are no evidence. */
export function textsThat(
  table: Table,
  column: TableColumn,
  test: (text: string) => boolean,
): { passed: number; of: number } {
  let passed = 0;
  let of = 0;
  for (const [text, count] of textCounts(table, column)) {
    if (isPlaceholder(text)) continue;
    of += count;
    if (test(text)) passed += count;
  }
  return { passed, of };
}

/** Whether most texts of the column pass: at least `least` of them and this share. */
export function mostTexts(
  table: Table,
  column: TableColumn,
  test: (text: string) => boolean,
  share = 0.6,
  least = 3,
): boolean {
  if (column.profile.counts.text < least) return false;
  const { passed, of } = textsThat(table, column, test);
  return passed >= least && passed >= of * share;
}

/** Whether the column holds numbers, however they are written. */
export function mostlyNumbers(table: Table, column: TableColumn): boolean {
  const { passed, of } = textsThat(
    table,
    column,
    (text) => looksLikeNumber(text) || withUnit(text) || withMagnitude(text),
  );
  const { number } = column.profile.counts;
  return passed + number >= 2 && passed + number >= (of + number) * 0.8;
}

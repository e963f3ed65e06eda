import { sampleTexts } from '../records.ts';
import { isPlaceholder } from '../table/column-model.ts';
import type { Table, TableColumn } from '../table.ts';
import { looksLikeNumber, withMagnitude, withUnit } from './written-numbers.ts';

/** The share of the column's texts that pass, and their number; placeholders such as N/A are no evidence. */
function textsThat(
  table: Table,
  column: TableColumn,
  test: (text: string) => boolean,
): { share: number; texts: number } {
  let passed = 0;
  let telling = 0;
  let all = 0;
  for (const [text, count] of sampleTexts(table, column)) {
    all += count;
    if (isPlaceholder(text)) continue;
    telling += count;
    if (test(text)) passed += count;
  }
  const texts = all === 0 ? 0 : Math.round((telling / all) * column.profile.counts.text);
  return { share: telling === 0 ? 0 : passed / telling, texts };
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
  const found = textsThat(table, column, test);
  return found.share >= share && Math.round(found.share * found.texts) >= least;
}

const knownNumbers = new WeakMap<TableColumn, boolean>();

/** Whether the column holds numbers, however they are written. */
export function mostlyNumbers(table: Table, column: TableColumn): boolean {
  const before = knownNumbers.get(column);
  if (before !== undefined) return before;
  const { share, texts } = textsThat(
    table,
    column,
    (text) => looksLikeNumber(text) || withUnit(text) || withMagnitude(text),
  );
  const { number } = column.profile.counts;
  const numbers = number + Math.round(share * texts);
  const mostly = numbers >= 2 && numbers >= (number + texts) * 0.8;
  knownNumbers.set(column, mostly);
  return mostly;
}

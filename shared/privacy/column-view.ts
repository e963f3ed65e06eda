import { textCounts } from '../workbook/records.ts';
import { Cell, columnAt, slotFrom } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { plainNumber } from '../workbook/values/written-values.ts';
import { headerWords } from './header-words.ts';

/** A column as the recognisers see it: its name in small words and some of its distinct values. */
export interface ColumnView {
  table: Table;
  column: TableColumn;
  words: string;
  /** Distinct texts, then numbers as a person reads them; evenly taken, so that the same file gives the same. */
  sample: readonly string[];
  /** Share of the sample that passes. */
  share(test: (text: string) => boolean): number;
}

const most = 500;
/** No value of a kind that is looked for is longer, and patterns stay quick on hostile ones. */
const longest = 200;

export function viewOf(table: Table, column: TableColumn): ColumnView {
  const sample = column.profile.counts.text > 0 ? sampleTexts(table, column) : [];
  if (sample.length < most && column.profile.counts.number > 0) sample.push(...sampleNumbers(table, column));
  return {
    table,
    column,
    words: headerWords(column.name),
    sample,
    share: (test) => (sample.length === 0 ? 0 : sample.filter(test).length / sample.length),
  };
}

function sampleTexts(table: Table, column: TableColumn): string[] {
  const all: string[] = [];
  for (const [text] of textCounts(table, column)) all.push(text);
  const step = Math.max(1, all.length / (most * 1.2));
  const taken: string[] = [];
  for (let at = 0; at < all.length && taken.length < most; at += step) {
    const text = all[Math.floor(at)]!.trim();
    if (text !== '' && !isPlaceholder(text)) taken.push(text.slice(0, longest));
  }
  return taken;
}

function sampleNumbers(table: Table, column: TableColumn): string[] {
  const held = columnAt(table.sheet, column.index);
  if (held === undefined) return [];
  const from = slotFrom(held, table.firstRow);
  const to = slotFrom(held, table.lastRow + 1);
  const step = Math.max(1, (to - from) / most);
  const taken = new Set<string>();
  for (let at = from; at < to; at += step) {
    const slot = Math.floor(at);
    if (held.kinds[slot] === Cell.number) taken.add(plainNumber(held.values[slot]!));
  }
  return [...taken];
}

import { leftOutOf, textRows } from './records.ts';
import { Cell, type Column, columnAt, type Sheet, slotOf } from './sheet.ts';
import type { Table, TableColumn } from './table.ts';
import { totalWord } from './total-rows.ts';

const farthest = 2000;

/**
 * Records called a total in a column other than the first, whose figures are the sum of the records around them
 * that share the values before. Ascending.
 */
export function subtotals(table: Table): number[] {
  const rows = new Set<number>();
  const measures = table.columns.filter(({ kind }) => kind === 'integer' || kind === 'number');
  const keys = table.columns.filter(
    ({ kind, profile }) => kind === 'text' || (profile.counts.text > 0 && kind !== 'number'),
  );
  if (measures.length === 0) return [];
  keys.forEach((column, at) => {
    if (at === 0) return;
    const before = keys.slice(0, at);
    for (const row of textRows(table, column, (text) => totalWord(text) === 'surely')) {
      if (!rows.has(row) && isSum(table, before, column, measures, row)) rows.add(row);
    }
  });
  return [...rows].sort((a, b) => a - b);
}

function isSum(
  table: Table,
  before: TableColumn[],
  column: TableColumn,
  measures: TableColumn[],
  row: number,
): boolean {
  const block = blockOf(table, before, column, row);
  if (block.length < 2) return false;
  return measures.some(({ index }) => {
    const held = columnAt(table.sheet, index);
    const total = held === undefined ? null : figure(held, row);
    if (held === undefined || total === null || total < 3) return false;
    const sum = block.reduce((all, one) => all + (figure(held, one) ?? 0), 0);
    return Math.abs(sum - total) <= Math.max(1e-6 * Math.abs(sum), 0.06);
  });
}

/** The other rows above or below that share what stands before the column. */
function blockOf(table: Table, before: TableColumn[], column: TableColumn, row: number): number[] {
  const { sheet } = table;
  const leftOut = leftOutOf(table);
  const own = before.map(({ index }) => textId(sheet, index, row));
  const name = textId(sheet, column.index, row);
  const rows: number[] = [];
  for (const step of [-1, 1]) {
    for (
      let at = row + step;
      at >= table.firstRow && at <= table.lastRow && Math.abs(at - row) <= farthest;
      at += step
    ) {
      if (leftOut.has(at)) continue;
      if (before.some(({ index }, key) => textId(sheet, index, at) !== own[key])) break;
      if (textId(sheet, column.index, at) !== name) rows.push(at);
    }
  }
  return rows;
}

function textId(sheet: Sheet, index: number, row: number): number {
  const column = columnAt(sheet, index);
  const slot = column === undefined ? -1 : slotOf(column, row);
  return slot < 0 || column!.kinds[slot] !== Cell.text ? -1 : column!.values[slot]!;
}

function figure(column: Column, row: number): number | null {
  const slot = slotOf(column, row);
  return slot >= 0 && column.kinds[slot] === Cell.number ? column.values[slot]! : null;
}

import { leftOutOf, textCounts } from '../records.ts';
import { Cell, type Column, columnAt, type Sheet, slotOf } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import { totalWord } from './total-rows.ts';

/**
 * Records called a total in a column other than the first, whose figures are the sum of the records around them
 * that share the values before. Ascending.
 */
export function subtotals(table: Table): number[] {
  const rows = new Set<number>();
  const measures = table.columns
    .filter(({ kind }) => kind === 'integer' || kind === 'number')
    .map(({ index }) => columnAt(table.sheet, index))
    .filter((column) => column !== undefined);
  const keys = table.columns.filter(
    ({ kind, profile }) => kind === 'text' || (profile.counts.text > 0 && kind !== 'number'),
  );
  if (measures.length === 0) return [];
  keys.forEach((column, at) => {
    if (at > 0 && hasTotals(table, column)) sumsIn(table, keys.slice(0, at), column, measures, rows);
  });
  return [...rows].sort((a, b) => a - b);
}

function hasTotals(table: Table, column: TableColumn): boolean {
  for (const [text] of textCounts(table, column)) if (totalWord(text) === 'surely') return true;
  return false;
}

/** Goes through the runs of records that share what stands before the column. */
function sumsIn(
  table: Table,
  before: TableColumn[],
  column: TableColumn,
  measures: Column[],
  into: Set<number>,
): void {
  const { sheet } = table;
  const leftOut = leftOutOf(table);
  let run: number[] = [];
  let shared: number[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    if (leftOut.has(row)) continue;
    const own = before.map(({ index }) => textId(sheet, index, row));
    if (run.length > 0 && own.some((id, at) => id !== shared[at])) {
      sumsInRun(sheet, run, column, measures, into);
      run = [];
    }
    shared = own;
    run.push(row);
  }
  sumsInRun(sheet, run, column, measures, into);
}

function sumsInRun(
  sheet: Sheet,
  run: number[],
  { index }: TableColumn,
  measures: Column[],
  into: Set<number>,
): void {
  const names = run.map((row) => textId(sheet, index, row));
  const totals = new Set(names.filter((id) => id >= 0 && totalWord(sheet.strings[id]!) === 'surely'));
  for (const name of totals) {
    const others = run.filter((_, at) => names[at] !== name);
    if (others.length < 2) continue;
    const sums = measures.map((held) => others.reduce((sum, row) => sum + (figure(held, row) ?? 0), 0));
    run.forEach((row, at) => {
      if (names[at] === name && isSum(measures, sums, row)) into.add(row);
    });
  }
}

function isSum(measures: Column[], sums: number[], row: number): boolean {
  return measures.some((held, at) => {
    const total = figure(held, row);
    const sum = sums[at]!;
    return total !== null && total >= 3 && Math.abs(sum - total) <= Math.max(1e-6 * Math.abs(sum), 0.06);
  });
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

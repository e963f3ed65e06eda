import { eachCell, textCounts } from '../records.ts';
import { Cell } from '../sheet.ts';
import { holdsYears } from '../table/column-roles.ts';
import type { Table, TableColumn } from '../table.ts';

/** How often each period of a column comes, by its place on a line of time; null when the column holds none. */
export function periodsOf(table: Table, column: TableColumn): Map<number, number> | null {
  const counts = new Map<number, number>();
  const add = (period: number, times: number): void => {
    counts.set(period, (counts.get(period) ?? 0) + times);
  };
  if (column.kind === 'date' || column.kind === 'datetime' || holdsYears(column)) {
    eachCell(table, column, (_row, kind, value) => {
      if (kind === Cell.number || kind === Cell.date || kind === Cell.datetime) add(Math.floor(value), 1);
    });
    return counts;
  }
  if (column.kind !== 'text' || column.profile.distinct > 5000) return null;
  for (const [text, times] of textCounts(table, column)) {
    const period = writtenPeriod(text.trim());
    if (period === null) return null;
    add(period, times);
  }
  return counts;
}

/** `2024-05`, `2024-Q1` and `2023-24` as numbers that follow each other. */
function writtenPeriod(text: string): number | null {
  const found = /^((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])|[- ]?Q([1-4])|[-–/](?:20)?(\d\d))$/i.exec(text);
  if (found === null) return null;
  const [, year = '', month, quarter] = found;
  if (month !== undefined) return Number(year) * 12 + Number(month);
  return quarter === undefined ? Number(year) : Number(year) * 4 + Number(quarter);
}

/** Whether the periods follow each other evenly, each with about as many records. */
export function isEven(counts: ReadonlyMap<number, number>): boolean {
  if (counts.size < 3) return false;
  const periods = [...counts.keys()].sort((a, b) => a - b);
  const steps = new Map<number, number>();
  for (let at = 1; at < periods.length; at++) {
    const step = usualStep(periods[at]! - periods[at - 1]!);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const times = [...counts.values()].sort((a, b) => a - b);
  const middle = times[times.length >> 1]!;
  const even = times.filter((one) => one >= middle / 2 && one <= middle * 2).length;
  return Math.max(...steps.values()) >= (periods.length - 1) * 0.7 && even >= times.length * 0.8;
}

/** Months, quarters and years are not all of one length. */
function usualStep(days: number): number {
  if (days >= 28 && days <= 31) return 30;
  if (days >= 89 && days <= 92) return 91;
  return days === 366 ? 365 : days;
}

import { headerWords } from '../../privacy/header-words.ts';
import { cellRows, eachCell } from '../records.ts';
import { Cell } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';

/** Whether a column of numbers holds percentages, by its name or its number format. */
export function namesPercent(table: Table, column: TableColumn): boolean {
  if (column.kind !== 'integer' && column.kind !== 'number') return false;
  const words = headerWords(column.name);
  if (/\b(percentile|points?|rank|basis)\b/.test(words)) return false;
  return /\b(percent|percentage|pct|perc)\b|%/.test(words) || formatted(table, column) === 'all';
}

/** Growth may have any size, a share may not. */
const mayExceed = (column: TableColumn): boolean =>
  /\b(change|chg|growth|increase|decrease|difference|diff|return|variance|goal|target|poverty|fpl|median|normal|average|avg|capacity|occupancy|utili[sz]ation)\b/.test(
    headerWords(column.name),
  );

/** Whether the numbers are shown with a percent sign: all of them, some, none. */
function formatted(table: Table, column: TableColumn): 'all' | 'some' | 'none' {
  const percent = table.sheet.styles.map(({ format }) => format.split(';')[0]!.includes('%'));
  if (table.sheet.untyped || !percent.includes(true)) return 'none';
  let shown = 0;
  let all = 0;
  eachCell(table, column, (_row, kind, _value, style) => {
    if (kind !== Cell.number) return;
    all++;
    if (percent[style] === true) shown++;
  });
  return shown === 0 ? 'none' : shown === all ? 'all' : 'some';
}

/** The values that stand on another basis than the rest of their column. */
export function mixedRows(table: Table, column: TableColumn): number[] {
  if (mayExceed(column) || formatted(table, column) === 'all') return [];
  const parts = spread();
  const wholes = spread();
  eachCell(table, column, (_row, kind, value) => {
    if (kind !== Cell.number || value === 0) return;
    if (value > 0 && value < 1) parts.take(value);
    else if (value > 1) wholes.take(value);
  });
  if (parts.count === 0 || wholes.count === 0) return [];
  const apart = wholes.least >= 5 && wholes.most <= 100 && wholes.least > parts.most * 5;
  const asWritten = parts.decimals >= wholes.decimals + 2 && parts.decimals <= 6;
  const fewer = parts.count <= wholes.count;
  if (!apart || !asWritten || Math.min(parts.count, wholes.count) > (parts.count + wholes.count) * 0.5)
    return [];
  return cellRows(
    table,
    column,
    (kind, value) => kind === Cell.number && (fewer ? value > 0 && value < 1 : value > 1),
  );
}

function spread() {
  const seen = { count: 0, least: Number.POSITIVE_INFINITY, most: 0, decimals: 0, take };
  function take(value: number): void {
    seen.count++;
    seen.least = Math.min(seen.least, value);
    seen.most = Math.max(seen.most, value);
    seen.decimals = Math.max(seen.decimals, (String(value).split('.')[1] ?? '').length);
  }
  return seen;
}

/** Whether the column is in parts of 1 or of 100; null where that cannot be told. */
export function basisOf(table: Table, column: TableColumn): 1 | 100 | null {
  const [least, most] = column.profile.range ?? [0, 0];
  const shown = formatted(table, column);
  if (mayExceed(column) || least < 0 || column.profile.counts.number < 5 || column.profile.distinct < 4)
    return null;
  if (shown === 'all') return most <= 1.5 ? 1 : null;
  if (shown === 'some') return null;
  if (most <= 1 && most > 0.4 && !column.profile.whole) return 1;
  return most > 5 && most <= 100 ? 100 : null;
}

/** The few shares over the whole where all others are within it. */
export function overHundred(table: Table, column: TableColumn): number[] {
  if (mayExceed(column)) return [];
  const whole = formatted(table, column) === 'all' ? 1 : 100;
  if ((column.profile.range?.[1] ?? 0) <= whole * 1.001) return [];
  const rows = cellRows(table, column, (kind, value) => kind === Cell.number && value > whole * 1.001);
  return rows.length <= column.profile.counts.number * 0.1 ? rows : [];
}

import { eachCell } from '../records.ts';
import { Cell } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';

/** The colours of the records' cells, column by column. */
export interface Shades {
  column: TableColumn;
  /** Number of the colour by row, counted from the first record: 0 where none, -1 where there is no cell. */
  of: Int16Array;
  /** How often each colour comes. */
  counts: number[];
  /** The colour most of its cells have. */
  usual: number;
}

export const noCell = -1;

/** Columns with their colours; nothing at all when no cell of the sheet is filled. */
export function shadesOf(table: Table): Shades[] {
  const { sheet, firstRow, lastRow } = table;
  const names = [...new Set([null, ...sheet.styles.map(({ fill }) => fill)])];
  if (names.length === 1) return [];
  const number = new Map(names.map((name, at) => [name, at]));
  const byStyle = Int16Array.from(sheet.styles, ({ fill }) => number.get(fill)!);
  return table.columns.map((column) => {
    const of = new Int16Array(lastRow - firstRow + 1).fill(noCell);
    const counts = names.map(() => 0);
    eachCell(table, column, (row, _kind, _value, style) => {
      const shade = byStyle[style] ?? 0;
      of[row - firstRow] = shade;
      counts[shade]!++;
    });
    return { column, of, counts, usual: counts.indexOf(Math.max(...counts)) };
  });
}

/** Stripes for the eye: a pattern that comes again, row by row or with each change of a value. */
export function isStriped(table: Table, shades: Int16Array): boolean {
  return (
    comesAgain(shades) || halfAndHalf(shades) || table.columns.some((one) => changesWith(table, one, shades))
  );
}

function comesAgain(shades: Int16Array): boolean {
  for (let period = 2; period <= 40 && period * 2 <= shades.length; period++) {
    let same = 0;
    let all = 0;
    for (let at = 0; at + period < shades.length; at++) {
      if (shades[at] === noCell || shades[at + period] === noCell) continue;
      all++;
      if (shades[at] === shades[at + period]) same++;
    }
    const varied = new Set(shades.subarray(0, period)).size > 1;
    if (varied && all >= 3 && same >= all * 0.97) return true;
  }
  return false;
}

/** Stripes that were sorted apart. */
function halfAndHalf(shades: Int16Array): boolean {
  const counts = new Map<number, number>();
  let changes = 0;
  let before = noCell;
  for (const shade of shades) {
    if (shade === noCell) continue;
    counts.set(shade, (counts.get(shade) ?? 0) + 1);
    if (before !== noCell && shade !== before) changes++;
    before = shade;
  }
  const [a = 0, b = 0] = counts.values();
  return counts.size === 2 && a + b >= 10 && Math.min(a, b) >= (a + b) * 0.4 && changes >= (a + b) / 4;
}

function changesWith(table: Table, column: TableColumn, shades: Int16Array): boolean {
  let before = Number.NaN;
  let shadeBefore = noCell;
  let changes = 0;
  let matched = 0;
  eachCell(table, column, (row, _kind, value) => {
    const shade = shades[row - table.firstRow]!;
    if (shade === noCell) return;
    if (shadeBefore !== noCell) {
      const [other, otherShade] = [value !== before, shade !== shadeBefore];
      if (other || otherShade) changes++;
      if (other && otherShade) matched++;
    }
    before = value;
    shadeBefore = shade;
  });
  return matched >= 3 && matched >= changes * 0.97;
}

/** Whether some column says in values what the colours say: each value one colour, or each colour its own range. */
export const isTold = (table: Table, shades: Int16Array): boolean =>
  table.columns.some((column) => oneShadeEach(table, column, shades) || rangesApart(table, column, shades));

function oneShadeEach(table: Table, column: TableColumn, shades: Int16Array): boolean {
  const { distinct, filled } = column.profile;
  if (distinct < 2 || distinct > filled / 2) return false;
  const known = new Map<number, number>();
  let agree = filled >= 4;
  eachCell(table, column, (row, kind, value) => {
    const shade = shades[row - table.firstRow]!;
    if (!agree || shade === noCell) return;
    const key = value * 8 + kind;
    const before = known.get(key);
    if (before === undefined) known.set(key, shade);
    else if (before !== shade) agree = false;
  });
  return agree && new Set(known.values()).size > 1;
}

function rangesApart(table: Table, { index, kind, profile }: TableColumn, shades: Int16Array): boolean {
  if (!['integer', 'number', 'date', 'datetime'].includes(kind) || profile.distinct < 4) return false;
  const ranges = new Map<number, [least: number, most: number]>();
  eachCell(table, { index }, (row, cell, value) => {
    const shade = shades[row - table.firstRow]!;
    if (shade === noCell || cell === Cell.text || cell === Cell.error) return;
    const range = ranges.get(shade);
    if (range === undefined) ranges.set(shade, [value, value]);
    else {
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
    }
  });
  const sorted = [...ranges.values()].sort((a, b) => a[0] - b[0]);
  return sorted.length > 1 && sorted.every(([least], at) => at === 0 || least > sorted[at - 1]![1]);
}

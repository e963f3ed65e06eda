import { eachCell, leftOutOf } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** How records fall into groups that are equal in the columns looked at. */
export interface Grouping {
  records: number;
  /** Size of the smallest group. */
  smallest: number;
  /** Records in groups of fewer than `k`. */
  below: number;
}

/** One column's part in the groups: a number for each record, equal where the values are. */
export type Codes = Uint32Array;

/** Equal numbers for equal cells; `as` makes one value of several, and is asked once for each. Blank cells are one. */
export function codesOf(
  table: Table,
  column: Pick<TableColumn, 'index'>,
  as: (kind: number, value: number, text: string | null) => string | number,
): Codes {
  const codes = new Uint32Array(table.lastRow - table.firstRow + 1);
  const made = new Map<string | number, number>();
  const known = new Map<number, number>();
  eachCell(table, column, (row, kind, value) => {
    const cell = value * 8 + kind;
    let code = known.get(cell);
    if (code === undefined) {
      const key = as(kind, value, kind === Cell.text ? table.sheet.strings[value]! : null);
      code = made.get(key) ?? made.size + 1;
      made.set(key, code);
      known.set(cell, code);
    }
    codes[row - table.firstRow] = code;
  });
  return codes;
}

/** Groups of records equal in all columns, by two sums of 32 bits each: order and number of columns do not matter. */
export function groupSums(table: Table, columns: readonly Codes[]): Sums {
  const length = table.lastRow - table.firstRow + 1;
  const sums: Sums = { a: new Uint32Array(length), b: new Uint32Array(length) };
  columns.forEach((codes, at) => {
    shift(sums, codes, at);
  });
  return sums;
}

interface Sums {
  a: Uint32Array;
  b: Uint32Array;
}

/** The sums with one column put in; done twice it is taken out again. */
export function shift({ a, b }: Sums, codes: Codes, at: number): void {
  const seed = Math.imul(at + 1, 0x9e3779b1);
  for (let i = 0; i < codes.length; i++) {
    a[i]! ^= mixed(codes[i]! + seed);
    b[i]! ^= mixed(codes[i]! ^ Math.imul(seed, 0x85ebca6b));
  }
}

function mixed(value: number): number {
  let one = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  one = Math.imul(one ^ (one >>> 15), 0x846ca68b);
  return (one ^ (one >>> 16)) >>> 0;
}

/** Counts the groups in one pass over an open table of places. */
export function grouping(table: Table, { a, b }: Sums, k: number): Grouping {
  const leftOut = leftOutOf(table);
  let size = 1024;
  while (size < a.length * 2) size *= 2;
  const holders = new Int32Array(size).fill(-1);
  const counts = new Uint32Array(a.length);
  let records = 0;
  for (let i = 0; i < a.length; i++) {
    if (leftOut.size > 0 && leftOut.has(table.firstRow + i)) continue;
    records++;
    let place = (a[i]! ^ (b[i]! >>> 7)) & (size - 1);
    for (;;) {
      const holder = holders[place]!;
      if (holder < 0) {
        holders[place] = i;
        counts[i] = 1;
        break;
      }
      if (a[holder] === a[i] && b[holder] === b[i]) {
        counts[holder]!++;
        break;
      }
      place = (place + 1) & (size - 1);
    }
  }
  let smallest = records;
  let below = 0;
  for (const count of counts) {
    if (count === 0) continue;
    if (count < smallest) smallest = count;
    if (count < k) below += count;
  }
  return { records, smallest, below };
}

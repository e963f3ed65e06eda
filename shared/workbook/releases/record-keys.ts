import { eachCell, leftOutOf } from '../records.ts';
import type { Table, TableColumn } from '../table.ts';

/** A number for each record, made of its cells in these columns: equal records, equal numbers. */
export function recordKeys(table: Table, columns: readonly TableColumn[]): Float64Array {
  const size = table.lastRow - table.firstRow + 1;
  const low = new Uint32Array(size);
  const high = new Uint32Array(size);
  const bits = new DataView(new ArrayBuffer(8));
  for (const { index } of columns) {
    eachCell(table, { index }, (row, kind, value) => {
      bits.setFloat64(0, value);
      const at = row - table.firstRow;
      const key = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b);
      low[at] = Math.imul(low[at]! ^ bits.getUint32(0) ^ key, 0x01000193) + bits.getUint32(4);
      high[at] = Math.imul(high[at]! ^ bits.getUint32(4) ^ key, 0xc2b2ae35) + bits.getUint32(0);
    });
  }
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) keys[at] = (high[at]! & 0x1fffff) * 0x100000000 + low[at]!;
  return keys;
}

/** How many records differ in these columns. */
export function distinctRecords(table: Table, columns: readonly TableColumn[]): number {
  const leftOut = leftOutOf(table);
  const seen = new Set<number>();
  recordKeys(table, columns).forEach((key, at) => {
    if (!leftOut.has(table.firstRow + at)) seen.add(key);
  });
  return seen.size;
}

/** The table's first records, enough to see how its columns depend on each other. */
export const firstRecords = (table: Table, most = 50_000): Table =>
  table.lastRow - table.firstRow < most ? table : { ...table, lastRow: table.firstRow + most - 1 };

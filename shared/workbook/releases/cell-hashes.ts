import { parseIso } from '../read/iso.ts';
import { leftOutOf } from '../records.ts';
import { Cell, columnAt, slotFrom } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';

/**
 * What stands in a cell as 52 bits in two halves, the same whether it came as text or as a number, a date or its ISO
 * text: the last release may have been another kind of file. Empty cells come to nothing.
 */
export interface Hashes {
  high: Uint32Array;
  low: Uint32Array;
}

/** One number a row of the table, from its first to its last, over these columns in this order; 0 for no record. */
export function rowHashes(table: Table, columns: readonly Pick<TableColumn, 'index'>[]): Float64Array {
  const { firstRow, lastRow } = table;
  const size = lastRow - firstRow + 1;
  const sums: Hashes = { high: new Uint32Array(size), low: new Uint32Array(size) };
  for (const [at, { index }] of columns.entries()) addColumn(table, index, at + 1, sums);
  const leftOut = leftOutOf(table);
  const rows = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    if (!leftOut.has(firstRow + at)) rows[at] = joined(sums, at);
  }
  return rows;
}

/** One number for each cell of a column, 0 for an empty one. */
export const columnHashes = (table: Table, column: Pick<TableColumn, 'index'>): Float64Array =>
  rowHashes(table, [column]);

const joined = ({ high, low }: Hashes, at: number): number => (high[at]! >>> 12) * 0x1_0000_0000 + low[at]!;

function addColumn(table: Table, index: number, place: number, sums: Hashes): void {
  const held = columnAt(table.sheet, index);
  if (held === undefined) return;
  const texts = textHashes(table.sheet.strings);
  const start = slotFrom(held, table.firstRow);
  for (let slot = start; slot < held.length; slot++) {
    const row = held.rows[slot]!;
    if (row > table.lastRow) return;
    const value = held.values[slot]!;
    let high: number;
    let low: number;
    if (held.kinds[slot] === Cell.text) {
      high = texts.high(value);
      low = texts.low(value);
      if (high === 0 && low === 0) continue;
    } else if (held.kinds[slot] === Cell.boolean) {
      high = textHash(value === 1 ? 'true' : 'false', firstSeed);
      low = textHash(value === 1 ? 'true' : 'false', secondSeed);
    } else {
      high = numberHash(value, firstSeed);
      low = numberHash(value, secondSeed);
    }
    const at = row - table.firstRow;
    sums.high[at] = sums.high[at]! + mixed(high ^ Math.imul(place, 0x9e37_79b1));
    sums.low[at] = sums.low[at]! + mixed(low ^ Math.imul(place, 0x85eb_ca6b));
  }
}

const firstSeed = 0x2545_f491;
const secondSeed = 0x1b87_3593;

const pools = new WeakMap<readonly string[], { high: (id: number) => number; low: (id: number) => number }>();

/** Each distinct text is looked at once, when it is first met. */
function textHashes(strings: readonly string[]): {
  high: (id: number) => number;
  low: (id: number) => number;
} {
  const before = pools.get(strings);
  if (before !== undefined) return before;
  const done = new Uint8Array(strings.length);
  const high = new Uint32Array(strings.length);
  const low = new Uint32Array(strings.length);
  const look = (id: number): void => {
    done[id] = 1;
    [high[id], low[id]] = hashesOf(strings[id]!);
  };
  const made = {
    high: (id: number): number => {
      if (done[id] === 0) look(id);
      return high[id]!;
    },
    low: (id: number): number => low[id]!,
  };
  pools.set(strings, made);
  return made;
}

function hashesOf(text: string): [high: number, low: number] {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy === '') return [0, 0];
  const number = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(tidy) ? Number(tidy) : (parseIso(tidy)?.value ?? null);
  if (number !== null) return [numberHash(number, firstSeed), numberHash(number, secondSeed)];
  const plain = /^(true|false)$/i.test(tidy) ? tidy.toLowerCase() : tidy;
  return [textHash(plain, firstSeed), textHash(plain, secondSeed)];
}

function textHash(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return mixed(hash) | 1;
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** The last bits of a fraction do not count: the same figure comes out of another program with another last digit. */
function numberHash(value: number, seed: number): number {
  double[0] = value + 0;
  const low = halves[0]!;
  const rounded = Number.isInteger(value) ? low : ((low & 0xffff_f000) >>> 0) + (low & 0x800 ? 0x1000 : 0);
  const high = halves[1]! + (rounded > 0xffff_ffff ? 1 : 0);
  return mixed(Math.imul(rounded ^ seed, 0x85eb_ca6b) ^ mixed(high + seed)) | 1;
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import type { Area } from '../address.ts';
import { Cell, type Column, type Sheet, slotFrom, slotOf, slotText } from '../sheet.ts';

/**
 * Columns of the first of several tables that stand side by side, and where the others are. Blank columns alone
 * do not make two tables: they must end on different rows or repeat each other's header.
 */
export function firstBand(
  sheet: Sheet,
  columns: Column[],
  filled: Uint16Array,
): { columns: Column[]; others: Area[] } {
  const bands = split(columns, filled).filter((band) => band.rows >= 3 && band.columns.length >= 2);
  const [first, ...rest] = bands;
  if (first === undefined || rest.length === 0) return { columns, others: [] };
  const apart = rest.filter((band) => independent(sheet, first, band));
  if (apart.length === 0) return { columns, others: [] };
  const until = apart[0]!.columns[0]!.index;
  return {
    columns: columns.filter((column) => column.index < until),
    others: apart.map((band) => ({
      firstRow: band.firstRow,
      lastRow: band.lastRow,
      firstColumn: band.columns[0]!.index,
      lastColumn: band.columns.at(-1)!.index,
    })),
  };
}

interface Band {
  columns: Column[];
  rows: number;
  firstRow: number;
  lastRow: number;
}

function split(columns: Column[], filled: Uint16Array): Band[] {
  const groups: Column[][] = [];
  let before = -2;
  for (const column of columns) {
    if (!hasCompany(column, filled)) continue;
    if (column.index === before + 1) groups.at(-1)!.push(column);
    else groups.push([column]);
    before = column.index;
  }
  return groups.map(measure);
}

/** Whether the column has a cell in a row with other cells; a title above does not count. */
function hasCompany(column: Column, filled: Uint16Array): boolean {
  for (let slot = 0; slot < column.length; slot++) if (filled[column.rows[slot]!]! > 1) return true;
  return false;
}

function measure(columns: Column[]): Band {
  const counts = new Map<number, number>();
  const most = columns.slice(0, 12);
  for (const column of most) {
    for (let slot = 0; slot < column.length; slot++) {
      const row = column.rows[slot]!;
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    if (counts.size > 50_000) break;
  }
  const least = Math.min(2, Math.ceil(most.length / 2));
  let rows = 0;
  let firstRow = Number.POSITIVE_INFINITY;
  let lastRow = 0;
  for (const [row, count] of counts) {
    if (count < least) continue;
    rows++;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }
  return { columns, rows, firstRow, lastRow };
}

function independent(sheet: Sheet, first: Band, other: Band): boolean {
  if (labelsRepeat(sheet, first, other)) return true;
  const tolerance = Math.max(3, Math.min(first.rows, other.rows) * 0.15);
  const apart = Math.abs(first.lastRow - other.lastRow) > tolerance;
  if (first.lastRow !== other.lastRow && isDense(first) && isDense(other)) return true;
  return apart && other.rows > 3 && Math.min(first.rows, other.rows) < Math.max(first.rows, other.rows) * 0.8;
}

/** No gaps, and a label of its own in every row. */
function isDense({ columns, rows, firstRow, lastRow }: Band): boolean {
  const [labels] = columns;
  if (labels === undefined || rows < 5 || lastRow - firstRow + 1 !== rows) return false;
  const held = columns.map((column) => slotFrom(column, lastRow + 1) - slotFrom(column, firstRow));
  if (held.some((count) => count !== rows) || rows > 1000) return false;
  const texts = labels.values.subarray(slotFrom(labels, firstRow), slotFrom(labels, lastRow + 1));
  const kinds = labels.kinds.subarray(slotFrom(labels, firstRow), slotFrom(labels, lastRow + 1));
  return (
    kinds.every((kind) => kind === Cell.text) &&
    new Set(texts).size === rows &&
    columns.some((column) => column.kinds.subarray(0, column.length).some((kind) => kind === Cell.number))
  );
}

function labelsRepeat(sheet: Sheet, first: Band, other: Band): boolean {
  const top = Math.min(first.firstRow, other.firstRow);
  for (let row = top; row < top + 6; row++) {
    const left = labels(sheet, first.columns, row);
    const right = labels(sheet, other.columns, row);
    if (left.length < 2 || right.length < 2) continue;
    const same = right.filter((label) => left.includes(label)).length;
    const lettered = /\p{L}/u.test(left[0]!);
    if (lettered && left[0] === right[0] && same >= Math.min(left.length, right.length) * 0.5) return true;
  }
  return false;
}

function labels(sheet: Sheet, columns: Column[], row: number): string[] {
  const all: string[] = [];
  for (const column of columns) {
    const slot = slotOf(column, row);
    if (slot >= 0) all.push(slotText(sheet, column, slot).trim().toLowerCase());
  }
  return all;
}

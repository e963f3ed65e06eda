import type { Area } from './address.ts';
import { isoDate, isoDateTime, isoTime, plainNumber } from './values/written-values.ts';

/** What one cell holds. Dates are numbers whose format shows a date; `value` is then the day count of Excel. */
export const Cell = {
  empty: 0,
  number: 1,
  text: 2,
  boolean: 3,
  error: 4,
  date: 5,
  datetime: 6,
  time: 7,
} as const;
export type CellKind = (typeof Cell)[keyof typeof Cell];

/** The cells of one column that hold something, by ascending row; nothing is kept of empty ones. */
export interface Column {
  /** From 0. */
  index: number;
  length: number;
  /** Rows from 1, ascending. */
  rows: Uint32Array;
  kinds: Uint8Array;
  /** Number, day count, 1 or 0, index into `errors`, or index into the sheet's `strings`. */
  values: Float64Array;
  /** Index into the sheet's `styles`. */
  styles: Uint16Array;
}

export interface Style {
  /** Excel's number format code, `General` when there is none. */
  format: string;
  bold: boolean;
  filled: boolean;
  /** The fill's colour: `FFEB9C`, or as the file names it, such as `theme 4`; null where there is none. */
  fill: string | null;
}

export interface Sheet {
  name: string;
  /** From 1, in workbook order. */
  position: number;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Columns that hold something, ascending. */
  columns: Column[];
  strings: readonly string[];
  styles: readonly Style[];
  merges: Area[];
  /** Rows and columns nobody sees, ascending; rows from 1, columns from 0. */
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Cells holding a formula, `row * 16384 + column`, ascending by row. */
  formulas: number[];
  /** Those of `formulas` that read another workbook. */
  linkedFormulas: number[];
  /** Last row that holds something; 0 for a blank sheet. */
  lastRow: number;
  cells: number;
  /** Frozen rows at the top, the filter's area and the areas of Excel tables: where its maker saw the table. */
  frozenRows: number;
  filter: Area | null;
  /** True when the filter hides rows. */
  filterActive: boolean;
  tables: { name: string; area: Area; headerRows: number; totalsRows: number }[];
  /** Things on the sheet that a portal leaves out. */
  comments: string[];
  drawings: { charts: number; pictures: number; shapes: number };
  pivots: Area[];
  /** False when only the first part was read, as is done with sheets that are not published. */
  whole: boolean;
  /** Cells of a delimited file are untyped text; what they hold was told by how they are written. */
  untyped: boolean;
}

export const errorNames = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
  '#CONNECT!',
  '#BUSY!',
  '#PYTHON!',
] as const;

export const columnAt = (sheet: Sheet, index: number): Column | undefined => {
  const { columns } = sheet;
  if (columns[index]?.index === index) return columns[index];
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const column = columns[middle]!;
    if (column.index === index) return column;
    if (column.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

/** Where `row` stands in the column, or -1 when that cell is empty. */
export function slotOf(column: Column, row: number): number {
  const slot = slotFrom(column, row);
  return slot < column.length && column.rows[slot] === row ? slot : -1;
}

/** The first slot at or below `row`. */
export function slotFrom(column: Column, row: number): number {
  const { rows, length } = column;
  if (length === 0 || row <= rows[0]!) return 0;
  const guess = row - rows[0]!;
  if (guess < length && rows[guess] === row) return guess;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function kindAt(sheet: Sheet, row: number, column: number): CellKind {
  const held = columnAt(sheet, column);
  if (held === undefined) return Cell.empty;
  const slot = slotOf(held, row);
  return slot < 0 ? Cell.empty : (held.kinds[slot] as CellKind);
}

/** What a person would read in the cell, short of rounding; '' for an empty one. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const held = columnAt(sheet, column);
  if (held === undefined) return '';
  const slot = slotOf(held, row);
  return slot < 0 ? '' : slotText(sheet, held, slot);
}

export function slotText(sheet: Sheet, column: Column, slot: number): string {
  const value = column.values[slot]!;
  switch (column.kinds[slot]) {
    case Cell.text:
      return sheet.strings[value] ?? '';
    case Cell.number:
      return plainNumber(value);
    case Cell.boolean:
      return value === 1 ? 'TRUE' : 'FALSE';
    case Cell.error:
      return errorNames[value] ?? '#N/A';
    case Cell.date:
      return isoDate(value);
    case Cell.datetime:
      return isoDateTime(value);
    case Cell.time:
      return isoTime(value);
    default:
      return '';
  }
}

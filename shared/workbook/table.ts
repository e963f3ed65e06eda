import type { Kind } from '../check.ts';
import type { Area } from './address.ts';
import type { Sheet } from './sheet.ts';

/** The table of a sheet. Rows count from 1; `firstRow` to `lastRow` are records, without header, totals or notes. */
export interface Table {
  sheet: Sheet;
  /** Ascending; the last one names the columns; empty when the data starts without any. */
  headerRows: number[];
  firstRow: number;
  lastRow: number;
  /** From 0. */
  firstColumn: number;
  lastColumn: number;
  columns: TableColumn[];
  /** Rows with something in them above the header: titles and notes. */
  above: number[];
  /** Rows between the header and the last record that are no records. */
  inside: Aside[];
  /** Rows below the last record. */
  below: Aside[];
  /** Cells beside the table, within its rows, that belong to nothing. */
  beside: { row: number; column: number }[];
  /** Further tables on the same sheet. */
  further: Area[];
}

export interface Aside {
  row: number;
  role: 'blank' | 'label' | 'total' | 'header' | 'note' | 'table';
}

export interface TableColumn {
  name: string | null;
  letter: string;
  /** From 0. */
  index: number;
  kind: Kind;
  profile: Profile;
}

/** What a column holds, over the records alone. */
export interface Profile {
  filled: number;
  /** Cells of each kind. */
  counts: {
    text: number;
    number: number;
    date: number;
    datetime: number;
    time: number;
    boolean: number;
    error: number;
  };
  /** Every number is whole. */
  whole: boolean;
  distinct: number;
  /** Most frequent values with their counts, at most ten. */
  frequent: [value: string, count: number][];
  /** Smallest and largest number or day count. */
  range: [least: number, most: number] | null;
}

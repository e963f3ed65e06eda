import type { Sheet } from '../sheet.ts';
import type { ColumnModel } from './column-model.ts';
import type { RowSigns } from './row-signs.ts';

/** What is known of a table before its rows are told apart. */
export interface Body {
  sheet: Sheet;
  signs: RowSigns;
  models: ColumnModel[];
  /** Cells in an ordinary record. */
  width: number;
  /** Cells a row needs to be taken for a record or a header without looking further. */
  least: number;
  /** The last row that is about as wide as a record. */
  lastWide: number;
}

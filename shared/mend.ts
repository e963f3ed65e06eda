import type { Found, Subject } from './check.ts';
import type { ColumnDescription } from './metadata.ts';
import type { Sheet, Style } from './workbook/sheet.ts';

/**
 * The contract every mend keeps. A mend is data: what each cell held and will hold, which rows go and what they
 * held. So it can be shown before it is done, done in an open workbook or in a file, and undone exactly.
 */
export interface Mend {
  id: string;
  /** The check that passes once this is done. */
  check: string;
  /** What a person reads on the button: `Take the spaces away`. */
  title: string;
  /**
   * Whether there is anything this can safely do; cheap, and true exactly when `plan` gives a fix. Of one thing
   * found: whether that is gone once the fix is done.
   */
  offers(subject: Subject, found?: Found): boolean;
  plan(subject: Subject): Fix | null;
}

/** A planned mend of one workbook. Steps are done in order; each counts rows as the steps before left them. */
export interface Fix {
  mend: string;
  check: string;
  title: string;
  steps: Step[];
  /** Text taken out of the sheet, offered for the dataset's description. */
  kept: { from: string; text: string }[];
  /** What is to be said of columns from now on, by their new header: an old name as the label, a unit. */
  columns: Record<string, ColumnDescription>;
  /** Columns that are called otherwise from now on, by their header before. */
  renamed: { from: string; to: string }[];
}

/**
 * Rows count from 1, columns from 0, both ascending: where they are before they go, where they are once they came.
 * `held` is everything that went, so that undoing brings it back; `merged` are the merged areas that touch these
 * rows or columns, as they are while these are there. When rows go, such an area shrinks, or ends with one cell.
 */
export type Step =
  | { do: 'write'; sheet: string; cells: Change[] }
  | { do: 'remove-rows'; sheet: string; rows: number[]; held: HeldCell[]; merged: string[]; frame?: Frame }
  | {
      do: 'remove-columns';
      sheet: string;
      columns: number[];
      held: HeldCell[];
      merged: string[];
      frame?: Frame;
    }
  | { do: 'insert-rows'; sheet: string; rows: number[]; held: HeldCell[]; merged: string[]; frame?: Frame }
  | {
      do: 'insert-columns';
      sheet: string;
      columns: number[];
      held: HeldCell[];
      merged: string[];
      frame?: Frame;
    }
  | { do: 'unmerge'; sheet: string; areas: string[] }
  | { do: 'merge'; sheet: string; areas: string[] }
  | { do: 'move-sheet'; sheet: string; from: number; to: number }
  | { do: 'add-sheet'; sheet: string; position: number; rows: Content[][] }
  /** Only ever undoes `add-sheet`. */
  | { do: 'remove-sheet'; sheet: string; position: number; rows: Content[][] };

/** What surrounds the cells while the rows or columns are there; only undoing needs it. Left out where none is. */
export type Frame = Pick<
  Sheet,
  'filter' | 'tables' | 'pivots' | 'frozenRows' | 'hiddenRows' | 'hiddenColumns' | 'comments'
>;

export interface Change extends Place {
  before: Content;
  after: Content;
}
export interface HeldCell extends Place {
  content: Content;
}
interface Place {
  row: number;
  column: number;
}

/**
 * `number` with a date format is a day count of Excel (1900), as in `Sheet`; in a delimited file, where nothing has
 * a format, it is written as the ISO date. `@` makes a text of digits stay text.
 */
export interface Content {
  value: string | number | boolean | { error: string } | null;
  /** Excel's number format code; the cell keeps its own when left out. */
  format?: string;
  /** Whether a formula stands behind the value; a change writes values only. */
  formula?: boolean;
  /** Whether that formula reads another workbook. */
  linked?: boolean;
  /** How it looks besides; said of what was there, never of what is new. */
  look?: Omit<Style, 'format'>;
}

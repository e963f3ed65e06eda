import type { Subject } from './check.ts';
import type { ColumnDescription } from './metadata.ts';

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
  /** Whether there is anything this can safely do; cheap, and true exactly when `plan` gives a fix. */
  offers(subject: Subject): boolean;
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
}

/** Rows count from 1, columns from 0. `held` is everything that went, so that undoing brings it back. */
export type Step =
  | { do: 'write'; sheet: string; cells: Change[] }
  | { do: 'remove-rows'; sheet: string; rows: number[]; held: HeldCell[]; merged: string[] }
  | { do: 'remove-columns'; sheet: string; columns: number[]; held: HeldCell[]; merged: string[] }
  | { do: 'insert-rows'; sheet: string; rows: number[]; held: HeldCell[]; merged: string[] }
  | { do: 'insert-columns'; sheet: string; columns: number[]; held: HeldCell[]; merged: string[] }
  | { do: 'unmerge'; sheet: string; areas: string[] }
  | { do: 'merge'; sheet: string; areas: string[] }
  | { do: 'move-sheet'; sheet: string; from: number; to: number }
  | { do: 'add-sheet'; sheet: string; position: number; rows: Content[][] }
  /** Only ever undoes `add-sheet`. */
  | { do: 'remove-sheet'; sheet: string; position: number; rows: Content[][] };

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

/** `number` with a date format is a day count of Excel (1900), as in `Sheet`. */
export interface Content {
  value: string | number | boolean | { error: string } | null;
  /** Excel's number format code; the cell keeps its own when left out. */
  format?: string;
  /** Whether a formula stands behind the value; a change writes values only. */
  formula?: boolean;
}

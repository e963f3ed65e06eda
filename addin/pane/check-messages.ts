import type { JurisdictionView } from '../../shared/api.ts';
import type { Report } from '../../shared/check.ts';
import type { ColumnDescription, Metadata } from '../../shared/metadata.ts';
import type { ReadWorkbook } from './excel/read-workbook.ts';

/** What the page says to the worker that reads and checks, and what it hears. One workbook a worker. */
export type ToWorker =
  | { kind: 'open-file'; name: string; bytes: ArrayBuffer }
  | { kind: 'open-excel'; workbook: ReadWorkbook }
  | { kind: 'check'; jurisdiction: JurisdictionView; portal: string | null; metadata: Metadata | null }
  | { kind: 'excerpt'; request: number; range: string };

export type FromWorker =
  | { kind: 'progress'; words: string; done: number; of: number }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'excerpt'; request: number; excerpt: Excerpt }
  /** The file cannot be used; the sentence says why and what to do. */
  | { kind: 'refused'; message: string }
  /** A fault of ours. */
  | { kind: 'failed'; message: string };

export interface Checked {
  report: Report;
  /** What each check is called, by its id. */
  titles: Record<string, string>;
  columns: ColumnSample[];
  /** What the workbook's own dictionary says of the columns, by header. */
  dictionary: Record<string, ColumnDescription>;
  /** The tab that dictionary stands on. */
  dictionaryTab: string | null;
}

/** A column as a person recognises it. */
export interface ColumnSample {
  name: string;
  letter: string;
  kind: string;
  samples: string[];
}

/** The cells around a finding, to look at. Rows from 1, as people see them. */
export interface Excerpt {
  letters: string[];
  rows: { number: number; cells: { text: string; marked: boolean }[] }[];
}

import type { JurisdictionView } from '../../shared/api.ts';
import type { Finding, Report } from '../../shared/check.ts';
import type { ColumnDescription, Metadata } from '../../shared/metadata.ts';
import type { ReadWorkbook } from './excel/read-workbook.ts';

/** What the page says to the worker that reads and checks, and what it hears. One workbook a worker. */
export type ToWorker =
  | { kind: 'open-file'; name: string; bytes: ArrayBuffer; against: Against | null }
  | { kind: 'open-excel'; workbook: ReadWorkbook; against: Against | null }
  /** Checks what is open again, such as after something was described. */
  | { kind: 'check'; against: Against }
  | { kind: 'excerpt'; request: number; range: string }
  | { kind: 'places'; request: number; finding: number; from: number };

export type FromWorker =
  | { kind: 'progress'; words: string; done: number; of: number }
  /** What has been found while the rest is still being looked at. */
  | { kind: 'so-far'; soFar: SoFar }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'excerpt'; request: number; excerpt: Excerpt }
  | { kind: 'places'; request: number; places: string[] }
  /** The file cannot be used; the sentence says why and what to do. */
  | { kind: 'refused'; message: string }
  /** A fault of ours. */
  | { kind: 'failed'; message: string };

/** What is checked against. Without it a workbook is opened and waits. */
export interface Against {
  jurisdiction: JurisdictionView;
  portal: string | null;
  metadata: Metadata | null;
}

/** Of many places the page gets the first; the worker has the rest, asked for by the finding's number. */
export interface ShownFinding extends Finding {
  number: number;
  places: number;
}
export type ShownReport = Omit<Report, 'findings'> & { findings: ShownFinding[] };

export interface SoFar {
  report: ShownReport;
  titles: Record<string, string>;
}

export interface Checked {
  report: ShownReport;
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

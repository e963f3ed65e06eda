import type { JurisdictionView } from '../../shared/api.ts';
import type { Finding, Report } from '../../shared/check.ts';
import type { Fix, Step } from '../../shared/mend.ts';
import type { ColumnDescription, Dismissal, Metadata } from '../../shared/metadata.ts';
import type { LeftOut } from '../../shared/plan-for-file.ts';
import type { Glimpse } from '../../shared/preview-fix.ts';
import type { ReadWorkbook } from './excel/read-workbook.ts';

/** What the page says to the worker that reads and checks, and what it hears. One workbook a worker. */
export type ToWorker =
  | { kind: 'open-file'; name: string; bytes: ArrayBuffer; against: Against | null }
  | { kind: 'open-excel'; workbook: ReadWorkbook; against: Against | null }
  /** Checks what is open again, such as after something was described. */
  | { kind: 'check'; against: Against }
  | { kind: 'excerpt'; request: number; range: string }
  | { kind: 'places'; request: number; finding: number; from: number }
  /** Plans one mend by its id, or with `null` all that can be done safely; in a file, on a copy of it. */
  | { kind: 'plan-mend'; request: number; mend: string | null; about: Against; file: OpenFile | null }
  /** Asks for what was planned last. */
  | { kind: 'take-mend'; request: number; said: Said };

export type FromWorker =
  | { kind: 'progress'; words: string; done: number; of: number }
  /** What has been found while the rest is still being looked at. */
  | { kind: 'so-far'; soFar: SoFar }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'excerpt'; request: number; excerpt: Excerpt }
  | { kind: 'places'; request: number; places: string[] }
  | { kind: 'mend-planned'; request: number; plan: MendPlan }
  | { kind: 'mend-taken'; request: number; taken: TakenMend }
  /** The file cannot be used; the sentence says why and what to do. */
  | { kind: 'refused'; message: string }
  /** A fault of ours. */
  | { kind: 'failed'; message: string };

export interface OpenFile {
  name: string;
  bytes: ArrayBuffer;
}

/** What people said here that a mend takes along, such as to the new names of columns. */
export type Said = Required<Pick<Metadata, 'columns' | 'dismissed'>>;

/** What would be done, to be looked at before. */
export interface MendPlan {
  fixes: (Pick<Fix, 'mend' | 'title' | 'kept'> & { changes: Glimpse[] })[];
  /** What the file cannot take. */
  left: LeftOut[];
}

export interface TakenMend {
  steps: Step[];
  /** The file once that is done; null for a workbook that is open in Excel. */
  bytes: ArrayBuffer | null;
  /** What happened beside, in sentences. */
  notes: string[];
  said: Said;
  renamed: Fix['renamed'];
}

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
  /** Whether a reason may let it stand. */
  mayStand: boolean;
}
export interface StandingFinding extends ShownFinding {
  reason: string;
  /** What lets it stand. */
  by: Dismissal;
}
export type ShownReport = Omit<Report, 'findings' | 'dismissed'> & {
  findings: ShownFinding[];
  dismissed: StandingFinding[];
};

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

import type { Demand, HandbookPlace, Jurisdiction, MetadataStandard, Severity } from './jurisdiction.ts';
import type { Dismissal, Metadata } from './metadata.ts';
import type { ColumnPrivacy } from './privacy/column-privacy.ts';
import type { Table } from './workbook/table.ts';
import type { Workbook } from './workbook/workbook.ts';

/**
 * The contract every check keeps. A check is one file: what it demands, what it finds, what it can mend, and
 * examples that are its tests and its documentation. Where a state demands it, how severely and with which
 * numbers, is data of the jurisdiction (`checks.yaml`).
 */
export interface Check {
  meta: {
    id: string;
    title: string;
    /** One sentence: what the data must be. */
    demands: string;
  };
  run(subject: Subject): Outcome;
  /** At least one that passes and one that is found; each is run as a test. */
  examples: Example[];
}

/** All a check may look at. It never reads a file, a clock or the network. */
export interface Subject {
  workbook: Workbook;
  /** The first worksheet's table; null when the sheet holds none. */
  table: Table | null;
  /** The dataset's description, when the person has given one. */
  metadata: Metadata | null;
  standard: MetadataStandard | null;
  jurisdiction: Pick<Jurisdiction, 'id' | 'name' | 'frequencies' | 'licence'>;
  parameters: Demand['parameters'];
  /** The release before this one, when it was given. */
  previous: { workbook: Workbook; table: Table | null } | null;
}

/** What was not looked at is said: `cannot-tell` and `not-applicable` carry their reason. */
export type Outcome =
  | { outcome: 'passed' }
  | { outcome: 'found'; found: Found[] }
  | { outcome: 'cannot-tell' | 'not-applicable'; why: string };

/** One thing found: what was found, then what was expected, with the cell, then how to mend it. */
export interface Found {
  message: string;
  /** A1 form, such as `A8` or `B2:B40`; empty for metadata. */
  ranges: string[];
  /** Cells, rows or columns concerned. */
  count: number;
  /** The metadata field or the column header concerned. */
  field?: string;
  /** Less severe than the state's demand, when the check is less sure. Never more severe. */
  severity?: Severity;
  /** Nobody can dismiss this, whatever the reason. */
  firm?: true;
  /** A reason for which this is often let stand, ready to be taken over. */
  readyReason?: string;
}

/** Rows in, outcome out. `sheets` are worksheets in workbook order; the first is checked. */
export interface Example {
  name: string;
  sheets: {
    name: string;
    rows: (string | number | boolean | null)[][];
    merged?: string[];
    hidden?: boolean;
    /** Rows from 1, columns from 0. */
    hiddenRows?: number[];
    hiddenColumns?: number[];
    /** Cells in A1 form whose text stands for an error value of Excel. */
    errors?: string[];
    formulas?: string[];
    comments?: string[];
    /** The area of a filter that is on. */
    filtered?: string;
    charts?: number;
    /** Number formats and colours of fills, by area in A1 form. */
    formats?: Record<string, string>;
    fills?: Record<string, string>;
    /** Areas of pivot tables. */
    pivots?: string[];
  }[];
  externalLinks?: number;
  metadata?: Metadata;
  parameters?: Demand['parameters'];
  /** The first sheet's rows of the release before. */
  previous?: (string | number | boolean | null)[][];
  outcome: Outcome['outcome'];
  /** For `found`: the ranges of everything found, in order. */
  ranges?: string[];
}

/** A finding as the reader sees it; the shape `desk check --format json` promises. */
export interface Finding {
  check: string;
  severity: Severity;
  message: string;
  ranges: string[];
  count: number;
  field: string | null;
  handbook: HandbookPlace | null;
  fix: { id: string; title: string } | null;
  /** Nobody can dismiss this, whatever the reason. */
  firm?: true;
  /** A reason for which this is often let stand, ready to be taken over. */
  readyReason?: string;
}

/** A finding that a person lets stand. It counts no longer, and travels with its reason. */
export interface DismissedFinding extends Finding {
  reason: string;
}

/** A dismissal that lets nothing stand, and why. */
export interface IdleDismissal extends Dismissal {
  why: string;
}

export type Kind =
  | 'text'
  | 'integer'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'boolean'
  | 'empty'
  | 'mixed';

/**
 * A column at a glance, over the records: what its picture is drawn from. Reports are kept with the dataset and
 * opened by others, so values of a column that a privacy check points at are not in it (`shared/report/kept-back.ts`).
 */
export interface ColumnProfile {
  filled: number;
  empty: number;
  distinct: number;
  /** Most frequent values, at most ten, of those that more than one record holds; long ones shortened. */
  frequent: [value: string, count: number][];
  /** Smallest and largest figure or day, as they are released. */
  range: [least: string, most: string] | null;
  /** How figures or days spread: records in steps of equal width over the range, at most twenty; else empty. */
  spread: number[];
  /** What the portals make of the column: CKAN's DataStore type, Socrata's type. */
  portal: { ckan: string; socrata: string };
  /** Why values are left out, in a sentence; null when they are shown. */
  keptBack: string | null;
}

/** What checking one file gives; `desk check --format json` prints it as it is. Rows and positions count from 1. */
export interface Report {
  file: string;
  sheet: { name: string; position: number; of: number };
  table: {
    headerRows: number[];
    firstRow: number;
    lastRow: number;
    columns: { name: string | null; letter: string; kind: Kind; profile?: ColumnProfile }[];
  } | null;
  results: { check: string; outcome: Outcome['outcome'] | 'crashed'; why?: string }[];
  /** What stands in the way, without what was dismissed. */
  findings: Finding[];
  /** What a person lets stand. Reports kept from before have none of these three. */
  dismissed?: DismissedFinding[];
  idleDismissals?: IdleDismissal[];
  /** A verdict on each column of the table; empty when there is none. */
  privacy?: ColumnPrivacy[];
  summary: { errors: number; warnings: number; advice: number };
}

import { singleHeaderRow } from '../checks/single-header-row.ts';
import type { Step } from '../mend.ts';
import { mend } from '../mending.ts';
import { headerChanges, sameKey } from '../renaming.ts';
import { fullName } from '../workbook/header-names.ts';
import { slotOf } from '../workbook/sheet.ts';
import { mayRemoveRows, removeRows } from '../workbook/step-parts.ts';
import type { Table } from '../workbook/table.ts';
import { allowedName } from './headers-renamed.ts';
import { longestName, shortened } from './headers-shortened.ts';

interface Seen {
  /** By the column's place: its name from now on, and the words in full. */
  names: Map<number, string>;
  labels: Map<number, string>;
  rows: number[];
}

/** Makes one row of several that name the columns, and takes out those that name them again further down. */
export const headerRowsJoined = mend<Seen>(
  { id: 'header-rows-joined', title: 'Make one row of the column names' },
  singleHeaderRow,
  {
    look(_subject, table) {
      const names = joined(table);
      const rows = [
        ...upper(table),
        ...table.inside.filter(({ role }) => role === 'header').map(({ row }) => row),
      ];
      return names !== null && mayRemoveRows(table.sheet, rows) ? { ...names, rows } : null;
    },
    plan({ names, labels, rows }, table, subject) {
      const { steps, ...said } = headerChanges(subject, table, names, labels);
      const out: Step = removeRows(table.sheet, rows);
      return { ...said, steps: [...steps, out] };
    },
  },
);

/** The rows of the header above the one that names, blank ones between them too. */
function upper({ headerRows }: Table): number[] {
  const [first = 1] = headerRows;
  const last = headerRows.at(-1) ?? first;
  return Array.from({ length: last - first }, (_, at) => first + at);
}

/**
 * Null when two columns would be called the same, or something else stands between the rows. Names that were short and
 * plain stay so; the words in full are the label.
 */
function joined(table: Table): Pick<Seen, 'names' | 'labels'> | null {
  const { sheet, headerRows, columns } = table;
  const names = new Map<number, string>();
  const labels = new Map<number, string>();
  if (headerRows.length < 2) return { names, labels };
  const foreign = upper(table).filter((row) => !headerRows.includes(row));
  if (foreign.some((row) => sheet.columns.some((column) => slotOf(column, row) >= 0))) return null;
  const whole = columns.map(({ index }) => fullName(sheet, headerRows, index));
  for (const [at, { index, name }] of columns.entries()) {
    const double = whole.filter((other) => other === whole[at]).length > 1;
    const full = double ? name : whole[at]!;
    if (full === null) continue;
    const spelled = likeBefore(name ?? '', full);
    names.set(index, (name ?? '').length <= longestName ? shortened(spelled, longestName) : spelled);
    labels.set(index, full);
  }
  const keys = [...names.values()].map(sameKey);
  return new Set(keys).size === keys.length ? { names, labels } : null;
}

/** Of the characters the name had: without spaces when it had none. */
function likeBefore(name: string, full: string): string {
  if (allowedName(name, '._-') === name) return allowedName(full, '._-');
  return /\s/.test(name) ? full : full.replace(/\s+/g, '_');
}

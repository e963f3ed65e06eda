import { singleHeaderRow } from '../checks/single-header-row.ts';
import type { Step } from '../mend.ts';
import { mend } from '../mending.ts';
import { headerChanges } from '../renaming.ts';
import { keyOf } from '../workbook/dictionary.ts';
import { fullName } from '../workbook/header-names.ts';
import { slotOf } from '../workbook/sheet.ts';
import { mayRemoveRows, removeRows } from '../workbook/step-parts.ts';
import type { Table } from '../workbook/table.ts';

interface Seen {
  /** The full name by the column's place. */
  names: Map<number, string>;
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
      return names !== null && mayRemoveRows(table.sheet, rows) ? { names, rows } : null;
    },
    plan({ names, rows }, table, subject) {
      const { steps, ...said } = headerChanges(subject, table, names);
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

/** Null when two columns would be called the same, or something else stands between the rows. */
function joined(table: Table): Map<number, string> | null {
  const { sheet, headerRows, columns } = table;
  const names = new Map<number, string>();
  if (headerRows.length < 2) return names;
  const foreign = upper(table).filter((row) => !headerRows.includes(row));
  if (foreign.some((row) => sheet.columns.some((column) => slotOf(column, row) >= 0))) return null;
  for (const { index } of columns) {
    const name = fullName(sheet, headerRows, index);
    if (name !== null) names.set(index, name);
  }
  const keys = [...names.values()].map(keyOf);
  return new Set(keys).size === keys.length ? names : null;
}

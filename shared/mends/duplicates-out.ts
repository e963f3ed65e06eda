import { noDuplicateRows } from '../checks/no-duplicate-rows.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import type { Table } from '../workbook/table.ts';
import { foundRows, mend } from './parts/mend-of.ts';

/**
 * Takes out records that stand twice, where a column tells all others apart: without one, two cases that are alike
 * cannot be told from one that was entered twice.
 */
export const duplicatesOut = mend(
  { id: 'duplicates-out', title: 'Take out the records that stand twice' },
  noDuplicateRows,
  {
    look(_subject, table, found) {
      const rows = [...new Set(found.flatMap(foundRows))].sort((a, b) => a - b);
      return hasIdentifier(table, rows.length) && mayRemoveRows(table.sheet, rows) ? rows : null;
    },
    plan: (rows, { sheet }) => ({ steps: [removeRows(sheet, rows)] }),
  },
);

function hasIdentifier({ columns, firstRow, lastRow, inside }: Table, repeated: number): boolean {
  const records = lastRow - firstRow + 1 - inside.length - repeated;
  return columns.some(
    ({ kind, profile }) => (kind === 'text' || kind === 'integer') && profile.distinct === records,
  );
}

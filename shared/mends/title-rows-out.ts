import { headerInFirstRow } from '../checks/header-in-first-row.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import { keptRows, mend } from './parts/mend-of.ts';

/** Takes titles, notes and blank rows away from above the header. */
export const titleRowsOut = mend(
  { id: 'title-rows-out', title: 'Take out the rows above the column names' },
  headerInFirstRow,
  {
    look(_subject, { sheet, headerRows }) {
      const rows = Array.from({ length: (headerRows[0] ?? 1) - 1 }, (_, at) => at + 1);
      return rows.length > 0 && mayRemoveRows(sheet, rows) ? rows : null;
    },
    plan: (rows, { sheet }) => ({ steps: [removeRows(sheet, rows)], kept: keptRows(sheet, rows) }),
  },
);

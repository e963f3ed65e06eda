import { noTotalRows } from '../checks/no-total-rows.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import { foundRows, keptRows, mend } from './parts/mend-of.ts';

/** Takes totals out; what they said is kept, as a total may hold more than the records that are left add up to. */
export const totalRowsOut = mend({ id: 'total-rows-out', title: 'Take the totals out' }, noTotalRows, {
  look(_subject, { sheet }, found) {
    const rows = [...new Set(found.flatMap(foundRows))].sort((a, b) => a - b);
    return mayRemoveRows(sheet, rows) ? rows : null;
  },
  plan: (rows, { sheet }) => ({ steps: [removeRows(sheet, rows)], kept: keptRows(sheet, rows) }),
});

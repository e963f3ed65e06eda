import { noBlankRows } from '../checks/no-blank-rows.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import { foundRows, mend } from './parts/mend-of.ts';

/** Closes the gaps between records. */
export const blankRowsOut = mend({ id: 'blank-rows-out', title: 'Take the blank rows out' }, noBlankRows, {
  look(_subject, { sheet }, found) {
    const rows = found.flatMap(foundRows);
    return mayRemoveRows(sheet, rows) ? rows : null;
  },
  plan: (rows, { sheet }) => ({ steps: [removeRows(sheet, rows)] }),
});

import { noBlankRows } from '../checks/no-blank-rows.ts';
import { foundRows, mend } from '../mending/mend-of.ts';
import { mayRemoveRows, removeRows } from '../workbook/step-parts.ts';

/** Closes the gaps between records. */
export const blankRowsOut = mend({ id: 'blank-rows-out', title: 'Take the blank rows out' }, noBlankRows, {
  look(_subject, { sheet }, found) {
    const rows = found.flatMap(foundRows);
    return mayRemoveRows(sheet, rows) ? rows : null;
  },
  plan: (rows, { sheet }) => ({ steps: [removeRows(sheet, rows)] }),
});

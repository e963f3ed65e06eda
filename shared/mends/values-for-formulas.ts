import { noLiveFormulas } from '../checks/no-live-formulas.ts';
import type { Change } from '../mend.ts';
import { contentAt } from '../workbook/steps/cell-content.ts';
import { mend, writeStep } from './parts/mend-of.ts';

/** Puts the value that a formula shows in its place; not while one shows an error, or nobody worked them out. */
export const valuesForFormulas = mend<Change[]>(
  { id: 'values-for-formulas', title: 'Keep the values, without the formulas' },
  noLiveFormulas,
  {
    look(_subject, { sheet, firstRow, lastRow, firstColumn, lastColumn }) {
      const changes = sheet.formulas.flatMap((key): Change[] => {
        const column = key % 16_384;
        const row = (key - column) / 16_384;
        if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return [];
        const before = contentAt(sheet, row, column);
        return [{ row, column, before, after: { value: before.value } }];
      });
      const errors = changes.some(({ after: { value } }) => typeof value === 'object' && value !== null);
      return errors || changes.every(({ after }) => after.value === null) ? null : changes;
    },
    plan: (changes, { sheet }) => ({ steps: [writeStep(sheet, changes)] }),
  },
);

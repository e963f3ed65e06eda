import { noBlankColumns } from '../checks/no-blank-columns.ts';
import { parseArea } from '../workbook/address.ts';
import { columnAt } from '../workbook/sheet.ts';
import { removeColumns } from '../workbook/steps/step-parts.ts';
import { cellColumns, isWithin, mend } from './parts/mend-of.ts';

/** Closes the gaps between columns, where the whole sheet holds nothing in them. */
export const blankColumnsOut = mend(
  { id: 'blank-columns-out', title: 'Take the blank columns out' },
  noBlankColumns,
  {
    look(_subject, { sheet }, found) {
      const kept = new Set([
        ...sheet.hiddenColumns,
        ...sheet.formulas.map((key) => key % 16_384),
        ...sheet.comments.map((cell) => parseArea(cell)?.firstColumn ?? 0),
      ]);
      const columns = found
        .flatMap(cellColumns)
        .filter((index) => columnAt(sheet, index) === undefined && !kept.has(index))
        .sort((a, b) => a - b);
      return columns.length > 0 ? columns : null;
    },
    plan: (columns, { sheet }) => ({ steps: [removeColumns(sheet, columns)] }),
    covers: (columns, found) => isWithin(found, new Set(columns)),
  },
);

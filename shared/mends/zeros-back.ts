import { digitsOf, leadingZeros } from '../checks/leading-zeros.ts';
import { Cell } from '../workbook/sheet.ts';
import { columnMend } from './parts/column-mend.ts';

/** Makes text of a column of codes, each with all its digits. */
export const zerosBack = columnMend(
  { id: 'zeros-back', title: 'Give the codes their leading zeros back' },
  leadingZeros,
  (_table, column) => {
    const digits = digitsOf(column);
    if (digits === null || (column.profile.range?.[0] ?? -1) < 0) return null;
    return {
      figure: (kind, value) =>
        kind === Cell.number ? { value: String(value).padStart(digits, '0'), format: '@' } : undefined,
    };
  },
);

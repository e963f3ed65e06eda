import { plainYears } from '../checks/plain-years.ts';
import { Cell } from '../workbook/sheet.ts';
import { columnMend } from './parts/column-mend.ts';

/** Shows years as they are read. The figures stay. */
export const yearsPlain = columnMend(
  { id: 'years-plain', title: 'Show the years without separators' },
  plainYears,
  () => ({
    figure: (kind, value, format) =>
      kind === Cell.number && format !== 'General' ? { value, format: 'General' } : undefined,
  }),
);

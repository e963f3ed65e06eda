import { exactIdentifiers } from '../checks/exact-identifiers.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { columnMend } from './parts/column-mend.ts';

/**
 * Makes text of long identifiers that are still exact. What Excel cut to fifteen digits ends in zeros; those digits
 * are lost, and only the source of the data has them.
 */
export const identifiersAsText = columnMend(
  { id: 'identifiers-as-text', title: 'Keep the long identifiers as text' },
  exactIdentifiers,
  (table, column) => {
    let long = 0;
    let round = 0;
    let exact = column.profile.whole && column.profile.counts.text === 0;
    eachCell(table, column, (_row, kind, value) => {
      if (kind !== Cell.number || !Number.isSafeInteger(value) || value < 0) exact = false;
      if (Math.abs(value) < 1e15) return;
      long++;
      if (value % 10 === 0) round++;
    });
    if (!exact || long < 3 || round > long * 0.25) return null;
    return {
      figure: (kind, value) => (kind === Cell.number ? { value: String(value), format: '@' } : undefined),
    };
  },
);

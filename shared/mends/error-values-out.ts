import { noErrorValues } from '../checks/no-error-values.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell, errorNames } from '../workbook/sheet.ts';
import { columnMend } from './parts/column-mend.ts';

const noValue = errorNames.indexOf('#DIV/0!');

/**
 * Empties cells that divide by nothing, as there is no value to be had. Every other error tells of a formula that can
 * be mended and then shows a value, so those stay.
 */
export const errorValuesOut = columnMend(
  { id: 'error-values-out', title: 'Leave cells empty that divide by nothing' },
  noErrorValues,
  (table, column) => {
    let all = true;
    eachCell(table, column, (_row, kind, value) => {
      if (kind === Cell.error && value !== noValue) all = false;
    });
    if (!all) return null;
    return { figure: (kind) => (kind === Cell.error ? { value: null } : undefined) };
  },
);

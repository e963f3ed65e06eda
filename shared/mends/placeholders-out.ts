import { explainedPlaceholders } from '../checks/explained-placeholders.ts';
import { columnMend, rewriteTexts, textsOf } from '../mending.ts';
import { isPlaceholder } from '../workbook/column-model.ts';
import { isSuppressed } from '../workbook/marks.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/**
 * Empties cells whose text says that a value is missing, and keeps what they said. “None”, “pending” and the like may
 * mean more than that and stay for a person; so does a dash where no zero shows that it stands for something else.
 */
export const placeholdersOut = columnMend(
  { id: 'placeholders-out', title: 'Leave missing values empty' },
  explainedPlaceholders,
  (table, column) => {
    const marks = textsOf(table, column).filter((text) => isPlaceholder(text) && !isSuppressed(text));
    if (
      !marks.every((text) => missing.test(text.trim()) || (dash.test(text.trim()) && hasZero(table, column)))
    ) {
      return null;
    }
    const texts = rewriteTexts(marks, () => null);
    const said = marks.map((text) => `“${text.trim()}”`).join(' and ');
    return texts === null ? null : { texts, kept: `Cells that are empty now said ${said}.` };
  },
);

const missing =
  /^(?:n\.?\/?\s?a\.?|null|unknown|not available|not applicable|not reported|no data|missing|blank|\.{1,3})$/i;
const dash = /^(?:--?|—|–)$/;

function hasZero(table: Table, column: TableColumn): boolean {
  let zero = false;
  eachCell(table, column, (_row, kind, value) => {
    if (kind === Cell.number && value === 0) zero = true;
  });
  return zero;
}

import { explainedPlaceholders } from '../checks/explained-placeholders.ts';
import { columnMend } from './parts/column-mend.ts';
import { emptied } from './parts/missing-values.ts';

/** Empties cells whose text says that a value is missing, and keeps what they said. */
export const placeholdersOut = columnMend(
  { id: 'placeholders-out', title: 'Leave missing values empty' },
  explainedPlaceholders,
  (table, column) => emptied(table, column),
);

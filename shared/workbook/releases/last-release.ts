import type { Outcome, Subject } from '../../check.ts';
import { noTable } from '../../found.ts';
import type { Table } from '../table.ts';
import { type Compared, compareColumns } from './compare-columns.ts';

/** The table of now beside the one of the release before; the outcome that says why they cannot be compared. */
export function besideLast({
  table,
  previous,
}: Pick<Subject, 'table' | 'previous'>): { before: Table; now: Table; columns: Compared } | Outcome {
  if (previous === null) return notGiven;
  if (table === null) return noTable;
  if (previous.table === null)
    return { outcome: 'cannot-tell', why: 'The first tab of the last release holds no table.' };
  if (table.headerRows.length === 0 || previous.table.headerRows.length === 0)
    return { outcome: 'cannot-tell', why: 'Without a header row in both, the columns cannot be compared.' };
  return { before: previous.table, now: table, columns: compareColumns(previous.table, table) };
}

const notGiven: Outcome = {
  outcome: 'not-applicable',
  why: 'The last release was not given. Give its file with --previous to compare the two.',
};

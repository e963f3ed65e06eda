import type { ColumnProfile } from '../../check.ts';
import { eachCell, leftOutOf, short } from '../records.ts';
import { Cell } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import { portalTypes } from './portal-types.ts';
import { spreadOf } from './spread.ts';

const longest = 80;

/** A column at a glance. `keptBack` is the sentence that says why its values must not be in the report. */
export function columnProfile(
  table: Table,
  column: TableColumn,
  { said, keptBack = null }: { said?: string; keptBack?: string | null },
): ColumnProfile {
  const { filled, distinct } = column.profile;
  const records = table.lastRow - table.firstRow + 1 - leftOutOf(table).size;
  const values =
    keptBack === null
      ? { frequent: shared(table, column), ...spreadOf(table, column) }
      : { frequent: [], range: null, spread: [] };
  return {
    filled,
    empty: Math.max(0, records - filled),
    distinct,
    ...values,
    portal: portalTypes(table, column, said),
    keptBack,
  };
}

/** A value that only one record holds tells of that record, so it is not named. */
function shared(table: Table, column: TableColumn): ColumnProfile['frequent'] {
  const { counts, frequent } = column.profile;
  const all = counts.boolean > 0 ? withBooleans(table, column) : frequent;
  return all.filter(([, count]) => count > 1).map(([value, count]) => [short(value, longest), count]);
}

function withBooleans(table: Table, column: TableColumn): ColumnProfile['frequent'] {
  let [yes, no] = [0, 0];
  eachCell(table, column, (_row, kind, value) => {
    if (kind !== Cell.boolean) return;
    if (value === 1) yes++;
    else no++;
  });
  const both: ColumnProfile['frequent'] = [
    ['TRUE', yes],
    ['FALSE', no],
  ];
  return both.sort((a, b) => b[1] - a[1]);
}

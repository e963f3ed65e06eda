import { namesIdentifier, recordCount } from '../table/column-roles.ts';
import type { Table, TableColumn } from '../table.ts';
import { columnHashes } from './cell-hashes.ts';

const known = new WeakMap<Table, { column: TableColumn | null }>();

/** The column whose values tell the records apart: filled and different everywhere, called a number or first. */
export function identifierOf(table: Table): TableColumn | null {
  const before = known.get(table);
  if (before !== undefined) return before.column;
  const column = find(table);
  known.set(table, { column });
  return column;
}

function find(table: Table): TableColumn | null {
  const fitting = table.columns.filter(
    (column) => ['integer', 'text'].includes(column.kind) && column.profile.filled >= recordCount(table),
  );
  const called = fitting.filter(namesIdentifier);
  const first = fitting.filter((column) => column === table.columns[0] && column.kind === 'text');
  return [...called, ...first].find((column) => isUnique(columnHashes(table, column))) ?? null;
}

function isUnique(hashes: Float64Array): boolean {
  const sorted = hashes.filter((hash) => hash !== 0).sort();
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) return false;
  return sorted.length > 1;
}

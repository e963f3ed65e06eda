import { wordsOf } from '../words/sentences.ts';
import { columnHashes } from './cell-hashes.ts';
import { codeName } from './code-names.ts';
import type { Table, TableColumn } from './table.ts';

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
  const records = table.lastRow - table.firstRow + 1 - table.inside.length;
  const fitting = table.columns.filter(
    (column) => ['integer', 'text'].includes(column.kind) && column.profile.filled >= records,
  );
  const called = (column: TableColumn): boolean => column.name !== null && isCalledSo(column.name);
  const first = table.columns[0];
  const order = [
    ...fitting.filter(called),
    ...fitting.filter((one) => one === first && one.kind === 'text' && !called(one)),
  ];
  return order.find((column) => isUnique(columnHashes(table, column))) ?? null;
}

const isCalledSo = (name: string): boolean =>
  codeName(name) &&
  !/\b(zip|fips|tract|ward|precinct|district|grade|section|room|box|naics|sic|phone|fax|telephone)\b/.test(
    wordsOf(name).join(' '),
  );

function isUnique(hashes: Float64Array): boolean {
  const sorted = hashes.filter((hash) => hash !== 0).sort();
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) return false;
  return sorted.length > 1;
}

import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { leftOutOf, many, rowsOf } from '../workbook/records.ts';
import { distinctRecords, recordKeys } from '../workbook/releases/record-keys.ts';
import { Cell, columnAt, kindAt, slotOf } from '../workbook/sheet.ts';
import { isMeasure, namesIdentifier, recordCount } from '../workbook/table/column-roles.ts';
import type { Table } from '../workbook/table.ts';

/** A record that stands twice is counted twice. */
export const noDuplicateRows: Check = {
  meta: {
    id: 'no-duplicate-rows',
    title: 'No record stands twice',
    demands: 'No two records are alike in every column.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const rows = repeated(table);
    if (rows.length === 0) return { outcome: 'passed' };
    return answer([
      {
        message: `${many(rows.length, 'record repeats', 'records repeat')} an earlier one in every column, the first in row ${rows[0]}. Delete what was entered twice; if these are different cases, add a column that tells them apart.`,
        ranges: rowsOf(table, rows),
        count: rows.length,
        ...(mayBeAlike(table, rows) ? { severity: 'advice' as const } : {}),
      },
    ]);
  },
  examples: [
    {
      name: 'all differ',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'one entered twice',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', 201],
        ['Avon', 140],
        ['Canton', 88],
      ]),
      outcome: 'found',
      ranges: ['A4:B4'],
    },
    {
      name: 'the same figures under two labels',
      sheets: data([
        ['Service', 'Sites', 'Visits'],
        ['North', null, null],
        ['Dental', 2, 140],
        ['Vision', 3, 201],
        ['Hearing', 1, 88],
        ['South', null, null],
        ['Dental', 2, 140],
        ['Vision', 4, 170],
        ['Hearing', 1, 61],
      ]),
      outcome: 'passed',
    },
  ],
};

/** Records that nothing tells apart are alike by nature where many are or where much of them is blank. */
function mayBeAlike(table: Table, rows: readonly number[]): boolean {
  const { columns, sheet } = table;
  if (columns.some(namesIdentifier)) return false;
  const about = columns.filter((column) => !isMeasure(column));
  const apart = recordCount(table) - rows.length;
  if (about.length < columns.length && distinctRecords(table, about) >= apart * 0.98) return false;
  const blank = (row: number): number =>
    columns.filter(({ index }) => kindAt(sheet, row, index) === Cell.empty).length;
  return (
    rows.length > Math.max(3, recordCount(table) * 0.03) ||
    rows.every((row) => blank(row) > 0 && blank(row) >= columns.length / 3)
  );
}

/** Rows equal to an earlier one under the same label: by a number made of all their cells first, then cell by cell. */
function repeated(table: Table): number[] {
  const leftOut = leftOutOf(table);
  const labels = new Set(table.inside.flatMap(({ role, row }) => (role === 'label' ? [row] : [])));
  let label = 0;
  const seen = new Map<number, number>();
  const rows: number[] = [];
  recordKeys(table, table.columns).forEach((key, at) => {
    const row = table.firstRow + at;
    if (labels.has(row)) label = row;
    if (leftOut.has(row)) return;
    const before = seen.get(key);
    if (before === undefined || before < label) seen.set(key, row);
    else if (sameRow(table, before, row)) rows.push(row);
  });
  return rows;
}

function sameRow(table: Table, a: number, b: number): boolean {
  return table.columns.every(({ index }) => {
    if (kindAt(table.sheet, a, index) !== kindAt(table.sheet, b, index)) return false;
    const column = columnAt(table.sheet, index);
    if (column === undefined) return true;
    const [x, y] = [slotOf(column, a), slotOf(column, b)];
    return x < 0 || y < 0 ? x === y : column.values[x] === column.values[y];
  });
}

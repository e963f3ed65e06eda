import { noMergedCells } from '../checks/no-merged-cells.ts';
import type { Change } from '../mend.ts';
import { type Area, areaName } from '../workbook/address.ts';
import { keyOf } from '../workbook/dictionary/dictionary.ts';
import { leftOutOf } from '../workbook/records.ts';
import { Cell, kindAt, type Sheet, slotFrom, textAt } from '../workbook/sheet.ts';
import { contentAt } from '../workbook/steps/cell-content.ts';
import { isYear } from '../workbook/table/column-model.ts';
import type { Table } from '../workbook/table.ts';
import { mend, writeStep } from './parts/mend-of.ts';

/**
 * Unmerges, and gives every record below the value it shared. A merged figure is left to a person: whether it stands
 * for each record or for all of them together nobody else can tell.
 */
export const cellsUnmerged = mend<Change[]>(
  { id: 'cells-unmerged', title: 'Unmerge, and fill in what the cells shared' },
  noMergedCells,
  {
    look(_subject, table) {
      const { merges } = table.sheet;
      if (table.headerRows.length > 1 || merges.some((area) => hidesSomething(table.sheet, area)))
        return null;
      const fills: Change[] = [];
      for (const area of merges) {
        const filled = fill(table, area);
        if (filled === null) return null;
        fills.push(...filled);
      }
      return fills;
    },
    plan: (fills, { sheet }) => ({
      steps: [
        { do: 'unmerge', sheet: sheet.name, areas: sheet.merges.map(areaName) },
        ...(fills.length > 0 ? [writeStep(sheet, fills)] : []),
      ],
    }),
  },
);

/** A value under a merged area, which nobody sees until it is unmerged. */
const hidesSomething = (sheet: Sheet, area: Area): boolean =>
  sheet.columns.some((column) => {
    if (column.index < area.firstColumn || column.index > area.lastColumn) return false;
    const from = column.index === area.firstColumn ? area.firstRow + 1 : area.firstRow;
    const slot = slotFrom(column, from);
    return slot < column.length && column.rows[slot]! <= area.lastRow;
  });

/** What is written into the cells of one area; null when that is not for sure. */
function fill(table: Table, area: Area): Change[] | null {
  const { sheet, firstRow, lastRow, headerRows } = table;
  const { firstColumn } = area;
  if (headerRows.includes(area.firstRow)) return numberedNames(table, area);
  const first = contentAt(sheet, area.firstRow, firstColumn);
  if (area.firstRow < firstRow || area.firstRow > lastRow || first.value === null) return [];
  const rows: number[] = [];
  const leftOut = leftOutOf(table);
  if (leftOut.has(area.firstRow)) return [];
  for (let row = area.firstRow + 1; row <= Math.min(area.lastRow, lastRow); row++) {
    if (!leftOut.has(row)) rows.push(row);
  }
  const figure = kindAt(sheet, area.firstRow, firstColumn) === Cell.number;
  if (rows.length > 0 && figure && !isYear(Number(first.value))) return null;
  const { value, format } = first;
  return rows.map((row) => ({
    row,
    column: firstColumn,
    before: contentAt(sheet, row, firstColumn),
    after: { value, ...(format === undefined ? {} : { format }) },
  }));
}

/** A name over several columns names the first; the others take it with a number behind. */
function numberedNames({ sheet, columns, headerRows }: Table, area: Area): Change[] {
  const row = headerRows.at(-1)!;
  const name = textAt(sheet, area.firstRow, area.firstColumn).trim();
  const taken = new Set(columns.map((column) => keyOf(column.name ?? '')));
  const changes: Change[] = [];
  for (let column = area.firstColumn + 1, next = 2; column <= area.lastColumn && name !== ''; column++) {
    while (taken.has(keyOf(`${name}_${next}`))) next++;
    const value = `${name}_${next}`;
    taken.add(keyOf(value));
    const holds = columns.some(({ index, kind }) => index === column && kind !== 'empty');
    if (holds) changes.push({ row, column, before: contentAt(sheet, row, column), after: { value } });
  }
  return changes;
}

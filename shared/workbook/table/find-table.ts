import { letterOf } from '../address.ts';
import { Cell, type Column, columnAt, type Sheet } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import { firstBand } from './bands.ts';
import { type ColumnModel, modelColumn } from './column-model.ts';
import { earlierTable } from './earlier-table.ts';
import { extent } from './extent.ts';
import { findHeader } from './find-header.ts';
import { columnNames } from './header-names.ts';
import { headerRowsFrom } from './header-rows.ts';
import { learningRows } from './learning-rows.ts';
import { profileColumn } from './profile.ts';
import { type RowSigns, rowSigns, usualWidth } from './row-signs.ts';
import type { Body } from './table-body.ts';
import { walkRecords } from './walk-records.ts';

const known = new WeakMap<Sheet, { table: Table | null }>();

/** The sheet's table, the first when there are several; null when it holds none. Found once for every sheet. */
export function findTable(sheet: Sheet): Table | null {
  const before = known.get(sheet);
  if (before !== undefined) return before.table;
  const table = findTableIn(sheet, sheet.columns, 1, sheet.lastRow);
  known.set(sheet, { table });
  return table;
}

/** The same between two rows and for some of the columns. */
export function findTableIn(sheet: Sheet, within: Column[], fromRow: number, toRow: number): Table | null {
  if (within.length === 0 || toRow < fromRow) return null;
  const allSigns = rowSigns(within, fromRow, toRow);
  const { columns, others } = firstBand(sheet, within, allSigns.filled);
  const signs = columns === within ? allSigns : rowSigns(columns, fromRow, toRow);
  const width = Math.max(usualWidth(signs, fromRow, toRow), sparseWidth(signs, fromRow, toRow));
  if (width === 0) return null;
  const least = width <= 1 ? 1 : Math.max(2, Math.ceil(width * 0.5));
  const cores = coreRows(signs, fromRow, toRow, least);
  if (cores.length < 2 || (width === 1 && !isList(sheet, signs, cores))) return null;
  const models = columns.map((column) => modelColumn(sheet, column, learningRows(signs, cores, width)));
  const lastWide = cores.findLast((row) => signs.filled[row]! >= width * 0.8) ?? 0;
  const body: Body = { sheet, signs, models, width, least, lastWide };

  const naming = findHeader(body, cores.slice(0, 60));
  const headerRows = naming === 0 ? [] : headerRowsFrom(body, naming, fromRow);
  const start = naming === 0 ? cores[0]! : headerRows.at(-1)! + 1;
  const earlier = earlierTable(columns, fromRow, (headerRows[0] ?? start) - 1, (rows) =>
    findTableIn(sheet, columns, fromRow, rows),
  );
  if (earlier !== null) return earlier;

  const walk = walkRecords(body, start, headerRows);
  if (walk === null) return null;
  const { firstColumn, lastColumn, beside } = extent(body, headerRows, walk.firstRow, walk.lastRow);
  const leftOut = new Set(walk.inside.map((aside) => aside.row));
  const indexes = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at);
  const names = columnNames(sheet, headerRows, naming, indexes);
  return {
    sheet,
    headerRows,
    firstRow: walk.firstRow,
    lastRow: walk.lastRow,
    firstColumn,
    lastColumn,
    columns: columnsOf(sheet, names, firstColumn, walk.firstRow, walk.lastRow, leftOut),
    above: rowsAbove(allSigns, fromRow, (headerRows[0] ?? walk.firstRow) - 1),
    inside: walk.inside,
    below: walk.below,
    beside,
    further: [...walk.further, ...others],
  };
}

/** Two columns of which the second holds little: their names stand in the first row, both right at the top. */
function sparseWidth({ columns, filled }: RowSigns, fromRow: number, toRow: number): number {
  const [left, right, more] = columns;
  if (left === undefined || right === undefined || more !== undefined || toRow - fromRow < 3) return 0;
  const named = filled[fromRow] === 2 && left.kinds[0] === Cell.text && right.kinds[0] === Cell.text;
  const full = left.length >= (toRow - fromRow + 1) * 0.95;
  return named && full && right.length >= 2 && right.index === left.index + 1 ? 2 : 0;
}

function coreRows(signs: RowSigns, fromRow: number, toRow: number, least: number): number[] {
  const rows: number[] = [];
  for (let row = fromRow; row <= toRow; row++) if (signs.filled[row]! >= least) rows.push(row);
  return rows;
}

/** One column alone is a table when it is a list of short values without gaps, not prose. */
function isList(sheet: Sheet, signs: RowSigns, cores: number[]): boolean {
  const filled = signs.columns.filter((column) => column.length > 1);
  const [column] = filled;
  if (column === undefined || filled.length > 1 || cores.length < 3 || sheet.merges.length > 0) return false;
  const gaps = cores.at(-1)! - cores[0]! + 1 - cores.length;
  const model = modelColumn(sheet, column, cores.slice(1, 1000));
  return model.figures > 0.6 ? gaps <= 1 : gaps === 0 && model.length < 50 && !isProse(sheet, model);
}

/** Sentences, or lines that announce what follows. */
const isProse = (sheet: Sheet, { seen }: ColumnModel): boolean =>
  [...seen.keys()].filter((id) => /[.:;]\s*$/.test(sheet.strings[id]!)).length > seen.size * 0.1;

const columnsOf = (
  sheet: Sheet,
  names: readonly (string | null)[],
  firstColumn: number,
  firstRow: number,
  lastRow: number,
  leftOut: ReadonlySet<number>,
): TableColumn[] =>
  names.map((name, at) => {
    const index = firstColumn + at;
    const profiled = profileColumn(sheet, columnAt(sheet, index), firstRow, lastRow, leftOut);
    return { name, letter: letterOf(index), index, ...profiled };
  });

function rowsAbove({ filled }: RowSigns, fromRow: number, toRow: number): number[] {
  const rows: number[] = [];
  for (let row = fromRow; row <= toRow; row++) if (filled[row]! > 0) rows.push(row);
  return rows;
}

import type { Frame, HeldCell } from '../../mend.ts';
import { type Area, cellName, parseArea } from '../address.ts';
import type { Column, Sheet } from '../sheet.ts';
import { formulaKey } from './cell-content.ts';
import { emptyColumn, extentOf, writeCells } from './write-cells.ts';

export type Along = 'row' | 'column';

/** Where a line stands afterwards; null when it is gone. */
type Move = (line: number) => number | null;

/** The sheet without these rows or columns, ascending; what is behind them moves up. */
export function removeLines(sheet: Sheet, along: Along, lines: readonly number[]): Sheet {
  const move: Move = (line) => {
    const before = countBelow(lines, line);
    return lines[before] === line ? null : line - before;
  };
  const frozen = along === 'row' ? countBelow(lines, sheet.frozenRows + 1) : 0;
  return { ...moveAll(sheet, along, move), frozenRows: sheet.frozenRows - frozen };
}

/** The sheet with rows or columns that stand at these places afterwards and hold what they held. */
export function insertLines(
  sheet: Sheet,
  along: Along,
  lines: readonly number[],
  { held, merged, frame }: { held: readonly HeldCell[]; merged: readonly string[]; frame?: Frame },
): Sheet {
  // The line at `lines[n]` has n new ones before it, so those from `lines[n] - n` on make room for it.
  const starts = lines.map((line, at) => line - at);
  const move: Move = (line) => line + countBelow(starts, line + 1);
  const moved = moveAll(sheet, along, move);
  const back = merged.map(parseArea).filter((area) => area !== null);
  const merges = [...moved.merges.filter((area) => !back.some((one) => overlap(area, one))), ...back];
  const frozen = along === 'row' ? starts.filter((start) => start <= sheet.frozenRows).length : 0;
  return writeCells(
    { ...moved, merges, frozenRows: sheet.frozenRows + frozen, ...frame },
    held.map(({ row, column, content }) => ({ row, column, before: { value: null }, after: content })),
  );
}

/** An area without the lines that go; null when nothing of it is left. */
function moveArea(area: Area, along: Along, move: Move): Area | null {
  const [first, last] = along === 'row' ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  let from = first;
  while (from <= last && move(from) === null) from++;
  let to = last;
  while (to > from && move(to) === null) to--;
  if (from > last) return null;
  return along === 'row'
    ? { ...area, firstRow: move(from)!, lastRow: move(to)! }
    : { ...area, firstColumn: move(from)!, lastColumn: move(to)! };
}

function moveAll(sheet: Sheet, along: Along, move: Move): Sheet {
  const area = (one: Area): Area | null => moveArea(one, along, move);
  const lines = (all: number[]): number[] => all.map(move).filter((line) => line !== null);
  const keys = (all: number[]): number[] =>
    all.flatMap((key) => {
      const place = moveCell(Math.floor(key / 16_384), key % 16_384, along, move);
      return place === null ? [] : [formulaKey(...place)];
    });
  const columns =
    along === 'row'
      ? sheet.columns.map((column) => moveRows(column, move)).filter(({ length }) => length > 0)
      : sheet.columns.flatMap((column) => {
          const index = move(column.index);
          return index === null ? [] : [{ ...column, index }];
        });
  return {
    ...sheet,
    columns,
    ...extentOf(columns),
    merges: sheet.merges.map(area).filter((one) => one !== null && !isCell(one)) as Area[],
    hiddenRows: along === 'row' ? lines(sheet.hiddenRows) : sheet.hiddenRows,
    hiddenColumns: along === 'column' ? lines(sheet.hiddenColumns) : sheet.hiddenColumns,
    formulas: keys(sheet.formulas),
    linkedFormulas: keys(sheet.linkedFormulas),
    filter: sheet.filter === null ? null : area(sheet.filter),
    tables: sheet.tables.flatMap((table) => {
      const left = area(table.area);
      return left === null ? [] : [{ ...table, area: left }];
    }),
    pivots: sheet.pivots.map(area).filter((one) => one !== null),
    comments: sheet.comments.flatMap((name) => {
      const at = parseArea(name);
      const place = at === null ? null : moveCell(at.firstRow, at.firstColumn, along, move);
      return place === null ? [] : [cellName(...place)];
    }),
  };
}

function moveCell(row: number, column: number, along: Along, move: Move): [number, number] | null {
  const line = move(along === 'row' ? row : column);
  if (line === null) return null;
  return along === 'row' ? [line, column] : [row, line];
}

function moveRows(column: Column, move: Move): Column {
  const made = emptyColumn(column.index, column.length);
  let length = 0;
  for (let slot = 0; slot < column.length; slot++) {
    const row = move(column.rows[slot]!);
    if (row === null) continue;
    made.rows[length] = row;
    made.kinds[length] = column.kinds[slot]!;
    made.values[length] = column.values[slot]!;
    made.styles[length] = column.styles[slot]!;
    length++;
  }
  return { ...made, length };
}

/** How many of these ascending lines are smaller. */
function countBelow(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isCell = (area: Area): boolean =>
  area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;

const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow &&
  b.firstRow <= a.lastRow &&
  a.firstColumn <= b.lastColumn &&
  b.firstColumn <= a.lastColumn;

/** The workbook behind the imitated Excel: what a cell holds, and sheets of cells. Rows and columns from 0. */
export interface HeldCell {
  value: string | number | boolean;
  formula?: string;
  format?: string;
  /** Of the fill; none when left out. */
  fill?: string;
  error?: boolean;
}

export interface HeldSheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  cells: Map<number, HeldCell>;
  merges: Box[];
  /** From 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

export interface HeldWorkbook {
  name: string;
  sheets: HeldSheet[];
  /** Sheet id and box of what is selected. */
  selected: { sheet: string; box: Box };
  parts: Map<string, { namespace: string; xml: string }>;
  /** Of the next sheet. */
  nextId: number;
}

export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetPlan {
  name: string;
  rows: (string | number | boolean | null | HeldCell)[][];
  merged?: string[];
  /** From 0. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
  visibility?: HeldSheet['visibility'];
}

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** A workbook made from rows, the first row of each sheet being row 1. */
export function makeWorkbook(name: string, plans: SheetPlan[]): HeldWorkbook {
  const sheets = plans.map((plan, index) => makeSheet(`{${index + 1}}`, plan));
  const first = sheets[0];
  if (first === undefined) throw new Error('A workbook needs a sheet.');
  return {
    name,
    sheets,
    selected: { sheet: first.id, box: { row: 0, column: 0, rows: 1, columns: 1 } },
    parts: new Map(),
    nextId: plans.length + 1,
  };
}

export function makeSheet(id: string, plan: SheetPlan): HeldSheet {
  const sheet: HeldSheet = {
    id,
    name: plan.name,
    visibility: plan.visibility ?? 'Visible',
    cells: new Map(),
    merges: (plan.merged ?? []).map((address) => boxOf(address)),
    hiddenRows: new Set(plan.hiddenRows),
    hiddenColumns: new Set(plan.hiddenColumns),
  };
  plan.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null) return;
      sheet.cells.set(cellKey(r, c), typeof cell === 'object' ? cell : { value: cell });
    });
  });
  return sheet;
}

export const cellKey = (row: number, column: number): number => row * mostColumns + column;

/** The smallest box around everything that holds something; null for a blank sheet. */
export function usedBox(sheet: HeldSheet): Box | null {
  let top = mostRows;
  let left = mostColumns;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === '' && cell.formula === undefined) continue;
    const row = Math.floor(key / mostColumns);
    const column = key % mostColumns;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The boxes of the area that can be seen, as Excel cuts them: between hidden rows and columns. */
export function visibleBoxes({ hiddenRows, hiddenColumns }: HeldSheet, box: Box): Box[] {
  const columns = shownRuns(box.column, box.columns, hiddenColumns);
  return shownRuns(box.row, box.rows, hiddenRows).flatMap(([row, rows]) =>
    columns.map(([column, columns]) => ({ row, rows, column, columns })),
  );
}

function shownRuns(first: number, count: number, hidden: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = first; at < first + count; at++) {
    const open = runs.at(-1);
    if (hidden.has(at)) continue;
    if (open !== undefined && open[0] + open[1] === at) open[1]++;
    else runs.push([at, 1]);
  }
  return runs;
}

/** What the sheet shows, row by row from A1; '' for empty cells. */
export function rowsOf(sheet: HeldSheet): (string | number | boolean)[][] {
  const box = usedBox(sheet);
  if (box === null) return [];
  return Array.from({ length: box.row + box.rows }, (_, r) =>
    Array.from({ length: box.column + box.columns }, (_, c) => sheet.cells.get(cellKey(r, c))?.value ?? ''),
  );
}

export function addressOf({ row, column, rows, columns }: Box): string {
  const first = `${letters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${letters(column + columns - 1)}${row + rows}`;
}

export function boxOf(address: string): Box {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(address);
  if (found === null) throw new RangeError(address);
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = found;
  const column = numberOf(fromColumn);
  const row = Number(fromRow) - 1;
  return { row, column, rows: Number(toRow) - row, columns: numberOf(toColumn) - column + 1 };
}

/** `3:5` and `B:C`, whole rows and columns; null when the address is none. */
export function linesOf(address: string): Box | null {
  const [, first = '', last = ''] = /^\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/i.exec(address) ?? [];
  if (first === '') return null;
  if (/\d/.test(first)) {
    const row = Number(first) - 1;
    return { row, column: 0, rows: Number(last) - row, columns: mostColumns };
  }
  const column = numberOf(first);
  return { row: 0, column, rows: mostRows, columns: numberOf(last) - column + 1 };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const numberOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows count from 1 as people see them; columns count from 0. */
export interface Area {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** 0 -> A, 26 -> AA */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const cellName = (row: number, column: number): string => `${letterOf(column)}${row}`;

export function areaName(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `B2` or `$B$2:D4` to an area; null when it is neither. */
export function parseArea(text: string): Area | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (found === null) return null;
  const [, letters = '', row = '', toLetters = letters, toRow = row] = found;
  const columns = [columnOf(letters), columnOf(toLetters)];
  const rows = [Number(row), Number(toRow)];
  const area = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  const fits = area.firstRow >= 1 && area.lastRow <= mostRows && area.lastColumn < mostColumns;
  return fits ? area : null;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Rows of one column as A1 ranges, neighbours joined: rows 3, 4, 5, 9 of B -> B3:B5, B9. */
export function columnRanges(column: number, rows: Iterable<number>): string[] {
  const letter = letterOf(column);
  return runs(rows).map(([first, last]) =>
    first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`,
  );
}

/** Whole rows between two columns as A1 ranges, neighbours joined. */
export function rowRanges(rows: Iterable<number>, firstColumn: number, lastColumn: number): string[] {
  return runs(rows).map(([firstRow, lastRow]) => areaName({ firstRow, lastRow, firstColumn, lastColumn }));
}

/** Ascending numbers as runs of neighbours. */
export function runs(ascending: Iterable<number>): [first: number, last: number][] {
  const all: [number, number][] = [];
  for (const one of ascending) {
    const open = all.at(-1);
    if (open !== undefined && one === open[1] + 1) open[1] = one;
    else all.push([one, one]);
  }
  return all;
}

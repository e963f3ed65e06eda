import { Cell, type Column } from '../sheet.ts';

/** What each row holds at a glance, within a band of columns. Indexed by row. */
export interface RowSigns {
  columns: Column[];
  firstColumn: number;
  lastColumn: number;
  lastRow: number;
  filled: Uint16Array;
  /** Cells that are neither text nor empty. */
  figures: Uint16Array;
  first: Uint16Array;
  last: Uint16Array;
}

export function rowSigns(columns: Column[], fromRow: number, toRow: number): RowSigns {
  const size = toRow + 2;
  const signs: RowSigns = {
    columns,
    firstColumn: columns[0]?.index ?? 0,
    lastColumn: columns.at(-1)?.index ?? 0,
    lastRow: 0,
    filled: new Uint16Array(size),
    figures: new Uint16Array(size),
    first: new Uint16Array(size),
    last: new Uint16Array(size),
  };
  const { filled, figures, first, last } = signs;
  for (const column of columns) {
    const { rows, kinds, length, index } = column;
    for (let slot = 0; slot < length; slot++) {
      const row = rows[slot]!;
      if (row < fromRow) continue;
      if (row > toRow) break;
      if (filled[row] === 0) first[row] = index;
      filled[row]!++;
      last[row] = index;
      if (kinds[slot] !== Cell.text) figures[row]!++;
      if (row > signs.lastRow) signs.lastRow = row;
    }
  }
  return signs;
}

/** The width most cells live in: where rows of about that many cells together hold the most cells. */
export function usualWidth(signs: RowSigns, fromRow: number, toRow: number): number {
  const cells = new Map<number, number>();
  for (let row = fromRow; row <= toRow; row++) {
    const width = signs.filled[row]!;
    if (width > 0) cells.set(width, (cells.get(width) ?? 0) + width);
  }
  let best = 0;
  let most = 0;
  for (const width of cells.keys()) {
    let sum = 0;
    for (const [other, held] of cells) if (other >= width * 0.7 && other <= width * 1.05 + 0.5) sum += held;
    if (sum > most || (sum === most && width > best)) {
      most = sum;
      best = width;
    }
  }
  return best;
}

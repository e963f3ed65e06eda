export interface Rules {
  /** The largest count that is small. */
  most?: number;
  /** Columns that hold the total of their row. */
  totals?: readonly number[];
  /** Whether the counts of a row add up to something, so that one alone can be worked out of the others. */
  across?: boolean;
}

/** A count, one that is withheld already, or a cell that holds none. */
export type Count = number | 'withheld' | null;

export interface Withheld {
  row: number;
  column: number;
  /** Small itself, or withheld so that a small one cannot be worked out. */
  why: 'small' | 'complement';
}

/**
 * Which counts of a table to withhold, by their place in it, as Connecticut's education department does it: every one
 * from 1 to `most`, and where a row or a column is left with one such alone, the next higher there as well. Zeros stay,
 * and totals stay as long as another count can go in their place. Of equal counts the first goes.
 */
export function suppress(
  counts: readonly (readonly Count[])[],
  { most = 5, totals = [], across = true }: Rules = {},
): Withheld[] {
  const width = Math.max(0, ...counts.slice(0, 1).map((row) => row.length));
  const gone = counts.map((row) => row.map((count) => count === 'withheld'));
  const withheld: Withheld[] = [];
  const withhold = (row: number, column: number, why: Withheld['why']): void => {
    gone[row]![column] = true;
    withheld.push({ row, column, why });
  };
  counts.forEach((row, at) => {
    row.forEach((count, column) => {
      if (isSmall(count, most)) withhold(at, column, 'small');
    });
  });
  const inRow = (row: number): Place[] => counts[row]!.map((_, column) => [row, column]);
  const inColumn = (column: number): Place[] => counts.map((_, row) => [row, column]);
  const rows = new Set(across && width > 1 ? counts.keys() : []);
  const columns = new Set(Array.from({ length: width }, (_, column) => column));
  /** A complement may be the only one in the line that crosses, which is then looked at again. */
  const settle = (line: readonly Place[]): Place | null => {
    if (line.filter(([row, column]) => gone[row]![column]).length !== 1) return null;
    const next = nextHigher(line, counts, gone, totals);
    if (next !== null) withhold(...next, 'complement');
    return next;
  };
  while (rows.size + columns.size > 0) {
    for (const row of rows) {
      rows.delete(row);
      const next = settle(inRow(row));
      if (next !== null) columns.add(next[1]);
    }
    const [column] = columns;
    if (column === undefined) break;
    columns.delete(column);
    const next = settle(inColumn(column));
    if (next === null) continue;
    columns.add(column);
    if (across && width > 1) rows.add(next[0]);
  }
  return withheld.sort((a, b) => a.row - b.row || a.column - b.column);
}

export const isSmall = (count: Count, most = 5): boolean =>
  typeof count === 'number' && count > 0 && count <= most;

type Place = [row: number, column: number];

function nextHigher(
  line: readonly Place[],
  counts: readonly (readonly Count[])[],
  gone: readonly (readonly boolean[])[],
  totals: readonly number[],
): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [row, column] of line) {
    const count = counts[row]![column];
    if (typeof count !== 'number' || count <= 0 || gone[row]![column]) continue;
    // Any other count goes before a total does.
    const cost = totals.includes(column) ? count + 1e15 : count;
    if (cost >= least) continue;
    least = cost;
    best = [row, column];
  }
  return best;
}

import { type Area, areaName, parseArea } from '../address.ts';

/** Rows or columns that went, or came: where they stood before they went, where they stand once they came. */
export interface Shift {
  along: 'row' | 'column';
  come: boolean;
  /** Ascending, counted like the steps count them: rows from 1, columns from 0. */
  lines: readonly number[];
}

/** Where lines from first to last stand after all shifts; null when nothing of them is left. */
export function shiftSpan(
  shifts: readonly Shift[],
  along: Shift['along'],
  first: number,
  last: number,
): [first: number, last: number] | null {
  let from = first;
  let to = last;
  for (const { along: way, come, lines } of shifts) {
    if (way !== along) continue;
    if (come) {
      from += comeBefore(lines, from);
      to += comeBefore(lines, to);
      continue;
    }
    from -= below(lines, from);
    to -= below(lines, to + 1);
    if (to < from) return null;
  }
  return [from, to];
}

export const shiftLine = (shifts: readonly Shift[], along: Shift['along'], line: number): number | null =>
  shifts.length === 0 ? line : (shiftSpan(shifts, along, line, line)?.[0] ?? null);

export function shiftArea(shifts: readonly Shift[], area: Area): Area | null {
  const rows = shiftSpan(shifts, 'row', area.firstRow, area.lastRow);
  const columns = shiftSpan(shifts, 'column', area.firstColumn, area.lastColumn);
  if (rows === null || columns === null) return null;
  return { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] };
}

/** The same for areas as a file writes them, several parted by blanks; what cannot be read stays as it is. */
export function shiftRanges(shifts: readonly Shift[], written: string): string | null {
  const moved = written.split(/\s+/).flatMap((one) => {
    const area = parseArea(one);
    if (area === null) return one === '' ? [] : [one];
    const left = shiftArea(shifts, area);
    return left === null ? [] : [areaName(left)];
  });
  return moved.length === 0 ? null : moved.join(' ');
}

/** How many of these ascending lines are smaller. */
function below(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many new lines stand before the one that was here: the line at `lines[n]` has n new ones before it. */
function comeBefore(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! - middle <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Aside } from '../table.ts';
import type { Body } from './table-body.ts';
import { labelOf, sumsHeld, totalWord } from './total-rows.ts';

/** Totals at either end are no records: by their label, or because they are the sum of the others. */
export function trimTotals(
  { sheet, signs, models, width }: Body,
  walk: { firstRow: number; lastRow: number; asides: Aside[] },
): { firstRow: number; lastRow: number; asides: Aside[] } {
  let { firstRow, lastRow } = walk;
  const asides = [...walk.asides];
  const skip = new Set(asides.filter(({ role }) => role === 'total').map(({ row }) => row));
  const records = new Set(asides.map(({ row }) => row));
  const sumRow = (row: number): boolean => {
    if (lastRow - firstRow < 3 || signs.figures[row] === 0) return false;
    const { held, compared } = sumsHeld(models, row, firstRow, lastRow, skip);
    if (held === 0) return false;
    const label = labelOf(sheet, models, row);
    if (label === null) return held >= compared * 0.5 && signs.filled[row]! < width;
    if (totalWord(label.text) !== null) return true;
    return held >= 2 && held >= compared * 0.75;
  };
  for (let row = lastRow; row > firstRow && row > lastRow - 3; row--) {
    if (records.has(row) || !sumRow(row)) continue;
    asides.push({ row, role: 'total' });
    for (let at = row + 1; at <= lastRow; at++) if (!records.has(at)) asides.push({ row: at, role: 'total' });
    lastRow = row - 1;
    while (lastRow > firstRow && records.has(lastRow)) lastRow--;
    break;
  }
  if (sumRow(firstRow)) {
    asides.push({ row: firstRow, role: 'total' });
    firstRow++;
    while (firstRow < lastRow && records.has(firstRow)) firstRow++;
  }
  return { firstRow, lastRow, asides: asides.sort((a, b) => a.row - b.row) };
}

import { headerEvidence } from './header-evidence.ts';
import type { Body } from './table-body.ts';

/** Where the workbook's maker put an Excel table or a filter, the header is known. */
export function hintedHeader({ sheet, signs, models, least }: Body, cores: readonly number[]): number {
  const latest = cores[Math.min(cores.length - 1, 14)] ?? 0;
  const inBand = (column: number): boolean => column >= signs.firstColumn && column <= signs.lastColumn;
  const rows = sheet.tables
    .filter(({ area, headerRows }) => headerRows > 0 && inBand(area.firstColumn))
    .map(({ area }) => area.firstRow)
    .sort((a, b) => a - b);
  if (sheet.filter !== null && sheet.filter.lastColumn > sheet.filter.firstColumn)
    rows.push(sheet.filter.firstRow);
  for (const row of rows) {
    if (row > latest || (signs.filled[row] ?? 0) < least) continue;
    const evidence = headerEvidence(sheet, models, row);
    if (evidence.names >= evidence.filled * 0.7 && evidence.sum > -0.6) return row;
  }
  return 0;
}

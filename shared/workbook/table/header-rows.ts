import { type Sheet, slotOf, textAt } from '../sheet.ts';
import { headerEvidence } from './header-evidence.ts';
import { isHeaderTail } from './header-tail.ts';
import type { Body } from './table-body.ts';

/** All header rows, ascending: with those above and below the naming row that group its columns or go on naming. */
export function headerRowsFrom(body: Body, naming: number, fromRow: number): number[] {
  const rows = [naming];
  for (let row = naming - 1; row >= fromRow && row >= naming - 8; row--) {
    if (body.signs.filled[row] === 0) {
      if (covered(body.sheet, row)) continue;
      break;
    }
    if (!belongsToHeader(body, row, rows[0]!)) break;
    rows.unshift(row);
  }
  for (let row = naming + 1; body.signs.filled[row]! > 0 && isHeaderTail(body, naming, row); row++)
    rows.push(row);
  return rows;
}

function belongsToHeader(body: Body, row: number, below: number): boolean {
  const { sheet, signs, models } = body;
  const evidence = headerEvidence(sheet, models, row);
  if (evidence.longest > 100 || (evidence.names < evidence.filled && !beginsNames(body, row, below)))
    return false;
  const texts = models
    .filter(({ column }) => slotOf(column, row) >= 0)
    .map(({ column }) => textAt(sheet, row, column.index).trim());
  if (
    texts.some((text) => text.endsWith(':') || /^(source|note|updated|as of|prepared|report)\b/i.test(text))
  )
    return false;
  const spans = sheet.merges.filter(
    (merge) => merge.firstRow <= row && merge.lastRow >= row && merge.lastColumn > merge.firstColumn,
  );
  const whole = signs.lastColumn - signs.firstColumn + 1;
  const across = spans.some((span) => span.lastColumn - span.firstColumn + 1 >= Math.max(2, whole * 0.85));
  const parts = spans.filter((span) => span.lastColumn - span.firstColumn + 1 < whole * 0.85);
  if (evidence.filled === 1) {
    if (across) return false;
    if (parts.length === 1 && signs.first[row]! > signs.firstColumn) return evidence.longest <= 60;
    if (tallMerge(sheet, row, below)) return true;
    if (body.width < 4)
      return row === below - 1 && signs.first[row]! > signs.firstColumn && evidence.longest <= 20;
    return (
      signs.first[row]! > signs.firstColumn + 1 &&
      evidence.longest <= 40 &&
      body.width >= 4 &&
      followsOn(body, row)
    );
  }
  if (across) return false;
  if (parts.length > 0 || tallMerge(sheet, row, below)) return true;
  const fills = fillsGaps(body, row, below);
  const pair = signs.last[row] === signs.first[row]! + 1 && signs.first[row] === signs.firstColumn;
  if (evidence.filled === 2 && body.width > 2 && pair && !fills) return false;
  if (evidence.filled >= body.least && evidence.sum > 0) return true;
  if (evidence.filled === 2 && pair) return false;
  if (row === below - 1 && evidence.filled >= 3 && evidence.longest <= 25 && evidence.sum >= 1) return true;
  return evidence.longest <= 50 && evidence.sum >= 0 && (signs.first[row]! > signs.firstColumn || fills);
}

/** Names broken over two rows may begin with a figure: `65` over `and over`. */
function beginsNames({ sheet, signs, models }: Body, row: number, below: number): boolean {
  if (row !== below - 1 || signs.first[row] === signs.firstColumn) return false;
  const over = models.filter(({ column }) => slotOf(column, row) >= 0);
  return (
    over.every(
      ({ column }) =>
        slotOf(column, below) >= 0 && /^\S{1,12}$|\p{L}/u.test(textAt(sheet, row, column.index)),
    ) && over.some(({ column }) => /\p{L}/u.test(textAt(sheet, row, column.index)))
  );
}

/** A label right above the naming row, over a column whose neighbour is named below. */
const followsOn = (body: Body, row: number): boolean => body.signs.filled[row + 1]! >= body.least;

const tallMerge = (sheet: Sheet, row: number, below: number): boolean =>
  sheet.merges.some(
    (merge) => merge.firstRow <= row && merge.lastRow >= below && merge.firstColumn === merge.lastColumn,
  );

const covered = (sheet: Sheet, row: number): boolean =>
  sheet.merges.some(
    (merge) => merge.firstRow < row && merge.lastRow >= row && merge.firstColumn === merge.lastColumn,
  );

/** Names columns that the row below leaves open. */
function fillsGaps({ models }: Body, row: number, below: number): boolean {
  return models.some(({ column }) => slotOf(column, row) >= 0 && slotOf(column, below) < 0);
}

import { Cell, type Sheet, slotOf, textAt } from '../sheet.ts';
import { isPlaceholder } from './column-model.ts';
import { headerEvidence } from './header-evidence.ts';
import type { Body } from './table-body.ts';

export function repeatsHeader({ sheet, models }: Body, row: number, headerRows: number[]): boolean {
  if (headerRows.length === 0) return false;
  let same = 0;
  let filled = 0;
  for (const { column } of models) {
    const slot = slotOf(column, row);
    if (slot < 0) continue;
    filled++;
    if (
      column.kinds[slot] === Cell.text &&
      isHeaderText(sheet, headerRows, column.index, column.values[slot]!)
    )
      same++;
    if (filled >= 3 && same === 0) return false;
  }
  return filled >= 2 && same >= filled * 0.8;
}

const isHeaderText = (sheet: Sheet, headerRows: number[], column: number, id: number): boolean => {
  const text = sheet.strings[id]!;
  return headerRows.some((row) => {
    const name = textAt(sheet, row, column);
    return name === text || (name.length === text.length && name.toLowerCase() === text.toLowerCase());
  });
};

/** Whether a row right below says again what the header says: a heading of a group of records. */
export function repeats({ sheet, models }: Body, header: number, row: number): boolean {
  let same = 0;
  let filled = 0;
  for (const { column } of models) {
    if (slotOf(column, row) < 0) continue;
    filled++;
    const text = textAt(sheet, row, column.index).trim().toLowerCase();
    if (text === textAt(sheet, header, column.index).trim().toLowerCase()) same++;
  }
  return same >= 2 && same >= filled * 0.5;
}

/** Whether a label or title stands between this row and the blank row above it. */
export function titled({ signs }: Body, row: number): boolean {
  let at = row - 1;
  let title = false;
  while (at > 0 && signs.filled[at]! > 0) {
    if (signs.filled[at] === 1) title = true;
    at--;
  }
  return title || at < row - 1;
}

/** Whether the records below begin with the labels of the table's first ones again. */
export function startsOver({ sheet, signs }: Body, row: number, headerRows: number[]): boolean {
  const top = headerRows.at(-1) ?? 0;
  const label = (at: number): string => textAt(sheet, at, signs.first[at] ?? signs.firstColumn).trim();
  return (
    row + 2 <= signs.lastRow &&
    label(row + 1) !== '' &&
    label(row + 1) === label(top + 1) &&
    label(row + 2) === label(top + 2)
  );
}

/** A header of its own, with figures below it where it has text. */
export function startsTable(body: Body, row: number): boolean {
  const { sheet, signs, models } = body;
  if (signs.figures[row]! > 0) return false;
  const evidence = headerEvidence(sheet, models, row);
  if (evidence.names < evidence.filled || evidence.filled < 2 || evidence.longest > 80) return false;
  if (evidence.distinct < evidence.filled) return false;
  let next = row + 1;
  while (next <= signs.lastRow && next <= row + 2 && signs.filled[next] === 0) next++;
  if (signs.filled[next]! < 2) return false;
  let under = 0;
  let figures = 0;
  for (const { column } of models) {
    if (slotOf(column, row) < 0) continue;
    const slot = slotOf(column, next);
    if (slot < 0) continue;
    under++;
    if (column.kinds[slot] !== Cell.text) figures++;
  }
  return figures > 0 && under >= evidence.filled * 0.6 && evidence.sum > 0;
}

/** Text right across columns of figures, though not the header's own words. */
export function subHeading({ sheet, signs, models }: Body, row: number): boolean {
  if (signs.figures[row]! > 0) return false;
  const figureColumns = models.filter((model) => model.figures >= 0.8);
  if (figureColumns.length < 2) return false;
  const over = figureColumns.filter(({ column }) => {
    const slot = slotOf(column, row);
    if (slot < 0 || column.kinds[slot] !== Cell.text) return false;
    const text = sheet.strings[column.values[slot]!]!;
    return /\p{L}{2}/u.test(text) && !isPlaceholder(text);
  });
  const evidence = headerEvidence(sheet, models, row);
  return (
    over.length >= figureColumns.length * 0.7 &&
    evidence.distinct >= evidence.filled * 0.6 &&
    evidence.sum >= 1
  );
}

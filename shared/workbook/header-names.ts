import { type Sheet, textAt } from './sheet.ts';

/** The column's name: the last header row's, else what is merged down into it from the rows above. */
export function columnName(sheet: Sheet, headerRows: readonly number[], column: number): string | null {
  for (let at = headerRows.length - 1; at >= 0; at--) {
    const text = clean(textAt(sheet, headerRows[at]!, column));
    if (text !== '') return text;
  }
  return null;
}

/** All header texts over the column from the top down, groups of several columns included. */
export function fullName(sheet: Sheet, headerRows: readonly number[], column: number): string | null {
  const parts: string[] = [];
  for (const row of headerRows) {
    const own = clean(textAt(sheet, row, column));
    const text = own === '' ? groupOver(sheet, row, column) : own;
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts.length === 0 ? null : parts.join(' ');
}

function groupOver(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    (area) =>
      area.firstRow <= row && area.lastRow >= row && area.firstColumn <= column && area.lastColumn >= column,
  );
  return merge === undefined ? '' : clean(textAt(sheet, merge.firstRow, merge.firstColumn));
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

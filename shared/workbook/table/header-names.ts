import { type Sheet, textAt } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';

/**
 * Names of the columns: what the naming row says, else a row above it or a row of units below. Where two would be
 * called the same, the groups above them come in front.
 */
export function columnNames(
  sheet: Sheet,
  headerRows: readonly number[],
  naming: number,
  columns: readonly number[],
): (string | null)[] {
  const rows = [
    ...headerRows.filter((row) => row <= naming).reverse(),
    ...headerRows.filter((row) => row > naming),
  ];
  const own = columns.map((column) => firstText(sheet, rows, column));
  const upper = headerRows.filter((row) => row <= naming);
  if (upper.length < 2) return own;
  const full = own.map((name, at) => (double(own, name) ? fullName(sheet, upper, columns[at]!) : name));
  return full.map((name, at) => (double(full, name) ? underGroup(sheet, upper, columns, at) : name));
}

const double = (names: readonly (string | null)[], name: string | null): boolean =>
  name !== null && names.filter((other) => other?.toLowerCase() === name.toLowerCase()).length > 1;

function firstText(sheet: Sheet, rows: readonly number[], column: number): string | null {
  for (const row of rows) {
    const text = clean(textAt(sheet, row, column));
    if (text !== '') return text;
  }
  return null;
}

/** Groups that are not merged stand over their first column only and hold for the next ones. */
function underGroup(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
  at: number,
): string | null {
  const parts: string[] = [];
  for (const row of rows) {
    let text = '';
    for (let before = at; before >= 0 && text === ''; before--)
      text = clean(textAt(sheet, row, columns[before]!));
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts.length === 0 ? null : parts.join(' ');
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

/** The name as it stands in the naming row, without the group that was put in front of it. */
export function ownName({ sheet, headerRows }: Table, { name, index }: TableColumn): string {
  const own = textAt(sheet, headerRows.at(-1) ?? 0, index).trim();
  return name?.endsWith(` ${own}`) ? own : (name ?? '');
}

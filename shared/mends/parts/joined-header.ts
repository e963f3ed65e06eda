import { keyOf } from '../../workbook/dictionary/dictionary.ts';
import { slotOf, textAt } from '../../workbook/sheet.ts';
import { fullName, ownName } from '../../workbook/table/header-names.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { unitCalled } from '../../workbook/values/unit-called.ts';
import { allowedName } from './allowed-name.ts';
import { sameKey } from './renaming.ts';
import { longestName, shortened } from './shortened.ts';

/** Several header rows as one, by the place of the column. */
export interface JoinedHeader {
  names: Map<number, string>;
  /** The words in full. */
  labels: Map<number, string>;
  /** What a row of units says. */
  units: Map<number, string>;
  /** Rows that say nothing of the columns, such as (1), (2), (3). */
  numbering: number[];
}

/**
 * Null when two columns would be called the same, or something else stands between the rows. Names that were short and
 * plain stay so.
 */
export function joinedHeader(table: Table): JoinedHeader | null {
  const { sheet, columns } = table;
  const joined: JoinedHeader = { names: new Map(), labels: new Map(), units: new Map(), numbering: [] };
  if (table.headerRows.length < 2) return joined;
  if (upperRows(table).some((row) => !table.headerRows.includes(row) && isFilled(table, row))) return null;
  joined.numbering = table.headerRows.filter((row) => everyText(table, row, numbered));
  const ofUnits = table.headerRows.slice(1).filter((row) => everyText(table, row, bracketed));
  const rows = table.headerRows.filter((row) => !joined.numbering.includes(row) && !ofUnits.includes(row));
  if (rows.length === 0) return null;
  const whole = columns.map(({ index }) => fullName(sheet, rows, index));
  for (const [at, column] of columns.entries()) {
    const double = whole.filter((other) => other === whole[at]).length > 1;
    const full = double ? column.name : whole[at]!;
    if (full === null) continue;
    joined.names.set(column.index, spelled(table, column, full));
    joined.labels.set(column.index, full);
    const unit = ofUnits.map((row) => bracketed.exec(textAt(sheet, row, column.index).trim())?.[1]);
    const said = unit.find((one) => one !== undefined);
    if (said !== undefined) joined.units.set(column.index, unitCalled(said));
  }
  const keys = [...joined.names.values()].map(sameKey);
  return new Set(keys).size === keys.length ? joined : null;
}

/** The rows of the header above the last one, blank ones between them too. */
export function upperRows({ headerRows }: Table): number[] {
  const [first = 1] = headerRows;
  const last = headerRows.at(-1) ?? first;
  return Array.from({ length: last - first }, (_, at) => first + at);
}

/** Whether a row further down says what the header says and nothing else, no label of a group. */
export const repeatsHeader = ({ sheet, headerRows }: Table, row: number): boolean =>
  sheet.columns.every((column) => {
    if (slotOf(column, row) < 0) return true;
    const text = keyOf(textAt(sheet, row, column.index));
    return headerRows.some((above) => keyOf(textAt(sheet, above, column.index)) === text);
  });

const numbered = /^\(?(?:\d{1,2}|[a-z])\)?$/i;
const bracketed = /^\((.+)\)$/;

const isFilled = ({ sheet }: Table, row: number): boolean =>
  sheet.columns.some((column) => slotOf(column, row) >= 0);

function everyText({ sheet, columns }: Table, row: number, test: RegExp): boolean {
  const texts = columns.map(({ index }) => textAt(sheet, row, index).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => test.test(text));
}

/** Of the characters the name had, and as short as it was. */
function spelled(table: Table, column: TableColumn, full: string): string {
  const before = ownName(table, column);
  const words = full.split(/\s+/).map((word) => allowedName(word, '._-'));
  const plain = /^[\w. -]*$/.test(before);
  const made = plain ? words.filter((word) => word !== '').join(/\s/.test(before) ? ' ' : '_') : full;
  return before.length <= longestName ? shortened(made, longestName) : made;
}

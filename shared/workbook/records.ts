import { type Area, areaName, cellName, columnRanges, rowRanges } from './address.ts';
import { Cell, columnAt, type Sheet, slotFrom, slotOf, slotText } from './sheet.ts';
import { countTexts } from './table/count-texts.ts';
import type { Table, TableColumn } from './table.ts';

/** Every filled cell of a column that belongs to a record. */
export function eachCell(
  table: Table,
  column: Pick<TableColumn, 'index'>,
  visit: (row: number, kind: number, value: number, style: number) => void,
): void {
  const held = columnAt(table.sheet, column.index);
  if (held === undefined) return;
  const leftOut = leftOutOf(table);
  for (let slot = slotFrom(held, table.firstRow); slot < held.length; slot++) {
    const row = held.rows[slot]!;
    if (row > table.lastRow) return;
    if (leftOut.has(row)) continue;
    visit(row, held.kinds[slot]!, held.values[slot]!, held.styles[slot]!);
  }
}

const knownLeftOut = new WeakMap<Table, ReadonlySet<number>>();

/** Rows between the first and the last record that are none. */
export function leftOutOf(table: Table): ReadonlySet<number> {
  const before = knownLeftOut.get(table);
  if (before !== undefined) return before;
  const made = new Set(table.inside.map((aside) => aside.row));
  knownLeftOut.set(table, made);
  return made;
}

/** Rows whose cell in this column passes the test. */
export function cellRows(
  table: Table,
  column: Pick<TableColumn, 'index'>,
  test: (kind: number, value: number, style: number, row: number) => boolean,
): number[] {
  const rows: number[] = [];
  eachCell(table, column, (row, kind, value, style) => {
    if (test(kind, value, style, row)) rows.push(row);
  });
  return rows;
}

/** Rows whose text in this column passes the test; each distinct text is tested once. */
export function textRows(table: Table, column: TableColumn, test: (text: string) => boolean): number[] {
  if (column.profile.counts.text === 0) return [];
  const { strings } = table.sheet;
  const { ids } = distinctTexts(table, column);
  const passed = new Set<number>();
  for (const id of ids) if (test(strings[id]!)) passed.add(id);
  if (passed.size === 0) return [];
  return cellRows(table, column, (kind, value) => kind === Cell.text && passed.has(value));
}

/** Each distinct text of a column with how often it stands there. */
export function* textCounts(table: Table, column: TableColumn): Iterable<[text: string, count: number]> {
  if (column.profile.counts.text === 0) return;
  const { ids, counts } = distinctTexts(table, column);
  for (let at = 0; at < ids.length; at++) yield [table.sheet.strings[ids[at]!]!, counts[at]!];
}

/** Some of a column's distinct texts, evenly taken: enough to see what most of them are. */
export function sampleTexts(table: Table, column: TableColumn, most = 2000): [text: string, count: number][] {
  if (column.profile.counts.text === 0) return [];
  const { ids, counts } = distinctTexts(table, column);
  const step = Math.max(1, ids.length / most);
  const sample: [string, number][] = [];
  for (let place = 0; place < ids.length; place += step) {
    const at = Math.floor(place);
    sample.push([table.sheet.strings[ids[at]!]!, counts[at]!]);
  }
  return sample;
}

interface Distinct {
  ids: Uint32Array;
  counts: Uint32Array;
}

const knownTexts = new WeakMap<Table, Map<number, Distinct>>();

function distinctTexts(table: Table, { index }: Pick<TableColumn, 'index'>): Distinct {
  const known = knownTexts.get(table) ?? new Map<number, Distinct>();
  knownTexts.set(table, known);
  const before = known.get(index);
  if (before !== undefined) return before;
  const counted = countTexts(table.sheet.strings.length, (count) => {
    eachCell(table, { index }, (_row, kind, value) => {
      if (kind === Cell.text) count(value);
    });
  });
  known.set(index, counted);
  return counted;
}

/** Rows by column of cells given as `row * 16384 + column`; columns and rows ascending. */
export function rowsByColumn(keys: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const key of keys) {
    const column = key % 16_384;
    const row = (key - column) / 16_384;
    const rows = found.get(column);
    if (rows === undefined) found.set(column, [row]);
    else rows.push(row);
  }
  for (const rows of found.values()) rows.sort((a, b) => a - b);
  return new Map([...found].sort((a, b) => a[0] - b[0]));
}

/** The cell that names the column. */
export const headerCell = (table: Table, column: Pick<TableColumn, 'index'>): string =>
  cellName(table.headerRows.at(-1) ?? table.firstRow, column.index);

export const cellsOf = (column: Pick<TableColumn, 'index'>, rows: Iterable<number>): string[] =>
  columnRanges(column.index, rows);

/** All records of a column as one range. */
export const wholeColumn = ({ firstRow, lastRow }: Table, { index }: Pick<TableColumn, 'index'>): string =>
  areaName({ firstRow, lastRow, firstColumn: index, lastColumn: index });

export const rowsOf = (table: Table, rows: Iterable<number>): string[] =>
  rowRanges(rows, table.firstColumn, table.lastColumn);

/** What these rows hold, from the first filled cell to the last, neighbours of one shape joined. */
export function filledRanges(sheet: Sheet, rows: Iterable<number>): string[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const held = sheet.columns.filter((column) => slotOf(column, row) >= 0);
    const firstColumn = held[0]?.index ?? 0;
    const lastColumn = held.at(-1)?.index ?? 0;
    const open = areas.at(-1);
    const joins =
      open?.lastRow === row - 1 && open.firstColumn === firstColumn && open.lastColumn === lastColumn;
    if (joins) open.lastRow = row;
    else areas.push({ firstRow: row, lastRow: row, firstColumn, lastColumn });
  }
  return areas.map(areaName);
}

/** The column as a person would call it. */
export const nameOf = (column: TableColumn): string =>
  column.name === null ? `Column ${column.letter}` : `Column ${column.letter} (“${short(column.name)}”)`;

export const short = (text: string, most = 40): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

/** `1 cell`, `3 cells` */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;

export const cellText = (table: Table, row: number, column: number): string => {
  const held = columnAt(table.sheet, column);
  if (held === undefined) return '';
  const slot = slotFrom(held, row);
  return slot < held.length && held.rows[slot] === row ? slotText(table.sheet, held, slot) : '';
};

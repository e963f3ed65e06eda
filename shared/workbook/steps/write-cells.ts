import type { Change, Content } from '../../mend.ts';
import { plainStyle } from '../read/build-sheet.ts';
import { Cell, type Column, type Sheet, type Style } from '../sheet.ts';
import { formulaKey, typed } from './cell-content.ts';

/** The sheet with these cells changed. */
export function writeCells(sheet: Sheet, cells: readonly Change[]): Sheet {
  if (cells.length === 0) return sheet;
  const byColumn = Map.groupBy(cells, ({ column }) => column);
  const strings = numbersOf(sheet, cells);
  const styles = stylesOf(sheet);
  const columns: Column[] = sheet.columns.filter(({ index }) => !byColumn.has(index));
  for (const [index, changes] of byColumn) {
    const held = sheet.columns.find((column) => column.index === index) ?? emptyColumn(index);
    const column = writeColumn(held, changes, sheet.untyped, strings, styles);
    if (column.length > 0) columns.push(column);
  }
  columns.sort((a, b) => a.index - b.index);
  return {
    ...sheet,
    columns,
    strings: strings.all,
    styles: styles.all,
    formulas: keysAfter(sheet.formulas, cells, ({ formula }) => formula === true),
    linkedFormulas: keysAfter(sheet.linkedFormulas, cells, ({ linked }) => linked === true),
    ...extentOf(columns),
  };
}

/** The last row that holds something, and how many cells do. */
export function extentOf(columns: readonly Column[]): Pick<Sheet, 'lastRow' | 'cells'> {
  let lastRow = 0;
  let cells = 0;
  for (const { rows, length } of columns) {
    cells += length;
    lastRow = Math.max(lastRow, length === 0 ? 0 : rows[length - 1]!);
  }
  return { lastRow, cells };
}

export const emptyColumn = (index: number, room = 0): Column => ({
  index,
  length: 0,
  rows: new Uint32Array(room),
  kinds: new Uint8Array(room),
  values: new Float64Array(room),
  styles: new Uint16Array(room),
});

/** Goes down the column and the changes side by side. */
function writeColumn(
  held: Column,
  unordered: readonly Change[],
  untyped: boolean,
  strings: Numbers,
  styles: Styles,
): Column {
  const changes = unordered.toSorted((a, b) => a.row - b.row);
  const made = emptyColumn(held.index, held.length + changes.length);
  let length = 0;
  const put = (row: number, kind: number, value: number, style: number): void => {
    made.rows[length] = row;
    made.kinds[length] = kind;
    made.values[length] = value;
    made.styles[length] = style;
    length++;
  };
  let slot = 0;
  const keepUpTo = (row: number): void => {
    for (; slot < held.length && held.rows[slot]! < row; slot++) {
      put(held.rows[slot]!, held.kinds[slot]!, held.values[slot]!, held.styles[slot]!);
    }
  };
  for (const { row, after } of changes) {
    keepUpTo(row);
    const there = held.rows[slot] === row && slot < held.length;
    const style = styles.of(after, there ? held.styles[slot]! : null);
    const cell = typed({ ...after, format: after.format ?? styles.all[style]!.format }, untyped);
    if (cell !== null) put(row, cell.kind, 'text' in cell ? strings.of(cell.text) : cell.value, style);
    if (there) slot++;
  }
  keepUpTo(Number.POSITIVE_INFINITY);
  return { ...made, length };
}

interface Numbers {
  all: readonly string[];
  of(text: string): number;
}

/** Numbers of the texts to come: those the pool has already, then new ones behind. */
function numbersOf(sheet: Sheet, cells: readonly Change[]): Numbers {
  const known = new Map<string, number>();
  for (const { after } of cells) if (typeof after.value === 'string') known.set(after.value, -1);
  if (known.size > 0) {
    sheet.strings.forEach((text, id) => {
      if (known.get(text) === -1) known.set(text, id);
    });
  }
  const added: string[] = [];
  for (const [text, id] of known) {
    if (id === -1) known.set(text, sheet.strings.length + added.push(text) - 1);
  }
  return {
    all: added.length === 0 ? sheet.strings : sheet.strings.concat(added),
    of: (text) => known.get(text)!,
  };
}

interface Styles {
  all: readonly Style[];
  /** The number of the style the content asks for; the cell's own when it asks for none. */
  of(content: Content, own: number | null): number;
}

function stylesOf(sheet: Sheet): Styles {
  const all: Style[] = [...sheet.styles];
  if (all.length === 0) all.push(plainStyle);
  const known = new Map<string, number>();
  return {
    all,
    of({ format, look }, own) {
      if (own !== null && format === undefined) return own;
      if (sheet.untyped && typed({ value: 0, format }, true)?.kind !== Cell.number) return 0;
      const before = own === null ? plainStyle : all[own]!;
      const wanted: Style = { ...before, ...look, format: format ?? 'General' };
      const key = keyOf(wanted);
      const found = known.get(key) ?? all.findIndex((style) => keyOf(style) === key);
      const at = found >= 0 ? found : all.push(wanted) - 1;
      known.set(key, at);
      return at;
    },
  };
}

const keyOf = ({ format, bold, filled, fill }: Style): string => JSON.stringify([format, bold, filled, fill]);

/** A change writes values only; undoing one says that a formula stood there. */
function keysAfter(keys: number[], cells: readonly Change[], says: (content: Content) => boolean): number[] {
  const gone = new Set<number>();
  const back: number[] = [];
  for (const { row, column, before, after } of cells) {
    if (says(before)) gone.add(formulaKey(row, column));
    if (says(after)) back.push(formulaKey(row, column));
  }
  if (gone.size === 0 && back.length === 0) return keys;
  return [...keys.filter((key) => !gone.has(key)), ...back].sort((a, b) => a - b);
}

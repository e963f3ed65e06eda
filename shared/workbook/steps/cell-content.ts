import type { Content } from '../../mend.ts';
import { plainStyle } from '../read/build-sheet.ts';
import { plainCell } from '../read/csv-cell.ts';
import { shownAs } from '../read/number-format.ts';
import { Cell, type CellKind, type Column, columnAt, errorNames, type Sheet, slotOf } from '../sheet.ts';

export const formulaKey = (row: number, column: number): number => row * 16_384 + column;

const setsOf = new WeakMap<readonly number[], ReadonlySet<number>>();

function among(keys: readonly number[], key: number): boolean {
  if (keys.length === 0) return false;
  const known = setsOf.get(keys) ?? new Set(keys);
  setsOf.set(keys, known);
  return known.has(key);
}

/** What is to be said of the formula behind a cell, if there is one. */
function formulaAt(sheet: Sheet, row: number, column: number): Pick<Content, 'formula' | 'linked'> | null {
  const key = formulaKey(row, column);
  if (!among(sheet.formulas, key)) return null;
  return among(sheet.linkedFormulas, key) ? { formula: true, linked: true } : { formula: true };
}

/** All there is to say of a filled cell, so that it can be put back as it was; equal texts share one object. */
export function contentReader(sheet: Sheet): (column: Column, slot: number) => Content {
  const texts = new Map<number, Map<number, Content>>();
  return (column, slot) => {
    const kind = column.kinds[slot]!;
    const value = column.values[slot]!;
    const style = column.styles[slot]!;
    const formula = formulaAt(sheet, column.rows[slot]!, column.index);
    if (formula !== null) return { ...read(sheet, kind, value, style), ...formula };
    if (kind !== Cell.text) return read(sheet, kind, value, style);
    const ofStyle = texts.get(style) ?? new Map<number, Content>();
    texts.set(style, ofStyle);
    const content = ofStyle.get(value) ?? read(sheet, kind, value, style);
    ofStyle.set(value, content);
    return content;
  };
}

/** The same of one cell; `null` of an empty one. */
export function contentAt(sheet: Sheet, row: number, column: number): Content {
  const held = columnAt(sheet, column);
  const slot = held === undefined ? -1 : slotOf(held, row);
  if (slot >= 0) return contentReader(sheet)(held!, slot);
  return { value: null, ...formulaAt(sheet, row, column) };
}

const dayFormats: Record<number, string> = {
  [Cell.date]: 'yyyy-mm-dd',
  [Cell.datetime]: 'yyyy-mm-dd hh:mm:ss',
  [Cell.time]: '[hh]:mm:ss',
};

function read(sheet: Sheet, kind: number, value: number, style: number): Content {
  const { format, ...look } = sheet.styles[style] ?? plainStyle;
  const days = dayFormats[kind];
  return {
    value: plainValue(sheet, kind, value),
    format: days !== undefined && shownAs(format) === Cell.number ? days : format,
    ...(look.bold || look.filled ? { look } : {}),
  };
}

function plainValue(sheet: Sheet, kind: number, value: number): Content['value'] {
  if (kind === Cell.text) return sheet.strings[value] ?? '';
  if (kind === Cell.boolean) return value === 1;
  if (kind === Cell.error) return { error: errorNames[value] ?? '#N/A' };
  return value;
}

/** A text that is still to get its number in the pool stands as itself. */
export type Typed = { kind: CellKind; value: number } | { kind: typeof Cell.text; text: string };

/** What a reader would make of the content; null of an empty one. A delimited file tells kinds by the writing. */
export function typed({ value, format = 'General' }: Content, untyped: boolean): Typed | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { kind: Cell.boolean, value: value ? 1 : 0 };
  if (typeof value === 'number') return { kind: figureKind(value, format), value };
  if (typeof value === 'object') {
    return { kind: Cell.error, value: Math.max(0, (errorNames as readonly string[]).indexOf(value.error)) };
  }
  const plain = untyped ? plainCell(value) : null;
  return plain === null ? { kind: Cell.text, text: value } : { kind: plain.kind, value: plain.value };
}

function figureKind(value: number, format: string): CellKind {
  const shown = shownAs(format);
  if (shown === Cell.number || value < 0 || value >= 2_958_466) return Cell.number;
  if (shown === Cell.datetime) return Number.isInteger(value) ? Cell.date : Cell.datetime;
  return shown;
}

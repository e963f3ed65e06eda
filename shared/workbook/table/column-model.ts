import { Cell, type Column, type Sheet, slotFrom } from '../sheet.ts';

/** What a column mostly holds, learnt from a sample of rows that are surely records. */
export interface ColumnModel {
  column: Column;
  filled: number;
  /** Shares of the filled cells. */
  figures: number;
  dates: number;
  text: number;
  /** Share of numbers that read as a year. */
  years: number;
  /** Smallest and largest number. */
  least: number;
  most: number;
  /** Shares of the text cells. */
  withDigit: number;
  upper: number;
  length: number;
  /** How often each text stands in the sample. */
  seen: Map<number, number>;
  bold: number;
  filledStyle: number;
}

const hasDigit = /\d/;

/** Learns from the rows given, ascending. */
export function modelColumn(sheet: Sheet, column: Column, rows: readonly number[]): ColumnModel {
  const seen = new Map<number, number>();
  let filled = 0;
  let figures = 0;
  let dates = 0;
  let text = 0;
  let years = 0;
  let numbers = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let digits = 0;
  let upper = 0;
  let length = 0;
  let bold = 0;
  let coloured = 0;
  for (const slot of slotsIn(column, rows)) {
    filled++;
    const kind = column.kinds[slot]!;
    const style = sheet.styles[column.styles[slot]!];
    if (style?.bold === true) bold++;
    if (style?.filled === true) coloured++;
    if (kind === Cell.text) {
      const id = column.values[slot]!;
      const shown = sheet.strings[id]!;
      if (isPlaceholder(shown)) {
        filled--;
        continue;
      }
      text++;
      seen.set(id, (seen.get(id) ?? 0) + 1);
      if (hasDigit.test(shown)) digits++;
      if (isUpper(shown)) upper++;
      length += Math.min(shown.length, 200);
      continue;
    }
    figures++;
    if (kind === Cell.number) {
      numbers++;
      least = Math.min(least, column.values[slot]!);
      most = Math.max(most, column.values[slot]!);
      if (isYear(column.values[slot]!)) years++;
    } else if (kind >= Cell.date) dates++;
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    column,
    filled,
    figures: share(figures, filled),
    dates: share(dates, filled),
    text: share(text, filled),
    years: share(years, numbers),
    least,
    most,
    withDigit: share(digits, text),
    upper: share(upper, text),
    length: share(length, text),
    seen,
    bold: share(bold, filled),
    filledStyle: share(coloured, filled),
  };
}

/** The column's slots in these rows, by whichever of the two is shorter. */
function* slotsIn(column: Column, rows: readonly number[]): Iterable<number> {
  const first = rows[0] ?? 0;
  if (column.length * 4 < rows.length) {
    let at = 0;
    for (let slot = slotFrom(column, first); slot < column.length; slot++) {
      while (at < rows.length && rows[at]! < column.rows[slot]!) at++;
      if (rows[at] === column.rows[slot]) yield slot;
    }
    return;
  }
  let slot = slotFrom(column, first);
  for (const row of rows) {
    while (slot < column.length && column.rows[slot]! < row) {
      slot = column.rows[slot + 1] === row ? slot + 1 : slotFrom(column, row);
    }
    if (slot >= column.length) return;
    if (column.rows[slot] === row) yield slot;
  }
}

export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1850 && value <= 2100;

export const isUpper = (text: string): boolean => /[A-Z]{3}/.test(text) && text === text.toUpperCase();

const words =
  /^(?:n\.?\/?\s?a\.?|none|null|nil|unknown|not available|not applicable|not reported|no data|missing|suppressed|supp|redacted|withheld|tbd|pending|blank|d|s|x|z|--?|—|–|:|\.{1,3}|\*{1,6}|†|‡|<\s?=?\s?\d{1,3}|>\s?=?\s?\d{1,3}|\(\w\)|#)$/i;

/** Text that stands for a missing or hidden value. */
export const isPlaceholder = (text: string): boolean => text.length <= 16 && words.test(text.trim());

import { Cell, type Column, type Sheet, slotOf } from '../sheet.ts';
import type { ColumnModel } from './column-model.ts';

const surely =
  /^(?:(?:grand|sub|overall|state|statewide|state-wide|county|countywide|region|regional|column|report|annual|yearly|combined|cumulative|net|all)[\s-]*)?totals?\s*[:.*]*$|^totals?[,:]\s|^grand\s+totals?\b|^sub-?\s?totals?\b/i;
const perhaps = /^totals?\b|\b(?:sub[\s-]?)?totals?\s*[:.*)]*$|^sum\b/i;
const whole =
  /^(state(wide|-wide)?( average)?|all( \w+){0,3}|california|connecticut|united states|u\.?s\.?|nation(al)?|overall|combined|countywide|entire state|sum)\s*[:*]*$/i;

export type TotalWord = 'surely' | 'perhaps' | 'whole' | null;

/** What a row's label says by its words alone. */
export function totalWord(label: string): TotalWord {
  const text = label.trim();
  if (text.length > 60 || text === '') return null;
  if (surely.test(text)) return 'surely';
  if (perhaps.test(text)) return 'perhaps';
  return whole.test(text) ? 'whole' : null;
}

/** The first text in the row's leading text columns, with the column it stands in. */
export function labelOf(
  sheet: Sheet,
  models: readonly ColumnModel[],
  row: number,
): { text: string; column: number } | null {
  for (const { column, figures, text } of models) {
    if (figures >= 0.6 && text < 0.3) {
      const slot = slotOf(column, row);
      if (slot >= 0 && column.kinds[slot] === Cell.text)
        return { text: sheet.strings[column.values[slot]!]!, column: column.index };
      if (slot >= 0) return null;
      continue;
    }
    const slot = slotOf(column, row);
    if (slot < 0) continue;
    return column.kinds[slot] === Cell.text
      ? { text: sheet.strings[column.values[slot]!]!, column: column.index }
      : null;
  }
  return null;
}

/** How many figure columns of `row` hold the sum of the other rows between `first` and `last`. */
export function sumsHeld(
  models: readonly ColumnModel[],
  row: number,
  first: number,
  last: number,
  skip: ReadonlySet<number>,
): { held: number; compared: number } {
  let held = 0;
  let compared = 0;
  for (const { column, figures, dates } of models) {
    if (figures < 0.6 || dates > 0.3) continue;
    const slot = slotOf(column, row);
    if (slot < 0 || column.kinds[slot] !== Cell.number) continue;
    const value = column.values[slot]!;
    const { sum, count } = sumOf(column, row, first, last, skip);
    if (count < 2 || (value === 0 && sum === 0)) continue;
    compared++;
    const slack = Math.max(Math.abs(sum) * 1e-9, Number.isInteger(value) ? 0.51 : 0.06);
    if (Math.abs(sum - value) <= slack && Math.abs(value) >= 3) held++;
  }
  return { held, compared };
}

function sumOf(
  column: Column,
  except: number,
  first: number,
  last: number,
  skip: ReadonlySet<number>,
): { sum: number; count: number } {
  let sum = 0;
  let count = 0;
  for (let slot = 0; slot < column.length; slot++) {
    const row = column.rows[slot]!;
    if (row < first || row === except || skip.has(row)) continue;
    if (row > last) break;
    if (column.kinds[slot] !== Cell.number) continue;
    sum += column.values[slot]!;
    if (column.values[slot] !== 0) count++;
  }
  return { sum, count };
}

import { plainNumbers } from '../checks/plain-numbers.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { dressedNumber } from '../workbook/values/dressed-number.ts';
import { columnMend, type Rewrite, rewriteTexts, textsOf } from './parts/column-mend.ts';
import { emptiedToo, withEmptied } from './parts/missing-values.ts';

/**
 * Takes separators, signs and units out of numbers and says the unit in the dictionary. A column is left as it is
 * when its numbers are in several units, or some have a unit that others may or may not mean.
 */
export const numbersPlain = columnMend(
  { id: 'numbers-plain', title: 'Write plain numbers, and move the unit to the data dictionary' },
  plainNumbers,
  withoutDress,
);

/** What becomes of a column whose numbers are dressed; null when they do not agree. */
export function withoutDress(table: Table, column: TableColumn): Omit<Rewrite, 'column'> | null {
  const empty = emptiedToo(table, column);
  if (empty === null) return null;
  const units = new Set<string>();
  let bare = column.profile.counts.number > 0;
  const all = textsOf(table, column).filter((text) => !isPlaceholder(text));
  const values = new Map<string, number>();
  for (const text of all) {
    const read = dressedNumber(text);
    if (read === null) return null;
    values.set(text, read.value);
    if (read.unit !== null) units.add(read.unit);
    else if (!read.separated) bare = true;
  }
  const [unit, another] = units;
  if (another !== undefined || (bare && unit !== undefined && !currencies.has(unit))) return null;
  const texts = rewriteTexts(all, (text) => ({ value: values.get(text)!, format: 'General' }));
  if (texts === null) return null;
  return { ...withEmptied(texts, empty), ...(unit === undefined ? {} : { say: { unit } }) };
}

/** A bare number among dollars is dollars; one among percents may be a share. */
const currencies = new Set(['dollars', 'euros', 'pounds sterling']);

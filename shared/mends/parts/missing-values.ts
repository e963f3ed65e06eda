import type { Content } from '../../mend.ts';
import { eachCell } from '../../workbook/records.ts';
import { Cell } from '../../workbook/sheet.ts';
import { isPlaceholder } from '../../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { isSuppressed } from '../../workbook/values/marks.ts';
import { type Rewrite, rewriteTexts, textsOf } from './column-mend.ts';

type Emptied = Pick<Rewrite, 'texts' | 'kept'>;

/**
 * The column without texts that say a value is missing; null when there are none, or some may mean more than that:
 * “none”, “pending” and the like are for a person, and so is a dash where no zero shows that it stands for something
 * else.
 */
export function emptied(table: Table, column: TableColumn): Emptied | null {
  const marks = textsOf(table, column).filter((text) => isPlaceholder(text) && !isSuppressed(text));
  return marks.length === 0 ? null : emptiedOf(table, column, marks);
}

/**
 * The same for a column of text that is to become figures, in which placeholders are to be no longer: nothing where it
 * has none, null where one is not for sure.
 */
export function emptiedToo(table: Table, column: TableColumn): Emptied | null {
  const marks = textsOf(table, column).filter(isPlaceholder);
  return column.kind !== 'text' || marks.length === 0 ? {} : emptiedOf(table, column, marks);
}

/** Both together. */
export const withEmptied = (
  texts: ReadonlyMap<string, Content>,
  { texts: empty, kept }: Emptied,
): Emptied => ({
  texts: new Map([...texts, ...(empty ?? [])]),
  ...(kept === undefined ? {} : { kept }),
});

function emptiedOf(table: Table, column: TableColumn, marks: readonly string[]): Emptied | null {
  const zero = marks.some((text) => dash.test(text.trim())) && hasZero(table, column);
  const sure = marks.every((text) => missing.test(text.trim()) || (zero && dash.test(text.trim())));
  const texts = sure ? rewriteTexts(marks, (): Content => ({ value: null })) : null;
  const said = marks.map((text) => `“${text.trim()}”`).join(' and ');
  return texts === null ? null : { texts, kept: `Cells that are empty now said ${said}.` };
}

const missing =
  /^(?:n\.?\/?\s?a\.?|null|unknown|not available|not applicable|not reported|no data|missing|blank|\.{1,3})$/i;
const dash = /^(?:--?|—|–)$/;

function hasZero(table: Table, column: TableColumn): boolean {
  let zero = false;
  eachCell(table, column, (_row, kind, value) => {
    if (kind === Cell.number && value === 0) zero = true;
  });
  return zero;
}

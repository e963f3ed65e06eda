import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import { codeName } from '../workbook/table/code-names.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { looksLikeDate } from '../workbook/values/written-dates.ts';
import { looksLikeNumber, withMagnitude, withThing, withUnit } from '../workbook/values/written-numbers.ts';

/** One stray word makes text of a column of figures. */
export const oneKindPerColumn: Check = {
  meta: {
    id: 'one-kind-per-column',
    title: 'A column holds values of one kind',
    demands: 'A column of numbers holds numbers alone, a column of dates dates alone.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => strays(table, column),
        ({ column, name, rows, shown, cell }) =>
          `${name} holds ${words(column)}, but ${many(rows.length, 'cell')} of text, such as “${shown}” in ${cell}. The portal would make text of the whole column: move the words into a column of their own, or leave these cells empty.`,
      ),
    );
  },
  examples: [
    {
      name: 'figures alone',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'a remark among figures',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', 'see Danbury'],
        ['Canton', 88],
        ['Darien', 90],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'ratings, one of them a letter',
      sheets: data([
        ['Bridge', 'Deck Condition'],
        ['A', 5],
        ['B', 7],
        ['C', 'N'],
        ['D', 5],
        ['E', 4],
      ]),
      outcome: 'passed',
    },
    {
      name: 'hidden values are another matter',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', 'N/A'],
        ['Canton', 88],
        ['Darien', 90],
      ]),
      outcome: 'passed',
    },
  ],
};

/** `104MB` among precincts 101 to 105: the column holds codes, some of which are figures. */
const isCode = (text: string, name: string | null): boolean =>
  /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d./-]{0,15}$/u.test(text.trim()) ||
  (name !== null && codeName(name) && /^\p{Lu}{1,6}$/u.test(text.trim()));

const words = ({ kind }: TableColumn): string =>
  kind === 'date' || kind === 'datetime'
    ? 'dates'
    : kind === 'mixed'
      ? 'figures'
      : kind === 'boolean'
        ? 'true and false'
        : kind === 'time'
          ? 'times'
          : 'numbers';

/** Texts among figures; numbers in another dress are told by other checks, and codes of a delimited file have no kind. */
function strays(table: Table, column: TableColumn): number[] {
  const { kind, profile } = column;
  if (kind === 'text' || kind === 'empty') return [];
  if (table.sheet.untyped && column.name !== null && codeName(column.name)) return [];
  const ranks = profile.whole && profile.distinct <= 14 && (profile.range?.[1] ?? 100) < 100;
  const rows = textRows(
    table,
    column,
    (text) =>
      !isPlaceholder(text) &&
      !looksLikeNumber(text) &&
      !withUnit(text) &&
      !withThing(text) &&
      !withMagnitude(text) &&
      !looksLikeDate(text) &&
      !(profile.whole && (isCode(text, column.name) || (ranks && /^\p{Lu}$/u.test(text)))) &&
      !(kind === 'boolean' && /^(?:y|n|yes|no|t|f|true|false)$/i.test(text.trim())),
  );
  const figures = profile.filled - profile.counts.text - profile.counts.error;
  return figures < rows.length ? [] : rows;
}

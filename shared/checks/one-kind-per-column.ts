import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { isPlaceholder } from '../workbook/column-model.ts';
import { cellsOf, cellText, many, nameOf, short, textRows } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';
import { looksLikeDate } from '../workbook/written-dates.ts';
import { looksLikeNumber } from '../workbook/written-numbers.ts';

/** One stray word makes text of a column of figures. */
export const oneKindPerColumn: Check = {
  meta: {
    id: 'one-kind-per-column',
    title: 'A column holds values of one kind',
    demands: 'A column of numbers holds numbers alone, a column of dates dates alone.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      const { kind, profile } = column;
      if (profile.counts.text === 0) continue;
      if (!['integer', 'number', 'date', 'datetime', 'time', 'boolean', 'mixed'].includes(kind)) continue;
      const rows = textRows(
        table,
        column,
        (text) => !isPlaceholder(text) && !looksLikeNumber(text) && !looksLikeDate(text),
      );
      const figures = profile.filled - profile.counts.text - profile.counts.error;
      if (rows.length === 0 || figures < rows.length) continue;
      found.push({
        message: `${nameOf(column)} holds ${words(column)}, but ${many(rows.length, 'cell')} of text, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. The portal would make text of the whole column: move the words into a column of their own, or leave these cells empty.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'figures alone',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'a remark among figures',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 'see Danbury'],
            ['Canton', 88],
            ['Darien', 90],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'hidden values are another matter',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 'N/A'],
            ['Canton', 88],
            ['Darien', 90],
          ],
        },
      ],
      outcome: 'passed',
    },
  ],
};

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

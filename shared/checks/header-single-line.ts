import type { Check } from '../check.ts';
import { answer, noHeader, noTable } from '../found.ts';
import { headerCell, nameOf } from '../workbook/records.ts';
import { textAt } from '../workbook/sheet.ts';

/** A line break in a name breaks the header of the exported file. */
export const headerSingleLine: Check = {
  meta: {
    id: 'header-single-line',
    title: 'Column names stand on one line',
    demands: 'No column name holds a line break.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const naming = table.headerRows.at(-1);
    if (naming === undefined) return noHeader;
    return answer(
      table.columns
        .filter(({ index }) => /[\n\r]/.test(textAt(table.sheet, naming, index).trim()))
        .map((column) => ({
          message: `${nameOf(column)} has a line break in its name. Write the name on one line.`,
          ranges: [headerCell(table, column)],
          count: 1,
          field: column.name ?? column.letter,
        })),
    );
  },
  examples: [
    {
      name: 'one line each',
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
      name: 'two lines',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Live\nbirths'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

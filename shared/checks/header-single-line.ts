import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInNames, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
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
      foundInNames(table, (column) =>
        /[\n\r]/.test(textAt(table.sheet, naming, column.index).trim())
          ? `${nameOf(column)} has a line break in its name. Write the name on one line.`
          : null,
      ),
    );
  },
  examples: [
    {
      name: 'one line each',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'two lines',
      sheets: data([
        ['Town', 'Live\nbirths'],
        ['Avon', 140],
        ['Bethel', 201],
        ['Canton', 88],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

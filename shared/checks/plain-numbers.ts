import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import { mostlyNumbers } from '../workbook/values/majority.ts';
import { isDressed, withThing, withUnit } from '../workbook/values/written-numbers.ts';

/** "$1,200" and "12%" are text to every program that reads the file. */
export const plainNumbers: Check = {
  meta: {
    id: 'plain-numbers',
    title: 'Numbers are plain',
    demands: 'Numbers carry no thousands separators, currency or percent signs, and no units.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          mostlyNumbers(table, column)
            ? textRows(table, column, (text) => isDressed(text) || withUnit(text) || withThing(text))
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} holds ${many(rows.length, 'number')} written as text with signs, separators or units, such as “${shown}” in ${cell}. Write plain numbers, such as 1200, and say the unit in the data dictionary.`,
      ),
    );
  },
  examples: [
    {
      name: 'plain',
      sheets: data([
        ['Town', 'Budget'],
        ['Avon', 1200],
        ['Bethel', 3400.5],
        ['Canton', 88],
      ]),
      outcome: 'passed',
    },
    {
      name: 'dollars and commas',
      sheets: data([
        ['Town', 'Budget'],
        ['Avon', '$1,200'],
        ['Bethel', '$3,400.50'],
        ['Canton', '$88'],
      ]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'what is counted, behind the number',
      sheets: data([
        ['Pond', 'Stocked'],
        ['Black Pond', 1200],
        ['Salmon River', '7320 fish'],
        ['Farm River', 450],
        ['Mill Brook', 800],
        ['Long Pond', 610],
        ['Bear Creek', 1430],
        ['Clear Lake', 920],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'names that hold figures',
      sheets: data([
        ['Route', 'Length'],
        ['Route 1,200', 12],
        ['Route 3', 4],
        ['Exit 5%', 3],
      ]),
      outcome: 'passed',
    },
  ],
};

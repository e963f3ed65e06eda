import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { cellRows, many, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** Excel keeps fifteen digits of a number and turns the rest into zeros. */
export const exactIdentifiers: Check = {
  meta: {
    id: 'exact-identifiers',
    title: 'Long identifiers are exact',
    demands: 'Identifiers of more than 15 digits are text, and none is written as 1.2E+15.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          [...tooLong(table, column), ...textRows(table, column, (text) => scientific.test(text))].sort(
            (a, b) => a - b,
          ),
        ({ name, rows, shown, cell }) =>
          `${name} holds ${many(rows.length, 'number')} too long to be kept exactly, such as ${shown} in ${cell}. Take the identifiers from their source again, into a column formatted as text.`,
      ),
    );
  },
  examples: [
    {
      name: 'as text',
      sheets: data([
        ['Parcel', 'Area'],
        ['1234567890123456789', 2.5],
        ['1234567890123456790', 3],
        ['1234567890123456791', 1],
      ]),
      outcome: 'passed',
    },
    {
      name: 'as numbers',
      sheets: data([
        ['Parcel', 'Area'],
        [1234567890123456000, 2.5],
        [1234567890123457000, 3],
        [1234567890123458000, 1],
      ]),
      outcome: 'found',
      ranges: ['A2:A4'],
    },
  ],
};

const scientific = /^\d(\.\d+)?E\+\d{2,3}$/;

function tooLong(table: Table, column: TableColumn): number[] {
  const [least, most] = column.profile.range ?? [0, 0];
  if (least > -1e15 && most < 1e15) return [];
  return cellRows(
    table,
    column,
    (kind, value) => kind === Cell.number && Number.isInteger(value) && Math.abs(value) >= 1e15,
  );
}

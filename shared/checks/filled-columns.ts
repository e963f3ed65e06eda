import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInNames, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
import { textAt } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** A named column without any value promises what is not there. */
export const filledColumns: Check = {
  meta: {
    id: 'filled-columns',
    title: 'Every column holds something',
    demands: 'No column is empty from top to bottom.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInNames(table, (column) =>
        column.name !== null && column.kind === 'empty' && !holdsLabels(table, column)
          ? `${nameOf(column)} is empty in every record. Fill it in or delete the column.`
          : null,
      ),
    );
  },
  examples: [
    {
      name: 'all filled',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'a name alone',
      sheets: data([
        ['Town', 'Births', 'Remarks'],
        ['Avon', 140, null],
        ['Bethel', 201, null],
        ['Canton', 88, null],
      ]),
      outcome: 'found',
      ranges: ['C1'],
    },
  ],
};

/** Labels between the records are in it; they are told of as such. */
const holdsLabels = (table: Table, { index }: TableColumn): boolean =>
  table.inside.some(({ role, row }) => role === 'label' && textAt(table.sheet, row, index) !== '');

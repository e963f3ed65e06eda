import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { headerCell, nameOf } from '../workbook/records.ts';

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
      table.columns
        .filter(({ name, kind }) => name !== null && kind === 'empty')
        .map((column) => ({
          message: `${nameOf(column)} is empty in every record. Fill it in or delete the column.`,
          ranges: [headerCell(table, column)],
          count: 1,
          field: column.name!,
        })),
    );
  },
  examples: [
    {
      name: 'all filled',
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
      name: 'a name alone',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births', 'Remarks'],
            ['Avon', 140, null],
            ['Bethel', 201, null],
            ['Canton', 88, null],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['C1'],
    },
  ],
};

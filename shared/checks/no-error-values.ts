import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, cellText, eachCell, many, nameOf } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';

/** #DIV/0! and the like are published as they stand, or lost. */
export const noErrorValues: Check = {
  meta: {
    id: 'no-error-values',
    title: 'No error values',
    demands: 'No cell holds an error of Excel such as #DIV/0! or #N/A.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      table.columns
        .filter(({ profile }) => profile.counts.error > 0)
        .map((column) => {
          const rows: number[] = [];
          eachCell(table, column, (row, kind) => {
            if (kind === Cell.error) rows.push(row);
          });
          return {
            message: `${nameOf(column)} holds ${many(rows.length, 'error value')}, the first is ${cellText(table, rows[0]!, column.index)} in ${column.letter}${rows[0]}. Mend the formula, or leave the cell empty.`,
            ranges: cellsOf(column, rows),
            count: rows.length,
            ...(column.name === null ? {} : { field: column.name }),
          };
        }),
    );
  },
  examples: [
    {
      name: 'none',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Rate'],
            ['Avon', 1.4],
            ['Bethel', 2.1],
            ['Canton', 0.8],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'a division by nothing',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Rate'],
            ['Avon', 1.4],
            ['Bethel', '#DIV/0!'],
            ['Canton', 0.8],
          ],
          errors: ['B3'],
        },
      ],
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

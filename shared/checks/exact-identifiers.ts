import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, cellText, eachCell, many, nameOf } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';

/** Excel keeps fifteen digits of a number and turns the rest into zeros. */
export const exactIdentifiers: Check = {
  meta: {
    id: 'exact-identifiers',
    title: 'Long identifiers are exact',
    demands: 'Identifiers of more than 15 digits are text, and none is written as 1.2E+15.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      const rows: number[] = [];
      eachCell(table, column, (row, kind, value) => {
        if (
          kind === Cell.number
            ? Number.isInteger(value) && Math.abs(value) >= 1e15
            : kind === Cell.text && scientific.test(table.sheet.strings[value]!)
        )
          rows.push(row);
      });
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} holds ${many(rows.length, 'number')} too long to be kept exactly, such as ${cellText(table, rows[0]!, column.index)} in ${column.letter}${rows[0]}. Take the identifiers from their source again, into a column formatted as text.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'as text',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Parcel', 'Area'],
            ['1234567890123456789', 2.5],
            ['1234567890123456790', 3],
            ['1234567890123456791', 1],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'as numbers',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Parcel', 'Area'],
            [1234567890123456000, 2.5],
            [1234567890123457000, 3],
            [1234567890123458000, 1],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['A2:A4'],
    },
  ],
};

const scientific = /^\d(\.\d+)?E\+\d{2,3}$/;

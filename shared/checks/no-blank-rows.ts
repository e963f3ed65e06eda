import type { Check } from '../check.ts';
import { many, rowsOf } from '../workbook/records.ts';

const head = ['Town', 'Births'];

/** A blank row becomes an empty record, or ends the import. */
export const noBlankRows: Check = {
  meta: {
    id: 'no-blank-rows',
    title: 'No blank rows between the records',
    demands: 'The records follow each other without a blank row.',
  },
  run({ table }) {
    if (table === null) return { outcome: 'not-applicable', why: 'The first tab holds no table.' };
    const rows = table.inside.filter(({ role }) => role === 'blank').map(({ row }) => row);
    if (rows.length === 0) return { outcome: 'passed' };
    const which =
      rows.length === 1
        ? `Row ${rows[0]} is blank`
        : `${many(rows.length, 'row')} between the records are blank, the first is row ${rows[0]}`;
    return {
      outcome: 'found',
      found: [
        {
          message: `${which}. The portal imports a blank row as an empty record: delete ${rows.length === 1 ? 'it' : 'them'}.`,
          ranges: rowsOf(table, rows),
          count: rows.length,
        },
      ],
    };
  },
  examples: [
    {
      name: 'no gap',
      sheets: [{ name: 'Data', rows: [head, ['Avon', 1], ['Bethel', 2], ['Canton', 3]] }],
      outcome: 'passed',
    },
    {
      name: 'a gap between two groups',
      sheets: [{ name: 'Data', rows: [head, ['Avon', 1], ['Bethel', 2], [], ['Canton', 3], ['Darien', 4]] }],
      outcome: 'found',
      ranges: ['A4:B4'],
    },
  ],
};

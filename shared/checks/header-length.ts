import type { Check } from '../check.ts';
import { headerCell, nameOf } from '../workbook/records.ts';

/** Short names; what they mean stands in the dictionary. */
export const headerLength: Check = {
  meta: {
    id: 'header-length',
    title: 'Column names are short',
    demands: 'A column name is short; the data dictionary says the rest.',
  },
  run({ table, parameters }) {
    if (table === null || table.headerRows.length === 0) {
      return { outcome: 'not-applicable', why: 'There is no header row.' };
    }
    const most = typeof parameters.max === 'number' ? parameters.max : 29;
    const found = table.columns
      .filter(({ name }) => name !== null && name.length > most)
      .map((column) => ({
        message: `${nameOf(column)} has a name of ${column.name!.length} characters; at most ${most} are asked for. Shorten it and keep the long wording as the column’s label.`,
        ranges: [headerCell(table, column)],
        count: 1,
        field: column.name!,
      }));
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    {
      name: 'short',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['town', 'births'],
            ['Avon', 140],
            ['Bethel', 201],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'a whole sentence',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['town', 'live births of residents in the calendar year'],
            ['Avon', 140],
            ['Bethel', 201],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

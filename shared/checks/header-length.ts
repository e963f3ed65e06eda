import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInNames, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';

/** Short names; what they mean stands in the dictionary. */
export const headerLength: Check = {
  meta: {
    id: 'header-length',
    title: 'Column names are short',
    demands: 'A column name is short; the data dictionary says the rest.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const most = typeof parameters.max === 'number' ? parameters.max : 29;
    return answer(
      foundInNames(table, (column) =>
        column.name !== null && column.name.length > most
          ? `${nameOf(column)} has a name of ${column.name.length} characters; at most ${most} are asked for. Shorten it and keep the long wording as the column’s label.`
          : null,
      ),
    );
  },
  examples: [
    {
      name: 'short',
      sheets: data([
        ['town', 'births'],
        ['Avon', 140],
        ['Bethel', 201],
      ]),
      outcome: 'passed',
    },
    {
      name: 'a whole sentence',
      sheets: data([
        ['town', 'live births of residents in the calendar year'],
        ['Avon', 140],
        ['Bethel', 201],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

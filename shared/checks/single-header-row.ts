import type { Check, Found } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, noHeader, noTable } from '../found.ts';
import { many, rowsOf } from '../workbook/records.ts';

/** Of several header rows the portal takes the first for names and the others for data. */
export const singleHeaderRow: Check = {
  meta: {
    id: 'single-header-row',
    title: 'One row names the columns',
    demands: 'The names of the columns stand in one row, once.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const found: Found[] = [];
    if (table.headerRows.length > 1) {
      found.push({
        message: `The columns are named in ${table.headerRows.length} rows, ${table.headerRows.join(', ')}. The portal takes one: join the words of each column into a single name, such as “2022 male”, and delete the other rows.`,
        ranges: rowsOf(table, table.headerRows),
        count: table.headerRows.length,
      });
    }
    const again = table.inside.filter(({ role }) => role === 'header').map(({ row }) => row);
    if (again.length > 0) {
      found.push({
        message: `${many(again.length, 'row')} between the records ${again.length === 1 ? 'names' : 'name'} columns again, the first is row ${again[0]}. The portal would import ${again.length === 1 ? 'it' : 'them'} as data: delete ${again.length === 1 ? 'it' : 'them'}.`,
        ranges: rowsOf(table, again),
        count: again.length,
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'one row',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'groups of columns above the names',
      sheets: data(
        [
          ['Town', 'Births', null],
          [null, 'Boys', 'Girls'],
          ['Avon', 70, 75],
          ['Bethel', 101, 99],
          ['Canton', 44, 40],
        ],
        { merged: ['A1:A2', 'B1:C1'] },
      ),
      outcome: 'found',
      ranges: ['A1:C2'],
    },
    {
      name: 'the names again on every page',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', 201],
        ['Town', 'Births'],
        ['Canton', 88],
        ['Darien', 90],
      ]),
      outcome: 'found',
      ranges: ['A4:B4'],
    },
  ],
};

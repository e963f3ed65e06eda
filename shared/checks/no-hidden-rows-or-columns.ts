import type { Check, Found } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { areaName, letterOf, rowRanges } from '../workbook/address.ts';
import { many } from '../workbook/records.ts';
import { slotOf } from '../workbook/sheet.ts';

/** What nobody sees in Excel, everybody sees on the portal. */
export const noHiddenRowsOrColumns: Check = {
  meta: {
    id: 'no-hidden-rows-or-columns',
    title: 'No hidden rows or columns',
    demands: 'Nothing in the table is hidden, because the portal publishes hidden cells too.',
  },
  run({ workbook, table }) {
    if (table === null) return noTable;
    const sheet = workbook.first;
    const found: Found[] = [];
    const columns = sheet.hiddenColumns.filter((at) => at >= table.firstColumn && at <= table.lastColumn);
    if (columns.length > 0) {
      found.push({
        message: `${many(columns.length, 'column')} with data ${columns.length === 1 ? 'is' : 'are'} hidden: ${columns.map(letterOf).join(', ')}. The portal would publish ${columns.length === 1 ? 'it' : 'them'}: show and look at ${columns.length === 1 ? 'it' : 'them'}, and delete what is not meant for the public.`,
        ranges: columns.map((at) =>
          areaName({
            firstRow: table.headerRows[0] ?? table.firstRow,
            lastRow: table.lastRow,
            firstColumn: at,
            lastColumn: at,
          }),
        ),
        count: columns.length,
      });
    }
    const rows = sheet.hiddenRows
      .filter((row) => row >= (table.headerRows[0] ?? table.firstRow) && row <= table.lastRow)
      .filter((row) => sheet.columns.some((column) => slotOf(column, row) >= 0));
    if (rows.length > 0) {
      found.push({
        message: `${many(rows.length, 'row')} with data ${rows.length === 1 ? 'is' : 'are'} hidden, the first is row ${rows[0]}. The portal would publish ${rows.length === 1 ? 'it' : 'them'}: show all rows, and delete what is not meant for the public.`,
        ranges: rowRanges(rows, table.firstColumn, table.lastColumn),
        count: rows.length,
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'all to be seen',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'a hidden column and two hidden rows',
      sheets: data(
        [
          ['Town', 'Births', 'Contact'],
          ['Avon', 140, 'a'],
          ['Bethel', 201, 'b'],
          ['Canton', 88, 'c'],
          ['Darien', 9, 'd'],
        ],
        { hiddenColumns: [2], hiddenRows: [3, 4] },
      ),
      outcome: 'found',
      ranges: ['C1:C5', 'A3:C4'],
    },
  ],
};

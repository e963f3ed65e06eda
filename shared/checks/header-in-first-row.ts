import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { filledRanges, many, short } from '../workbook/records.ts';
import { textAt } from '../workbook/sheet.ts';

/** The portal takes row 1 for the names of the columns. */
export const headerInFirstRow: Check = {
  meta: {
    id: 'header-in-first-row',
    title: 'The column names are in row 1',
    demands: 'Row 1 names the columns; no title, note or blank row stands above.',
  },
  run({ table }) {
    if (table === null) return { outcome: 'not-applicable', why: 'The first tab holds no table.' };
    const [header] = table.headerRows;
    if (header === undefined) return { outcome: 'not-applicable', why: 'The table has no header row.' };
    if (header === 1) return { outcome: 'passed' };
    const above = table.above.filter((row) => row < header);
    const [first] = above;
    const said =
      first === undefined ? '' : sample(table.sheet.columns, (index) => textAt(table.sheet, first, index));
    const what =
      first === undefined
        ? `${many(header - 1, 'blank row stands', 'blank rows stand')} above`
        : `“${short(said, 60)}” stands above, in row ${first}`;
    return {
      outcome: 'found',
      found: [
        {
          message: `The column names are in row ${header}; ${what}. The portal takes row 1 for the names: delete rows 1 to ${header - 1} and keep their text for the dataset’s description.`,
          ranges: above.length > 0 ? filledRanges(table.sheet, above) : ['A1'],
          count: header - 1,
        },
      ],
    };
  },
  examples: [
    { name: 'names in row 1', sheets: data(births), outcome: 'passed' },
    {
      name: 'a title and a blank row above',
      sheets: data([['Births by town, 2023'], [], ...births]),
      outcome: 'found',
      ranges: ['A1'],
    },
    {
      name: 'a blank row above',
      sheets: data([[], ...births]),
      outcome: 'found',
      ranges: ['A1'],
    },
  ],
};

function sample(columns: readonly { index: number }[], read: (index: number) => string): string {
  for (const { index } of columns) {
    const text = read(index);
    if (text !== '') return text;
  }
  return '';
}

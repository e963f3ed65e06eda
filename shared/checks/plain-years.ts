import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { cellRows, many } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { holdsYears } from '../workbook/table/column-roles.ts';

/** A year shown as 2,024 reads as an amount. */
export const plainYears: Check = {
  meta: {
    id: 'plain-years',
    title: 'Years without separators',
    demands: 'A year is shown as 2024, not as 2,024 or 2024.00.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const dressed = table.sheet.styles.map(({ format }) => /#,##0|0\.0|[$%]/.test(format.split(';')[0]!));
    return answer(
      foundInColumns(
        table,
        (column) =>
          holdsYears(column) && !table.sheet.untyped
            ? cellRows(
                table,
                column,
                (kind, _value, style) => kind === Cell.number && dressed[style] === true,
              )
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} shows ${many(rows.length, 'year')} like an amount, the first, ${shown}, in ${cell}. Give these cells the format General, so that they read 2024.`,
      ),
    );
  },
  examples: [
    { name: 'plain', sheets: listed('year', [2021, 2022, 2023]), outcome: 'passed' },
    {
      name: 'a population with separators',
      sheets: listed('population', [2021, 1990, 2023], { formats: { 'B2:B4': '#,##0' } }),
      outcome: 'passed',
    },
    {
      name: 'years with separators',
      sheets: listed('year_built', [1921, 1990, 2023], { formats: { 'B2:B4': '#,##0' } }),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
  ],
};

import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, rowsByColumn } from '../workbook/records.ts';

/** A formula may give another value tomorrow, or none where the file it points to is missing. */
export const noLiveFormulas: Check = {
  meta: {
    id: 'no-live-formulas',
    title: 'Values, not formulas',
    demands: 'The cells of the table hold values, so that they stay as they were checked.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const { firstRow, lastRow, sheet } = table;
    const byColumn = rowsByColumn(sheet.formulas);
    return answer(
      foundInColumns(
        table,
        ({ index }) => (byColumn.get(index) ?? []).filter((row) => row >= firstRow && row <= lastRow),
        ({ name, rows, cell }) =>
          `${name} has ${many(rows.length, 'cell')} worked out by a formula, the first is ${cell}. Copy the table and paste it as values, so that it stays as it is.`,
      ),
    );
  },
  examples: [
    {
      name: 'values',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'a sum',
      sheets: data(births, { formulas: ['B3'] }),
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

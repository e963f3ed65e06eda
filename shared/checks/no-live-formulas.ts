import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';

/** A formula may give another value tomorrow, or none where the file it points to is missing. */
export const noLiveFormulas: Check = {
  meta: {
    id: 'no-live-formulas',
    title: 'Values, not formulas',
    demands: 'The cells of the table hold values, so that they stay as they were checked.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const byColumn = formulaRows(table);
    return answer(
      foundInColumns(
        table,
        ({ index }) => byColumn.get(index) ?? [],
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

/** Rows of records whose cell holds a formula, by column. */
function formulaRows({ sheet, firstRow, lastRow }: Table): Map<number, number[]> {
  const byColumn = new Map<number, number[]>();
  for (const key of sheet.formulas) {
    const column = key % 16_384;
    const row = (key - column) / 16_384;
    if (row < firstRow || row > lastRow) continue;
    const rows = byColumn.get(column);
    if (rows === undefined) byColumn.set(column, [row]);
    else rows.push(row);
  }
  for (const rows of byColumn.values()) rows.sort((a, b) => a - b);
  return byColumn;
}

import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { columnRanges } from '../workbook/address.ts';
import { many } from '../workbook/records.ts';

/** A formula may give another value tomorrow, or none where the file it points to is missing. */
export const noLiveFormulas: Check = {
  meta: {
    id: 'no-live-formulas',
    title: 'Values, not formulas',
    demands: 'The cells of the table hold values, so that they stay as they were checked.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const byColumn = new Map<number, number[]>();
    for (const key of table.sheet.formulas) {
      const column = key % 16_384;
      const row = (key - column) / 16_384;
      const inside =
        row >= table.firstRow &&
        row <= table.lastRow &&
        column >= table.firstColumn &&
        column <= table.lastColumn;
      if (inside) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
    }
    if (byColumn.size === 0) return { outcome: 'passed' };
    const ranges = [...byColumn]
      .sort((a, b) => a[0] - b[0])
      .flatMap(([column, rows]) =>
        columnRanges(
          column,
          rows.sort((a, b) => a - b),
        ),
      );
    const count = [...byColumn.values()].reduce((sum, rows) => sum + rows.length, 0);
    return answer([
      {
        message: `${many(count, 'cell is', 'cells are')} worked out by a formula, the first in ${ranges[0]}. Copy the table and paste it as values, so that it stays as it is.`,
        ranges,
        count,
      },
    ]);
  },
  examples: [
    {
      name: 'values',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'a sum',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
          formulas: ['B3'],
        },
      ],
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

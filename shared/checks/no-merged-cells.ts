import type { Check, Found } from '../check.ts';
import { areaName } from '../workbook/address.ts';
import { many } from '../workbook/records.ts';

const rows = [
  ['County', 'Town', 'Births'],
  ['Hartford', 'Avon', 140],
  [null, 'Canton', 88],
  ['Fairfield', 'Bethel', 201],
];

/** Of a merged block only the first cell keeps its value. */
export const noMergedCells: Check = {
  meta: {
    id: 'no-merged-cells',
    title: 'No merged cells',
    demands: 'Every cell stands alone, because merged ones arrive empty but for the first.',
  },
  run({ workbook, table }) {
    const { merges } = workbook.first;
    if (merges.length === 0) return { outcome: 'passed' };
    const top = table?.headerRows[0] ?? table?.firstRow ?? 1;
    const touches = merges.filter(
      (area) =>
        table !== null &&
        area.lastRow >= top &&
        area.firstRow <= table.lastRow &&
        area.firstColumn <= table.lastColumn,
    );
    const touching = new Set(touches);
    const outside = merges.filter((area) => !touching.has(area));
    const found: Found[] = [];
    if (touches.length > 0) {
      found.push({
        message: `${many(touches.length, 'merged area')} in the table, such as ${areaName(touches[0]!)}. Only the first cell of each keeps its value: unmerge and fill in every cell.`,
        ranges: touches.map(areaName),
        count: touches.length,
      });
    }
    if (outside.length > 0) {
      found.push({
        message: `${many(outside.length, 'merged area')} above, below or beside the table, such as ${areaName(outside[0]!)}. Unmerge, and move the text into the dataset’s description.`,
        ranges: outside.map(areaName),
        count: outside.length,
        severity: 'warning',
      });
    }
    return { outcome: 'found', found };
  },
  examples: [
    { name: 'none', sheets: [{ name: 'Data', rows }], outcome: 'passed' },
    {
      name: 'a county over two towns',
      sheets: [{ name: 'Data', rows, merged: ['A2:A3'] }],
      outcome: 'found',
      ranges: ['A2:A3'],
    },
  ],
};

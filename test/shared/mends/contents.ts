import { areaName } from '../../../shared/workbook/address.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { contentReader } from '../../../shared/workbook/steps/cell-content.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

/** Everything a workbook holds, in a form in which two can be compared. */
export const contentsOf = ({ first, others, sheets, ...rest }: Workbook) => ({
  ...rest,
  sheets,
  first: sheetContents(first),
  others: others.map(sheetContents),
});

function sheetContents(sheet: Sheet) {
  const { columns, strings, styles, merges, ...rest } = sheet;
  const read = contentReader(sheet);
  return {
    ...rest,
    merges: merges.map(areaName).sort(),
    columns: columns.map((column) => ({
      index: column.index,
      cells: Array.from({ length: column.length }, (_, slot) => [
        column.rows[slot],
        column.kinds[slot],
        read(column, slot),
        styles[column.styles[slot]!]!,
      ]),
    })),
  };
}

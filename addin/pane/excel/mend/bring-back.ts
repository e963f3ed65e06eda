import type { ReadWorkbook } from '../read-workbook.ts';
import { type CellRead, cellKey, differences, isFormula, type ReadSheet } from './cells-read.ts';
import type { Concerned } from './change-since.ts';
import { type Put, writeCells } from './write-cells.ts';

/**
 * Makes the sheets hold again what they held before: contents, number formats, merged cells. Of a sheet in `only`
 * nothing but those cells is touched.
 */
export async function bringBack(
  context: Excel.RequestContext,
  before: ReadWorkbook,
  now: ReadWorkbook,
  only: Concerned = new Map(),
): Promise<void> {
  for (const was of before.sheets) {
    const is = now.sheets.find(({ name }) => name === was.name);
    if (is === undefined) continue;
    const sheet = context.workbook.worksheets.getItem(was.name);
    const wanted = only.get(was.name) ?? 'all';
    const puts = [...differences(is, was)]
      .filter((cell) => wanted === 'all' || wanted.has(cellKey(cell)))
      .map(({ row, column, after }) => putOf(row, column, after));
    const { gone, come } = changedMerges(was, is);
    for (const area of come) sheet.getRange(area).unmerge();
    await writeCells(context, sheet, puts);
    for (const area of gone) sheet.getRange(area).merge(false);
    await context.sync();
  }
}

function changedMerges(was: ReadSheet, is: ReadSheet): { gone: string[]; come: string[] } {
  return {
    gone: was.merged.filter((area) => !is.merged.includes(area)),
    come: is.merged.filter((area) => !was.merged.includes(area)),
  };
}

function putOf(row: number, column: number, { content, isError, format }: CellRead): Put {
  return { row, column, content, is: isFormula(content) ? 'formula' : isError ? 'error' : 'value', format };
}

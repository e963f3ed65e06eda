import { hiddenLines } from './hidden-lines.ts';

/** A rectangle of cells as Excel gives them; rows and columns from 0. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
  formulas: unknown[][];
  formats: unknown[][];
  types: unknown[][];
}

/** The open workbook as read from Excel: the first worksheet whole, of the others what tells them apart. */
export interface ReadWorkbook {
  name: string;
  sheets: {
    name: string;
    visibility: string;
    blocks: Block[];
    /** Addresses of merged cells, without the sheet's name. */
    merged: string[];
    /** Rows from 1, columns from 0; told of the first worksheet alone. */
    hiddenRows: number[];
    hiddenColumns: number[];
    /** False when only the first rows were read. */
    whole: boolean;
  }[];
  /** What this Excel could not tell, in sentences for people. */
  missing: string[];
}

interface Sizes {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Cells a first request asks for; about 43 bytes each, and Excel on the web gives 5 MB at most. */
const cellsAtFirst = 60_000;
/** Rows read of sheets that are not published. */
const otherRows = 500;

/**
 * Reads the open workbook in blocks. A block that is too large for this Excel is halved until it fits; ranges
 * are let go of as soon as they are read, so Excel does not slow down.
 */
export async function readOpenWorkbook(
  progress: (words: string, done: number, of: number) => void,
  cancel: AbortSignal,
): Promise<ReadWorkbook> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility,items/position');
    context.workbook.load('name');
    await context.sync();
    const read: ReadWorkbook = { name: context.workbook.name, sheets: [], missing: [] };
    const inOrder = sheets.items.toSorted((a, b) => a.position - b.position);
    for (const [index, sheet] of inOrder.entries()) {
      const used = await usedPart(context, sheet);
      const rows = used === null ? 0 : index === 0 ? used.rows : Math.min(used.rows, otherRows);
      const report = (done: number) => progress(`Reading “${sheet.name}”`, done, rows);
      const blocks = used === null ? [] : await readBlocks(context, sheet, { ...used, rows }, report, cancel);
      const merged = used === null ? [] : await mergedAreas(context, sheet, { ...used, rows }, read.missing);
      const hidden =
        used === null || index > 0
          ? { hiddenRows: [], hiddenColumns: [] }
          : await hiddenLines(context, sheet, used, read.missing);
      const whole = used === null || rows === used.rows;
      const { name, visibility } = sheet;
      read.sheets.push({ name, visibility, blocks, merged, ...hidden, whole });
    }
    return read;
  });
}

async function usedPart(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Sizes | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  used.untrack();
  return { row, column, rows, columns };
}

async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sizes: Sizes,
  report: (rowsDone: number) => void,
  cancel: AbortSignal,
): Promise<Block[]> {
  const blocks: Block[] = [];
  let height = Math.max(1, Math.floor(cellsAtFirst / sizes.columns));
  for (let done = 0; done < sizes.rows; ) {
    cancel.throwIfAborted();
    report(done);
    const rows = Math.min(height, sizes.rows - done);
    const block = await readBlock(context, sheet, { ...sizes, row: sizes.row + done, rows });
    if (block === 'too-large') {
      if (rows === 1)
        throw new Error(
          `Row ${sizes.row + done + 1} of “${sheet.name}” is too large for this Excel to hand over. Save the file and check it in a browser instead.`,
        );
      height = Math.max(1, Math.floor(rows / 2));
      continue;
    }
    blocks.push(block);
    done += rows;
  }
  report(sizes.rows);
  return blocks;
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Sizes,
): Promise<Block | 'too-large'> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('values,formulas,numberFormat,valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'ResponsePayloadSizeLimitExceeded') return 'too-large';
    throw error;
  }
  const { values, formulas, numberFormat: formats, valueTypes: types } = range;
  range.untrack();
  // Beyond five million cells some Excels answer with nothing instead of an error.
  if (values === null || formulas === null) return 'too-large';
  return { row, column, values, formulas, formats, types };
}

async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Sizes,
  missing: string[],
): Promise<string[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    const sentence =
      'This Excel is too old to tell which cells are merged, so merged cells were not looked for.';
    if (!missing.includes(sentence)) missing.push(sentence);
    return [];
  }
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  await context.sync();
  const areas = merged.isNullObject ? [] : merged.areas.items.map(({ address }) => bareAddress(address));
  range.untrack();
  return areas;
}

/** `'My data'!A1:B2` -> `A1:B2` */
const bareAddress = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

const codeOf = (error: unknown): string | null =>
  error instanceof OfficeExtension.Error ? error.code : null;

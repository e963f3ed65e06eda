export interface HiddenLines {
  /** From 1. */
  hiddenRows: number[];
  /** From 0. */
  hiddenColumns: number[];
}

interface Sizes {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * Rows and columns of the area that nobody sees, filtered ones too: those without a visible cell. Where this
 * Excel cannot tell, a sentence says so.
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sizes: Sizes,
  missing: string[],
): Promise<HiddenLines> {
  const range = sheet.getRangeByIndexes(sizes.row, sizes.column, sizes.rows, sizes.columns);
  if (!canTell(range))
    return untold(missing, 'This Excel is too old to tell which rows and columns are hidden');
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.load('areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex,areas/items/columnCount');
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return untold(missing, 'Excel could not say which rows and columns are hidden');
  }
  const areas = visible.isNullObject ? [] : visible.areas.items;
  const hidden = {
    hiddenRows: gaps(sizes.row, sizes.rows, areas.map(rowsOf)).map((row) => row + 1),
    hiddenColumns: gaps(sizes.column, sizes.columns, areas.map(columnsOf)),
  };
  range.untrack();
  return hidden;
}

const canTell = (range: Excel.Range): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.9') &&
  typeof range.getSpecialCellsOrNullObject === 'function';

function untold(missing: string[], why: string): HiddenLines {
  missing.push(`${why}, so hidden rows and columns were not looked for.`);
  return { hiddenRows: [], hiddenColumns: [] };
}

const rowsOf = ({ rowIndex, rowCount }: Excel.Range): Run => [rowIndex, rowCount];
const columnsOf = ({ columnIndex, columnCount }: Excel.Range): Run => [columnIndex, columnCount];

type Run = [first: number, count: number];

/** What lies between the runs. */
function gaps(first: number, count: number, runs: Run[]): number[] {
  const seen = new Uint8Array(count);
  for (const [start, length] of runs) seen.fill(1, start - first, start - first + length);
  return Array.from(seen.keys()).flatMap((at) => (seen[at] === 0 ? [first + at] : []));
}

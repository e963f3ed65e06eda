import { parseArea } from '../address.ts';
import { Cell, errorNames, type Sheet, type Style } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { buildSheet, holdsText, plainStyle, type SheetBuilder } from './build-sheet.ts';
import { defaultLimits } from './limits.ts';
import { shownAs } from './number-format.ts';
import { readsOtherWorkbook } from './other-workbooks.ts';
import { type StringPool, stringPool } from './string-pool.ts';
import { unreadable } from './unreadable.ts';

/** A rectangle of cells as Office.js gives them; rows and columns from 0. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
  formulas?: unknown[][];
  formats?: unknown[][];
  types?: unknown[][];
}

export interface BlockWorkbook {
  name: string;
  /** Worksheets in workbook order. */
  sheets: {
    name: string;
    /** `Visible`, `Hidden` or `VeryHidden`. */
    visibility?: string;
    blocks: Block[];
    /** Addresses of merged cells. */
    merged?: string[];
    whole?: boolean;
    /** From 1 and from 0. */
    hiddenRows?: number[];
    hiddenColumns?: number[];
  }[];
}

/** The same workbook that a reader makes of a file, built from what Excel gives piece by piece. */
export function workbookFromBlocks(given: BlockWorkbook): Workbook {
  const pool = stringPool(defaultLimits);
  const styles: Style[] = [plainStyle];
  const known = new Map<string, { style: number; shown: number }>([
    ['General', { style: 0, shown: Cell.number }],
  ]);
  const sheets = given.sheets.map((sheet, at): Sheet => {
    const most = { cells: at === 0 ? defaultLimits.cells : defaultLimits.otherCells, refuse: at === 0 };
    const builder = buildSheet(pool, defaultLimits, most);
    for (const block of sheet.blocks) putBlock(block, builder, pool, styles, known);
    const made = builder.finish({
      name: sheet.name,
      position: at + 1,
      visibility: visibilityOf(sheet.visibility),
      styles,
      merges: (sheet.merged ?? []).map(parseArea).filter((area) => area !== null),
      whole: sheet.whole !== false,
    });
    made.hiddenRows = (sheet.hiddenRows ?? []).filter((row) => row <= made.lastRow);
    made.hiddenColumns = sheet.hiddenColumns ?? [];
    return made;
  });
  const [first, ...others] = sheets;
  if (first === undefined) {
    throw unreadable(
      'The workbook holds no worksheet, so there is no table to check; put the data on a worksheet.',
    );
  }
  return {
    file: given.name,
    format: 'excel',
    sheets: sheets.map(({ name, position, visibility }) => ({
      name,
      position,
      kind: 'worksheet',
      visibility,
    })),
    first,
    others,
    text: null,
    externalLinks: 0,
    macros: false,
  };
}

function putBlock(
  block: Block,
  builder: SheetBuilder,
  pool: StringPool,
  styles: Style[],
  known: Map<string, { style: number; shown: number }>,
): void {
  block.values.forEach((cells, down) => {
    const row = block.row + down + 1;
    cells.forEach((value, across) => {
      const column = block.column + across;
      const formula = block.formulas?.[down]?.[across];
      if (typeof formula === 'string' && formula.startsWith('=')) {
        builder.formula(row, column);
        if (readsOtherWorkbook(formula)) builder.linkedFormula(row, column);
      }
      if (value === '' || value === null || value === undefined) return;
      const { style, shown } = styleOf(block.formats?.[down]?.[across], styles, known);
      if (typeof value === 'boolean') builder.put(row, column, Cell.boolean, value ? 1 : 0, style);
      else if (typeof value === 'number') putNumber(builder, row, column, value, style, shown);
      else if (block.types?.[down]?.[across] === 'Error')
        builder.put(row, column, Cell.error, errorOf(value), style);
      else if (typeof value === 'string' && holdsText(value)) {
        builder.put(row, column, Cell.text, pool.add(value.replace(/\r\n?/g, '\n')), style);
      }
    });
  });
}

function styleOf(
  format: unknown,
  styles: Style[],
  known: Map<string, { style: number; shown: number }>,
): { style: number; shown: number } {
  const code = typeof format === 'string' && format !== '' ? format : 'General';
  const before = known.get(code);
  if (before !== undefined) return before;
  const made = { style: styles.push({ ...plainStyle, format: code }) - 1, shown: shownAs(code) };
  known.set(code, made);
  return made;
}

function putNumber(
  b: SheetBuilder,
  row: number,
  column: number,
  value: number,
  style: number,
  shown: number,
): void {
  const days = shown !== Cell.number && value >= 0 && value < 2_958_466;
  if (!days) b.put(row, column, Cell.number, value, style);
  else if (shown === Cell.time) b.put(row, column, Cell.time, value, style);
  else if (shown === Cell.datetime && !Number.isInteger(value))
    b.put(row, column, Cell.datetime, value, style);
  else b.put(row, column, Cell.date, value, style);
}

const errorOf = (value: unknown): number =>
  Math.max(0, (errorNames as readonly string[]).indexOf(String(value)));

const visibilityOf = (given: string | undefined): Sheet['visibility'] =>
  given === 'Hidden' ? 'hidden' : given === 'VeryHidden' ? 'very-hidden' : 'visible';

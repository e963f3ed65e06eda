import type { WorkBook, WorkSheet } from 'xlsx';
import { parseArea } from '../address.ts';
import { Cell, errorNames, type Sheet, type Style } from '../sheet.ts';
import type { SheetEntry, Workbook } from '../workbook.ts';
import { buildSheet, holdsText, plainStyle, type SheetBuilder } from './build-sheet.ts';
import { shownAs } from './number-format.ts';
import { readsOtherWorkbook } from './other-workbooks.ts';
import type { Reading } from './reading.ts';
import { type StringPool, stringPool } from './string-pool.ts';
import { broken, unreadable } from './unreadable.ts';

/** `.xls`, `.xlsb` and `.ods` through the `xlsx` package, which is loaded only when one comes. */
export async function readOther(
  file: string,
  bytes: Uint8Array,
  format: 'xls' | 'xlsb' | 'ods',
  reading: Reading,
): Promise<Workbook> {
  const { read } = await import('xlsx');
  const book = parsed(() =>
    read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: false,
      UTC: true,
    }),
  );
  reading.tick();
  const entries = entriesOf(book);
  const pool = stringPool(reading.limits);
  const styles: Style[] = [plainStyle];
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = entries
    .filter((entry) => entry.kind === 'worksheet')
    .map((entry, at) => {
      const most =
        at === 0
          ? { cells: reading.limits.cells, refuse: true }
          : { cells: reading.limits.otherCells, refuse: false };
      const builder = buildSheet(pool, reading.limits, most);
      return fill(book.Sheets[entry.name]!, builder, entry, { pool, styles, from1904 });
    });
  const [first, ...others] = sheets;
  if (first === undefined) {
    throw unreadable(
      'The workbook holds no worksheet, so there is no table to check; put the data on a worksheet.',
    );
  }
  return { file, format, sheets: entries, first, others, text: null, externalLinks: 0, macros: false };
}

function parsed(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) {
      throw unreadable('The file is protected with a password; save it without one and try again.', cause);
    }
    throw broken(cause);
  }
}

function entriesOf(book: WorkBook): SheetEntry[] {
  return book.SheetNames.map((name, at) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    if (sheet == null) throw broken(undefined, `: the sheet “${name.slice(0, 255)}” is missing from it`);
    return {
      name,
      position: at + 1,
      kind: (sheet['!type'] ?? 'sheet') === 'sheet' ? 'worksheet' : 'chart',
      visibility: hidden === 2 ? 'very-hidden' : hidden === 1 ? 'hidden' : 'visible',
    };
  });
}

interface Known {
  pool: StringPool;
  styles: Style[];
  from1904: boolean;
}

function fill(sheet: WorkSheet, builder: SheetBuilder, entry: SheetEntry, known: Known): Sheet {
  const rows = sheet['!data'] ?? [];
  let whole = true;
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell == null || !whole) return;
      if (cell.f !== undefined) builder.formula(row + 1, column);
      if (cell.f !== undefined && readsOtherWorkbook(cell.f)) builder.linkedFormula(row + 1, column);
      const style = styleOf(known.styles, String(cell.z ?? 'General'));
      whole = putCell(builder, row + 1, column, cell, style, known);
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  const made = builder.finish({
    name: entry.name,
    position: entry.position,
    visibility: entry.visibility,
    styles: known.styles,
    merges,
    whole,
    filter: parseArea(sheet['!autofilter']?.ref ?? ''),
  });
  made.hiddenRows = (sheet['!rows'] ?? []).flatMap((row, at) =>
    row?.hidden === true && at < made.lastRow ? [at + 1] : [],
  );
  made.hiddenColumns = made.columns
    .map((one) => one.index)
    .filter((at) => sheet['!cols']?.[at]?.hidden === true);
  return made;
}

function putCell(
  builder: SheetBuilder,
  row: number,
  column: number,
  cell: { t: string; v?: unknown; w?: string },
  style: number,
  { pool, styles, from1904 }: Known,
): boolean {
  const { t, v } = cell;
  if (t === 's' && typeof v === 'string') {
    return holdsText(v)
      ? builder.put(row, column, Cell.text, pool.add(v.replace(/\r\n?/g, '\n')), style)
      : true;
  }
  if (t === 'b') return builder.put(row, column, Cell.boolean, v === true ? 1 : 0, style);
  if (t === 'e') {
    const index = (errorNames as readonly string[]).indexOf(cell.w ?? '');
    const byCode: Record<number, number> = { 0: 0, 7: 1, 15: 2, 23: 3, 29: 4, 36: 5, 42: 6, 43: 7 };
    return builder.put(row, column, Cell.error, index >= 0 ? index : (byCode[Number(v)] ?? 6), style);
  }
  const shown = shownAs(styles[style]?.format ?? 'General');
  if (t === 'd' && v instanceof Date) return putDays(builder, row, column, daysOfDate(v), shown, style);
  if (t !== 'n' || typeof v !== 'number' || Number.isNaN(v)) return true;
  if (shown === Cell.number || v < 0 || v >= 2_958_466)
    return builder.put(row, column, Cell.number, v, style);
  return putDays(builder, row, column, from1904 && shown !== Cell.time ? v + 1462 : v, shown, style);
}

function putDays(
  b: SheetBuilder,
  row: number,
  column: number,
  days: number,
  shown: number,
  style: number,
): boolean {
  const kind =
    shown === Cell.time
      ? Cell.time
      : shown === Cell.datetime && !Number.isInteger(days)
        ? Cell.datetime
        : Cell.date;
  return b.put(row, column, kind, days, style);
}

const daysOfDate = (date: Date): number => {
  const days = date.getTime() / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
};

function styleOf(styles: Style[], format: string): number {
  const at = styles.findIndex((style) => style.format === format);
  if (at >= 0 || styles.length > 5000) return Math.max(at, 0);
  return styles.push({ ...plainStyle, format }) - 1;
}

import type { ColumnModel } from './column-model.ts';
import { type Evidence, headerEvidence } from './header-evidence.ts';
import type { RowSigns } from './row-signs.ts';
import { Cell, type Sheet, slotOf, textAt } from './sheet.ts';

export interface Body {
  sheet: Sheet;
  signs: RowSigns;
  models: ColumnModel[];
  /** Cells in an ordinary record. */
  width: number;
  /** Cells a row needs to be taken for a record or a header without looking further. */
  least: number;
}

/** The row that names the columns, or 0 when the records start without one. `cores` are the first wide rows. */
export function findHeader(body: Body, cores: readonly number[]): number {
  const hinted = hintedHeader(body, cores);
  if (hinted > 0) return hinted;
  const { sheet, models } = body;
  const figureColumns = models.filter((model) => model.figures >= 0.6 && model.filled > 0).length;
  let header = 0;
  let records = 0;
  let best = 0;
  for (const row of cores) {
    if (header === 0 && isPair(body, row)) continue;
    const evidence = headerEvidence(sheet, models, row);
    const names = evidence.names >= evidence.filled * 0.6;
    if (names && evidence.sum >= 0.5 && !(header > 0 && records === 0 && repeats(body, header, row))) {
      if (header > 0 && records > 0 && (figureColumns === 0 || records > 1 || evidence.sum <= best)) break;
      // In a table of text alone the records read like names too; only a stronger row names the columns instead.
      if (header > 0 && figureColumns === 0 && evidence.sum <= best) break;
      header = row;
      best = Math.max(best, evidence.sum);
      records = 0;
    } else {
      records++;
      if (records >= (header > 0 ? 2 : 4)) break;
    }
  }
  if (header > 0) return header;
  const first = cores[0];
  if (first === undefined) return 0;
  const evidence = headerEvidence(sheet, models, first);
  return couldName(evidence, body) ? first : 0;
}

/** `Agency:` and what it is, as in the block above a table. */
function isPair({ sheet, signs, models }: Body, row: number): boolean {
  const texts = models
    .filter(({ column }) => slotOf(column, row) >= 0)
    .map(({ column }) => textAt(sheet, row, column.index).trim());
  return signs.filled[row]! >= 2 && texts[0]!.endsWith(':') && !texts[1]!.endsWith(':');
}

/** Whether a row right below says again what the header says: a heading of a group of records. */
function repeats({ sheet, models }: Body, header: number, row: number): boolean {
  let same = 0;
  let filled = 0;
  for (const { column } of models) {
    if (slotOf(column, row) < 0) continue;
    filled++;
    const text = textAt(sheet, row, column.index).trim().toLowerCase();
    if (text === textAt(sheet, header, column.index).trim().toLowerCase()) same++;
  }
  return same >= 2 && same >= filled * 0.5;
}

/** Nothing speaks against the row: short different names right across the table. */
function couldName(evidence: Evidence, { width, models }: Body): boolean {
  const text = models.some((model) => model.text > 0.4) || models.every((model) => model.filled === 0);
  return (
    evidence.names === evidence.filled &&
    evidence.distinct === evidence.filled &&
    evidence.longest <= (width >= 3 ? 120 : 60) &&
    evidence.filled >= width * 0.7 &&
    evidence.sum > -0.3 &&
    text
  );
}

/** Where the workbook's maker put an Excel table or a filter, the header is known. */
function hintedHeader({ sheet, signs, models, least }: Body, cores: readonly number[]): number {
  const latest = cores[Math.min(cores.length - 1, 14)] ?? 0;
  const inBand = (column: number): boolean => column >= signs.firstColumn && column <= signs.lastColumn;
  const rows = sheet.tables
    .filter(({ area, headerRows }) => headerRows > 0 && inBand(area.firstColumn))
    .map(({ area }) => area.firstRow)
    .sort((a, b) => a - b);
  if (sheet.filter !== null && sheet.filter.lastColumn > sheet.filter.firstColumn)
    rows.push(sheet.filter.firstRow);
  for (const row of rows) {
    if (row > latest || (signs.filled[row] ?? 0) < least) continue;
    const evidence = headerEvidence(sheet, models, row);
    if (evidence.names >= evidence.filled * 0.7 && evidence.sum > -0.6) return row;
  }
  return 0;
}

/** All header rows, ascending: those above the naming row that group its columns or continue its names. */
export function headerRowsFrom(body: Body, header: number): number[] {
  const rows = [header];
  for (let row = header - 1; row >= 1 && row >= header - 8; row--) {
    if (body.signs.filled[row] === 0) {
      if (covered(body.sheet, row)) continue;
      break;
    }
    if (!belongsToHeader(body, row, rows[0]!)) break;
    rows.unshift(row);
  }
  return rows;
}

function belongsToHeader(body: Body, row: number, below: number): boolean {
  const { sheet, signs, models } = body;
  const evidence = headerEvidence(sheet, models, row);
  if (evidence.longest > 100 || (evidence.names < evidence.filled && !beginsNames(body, row, below)))
    return false;
  const texts = models
    .filter(({ column }) => slotOf(column, row) >= 0)
    .map(({ column }) => textAt(sheet, row, column.index).trim());
  if (
    texts.some((text) => text.endsWith(':') || /^(source|note|updated|as of|prepared|report)\b/i.test(text))
  )
    return false;
  const spans = sheet.merges.filter(
    (merge) => merge.firstRow <= row && merge.lastRow >= row && merge.lastColumn > merge.firstColumn,
  );
  const whole = signs.lastColumn - signs.firstColumn + 1;
  const across = spans.some((span) => span.lastColumn - span.firstColumn + 1 >= Math.max(2, whole * 0.85));
  const parts = spans.filter((span) => span.lastColumn - span.firstColumn + 1 < whole * 0.85);
  if (evidence.filled === 1) {
    if (across) return false;
    if (parts.length === 1 && signs.first[row]! > signs.firstColumn) return evidence.longest <= 60;
    if (tallMerge(sheet, row, below)) return true;
    return (
      signs.first[row]! > signs.firstColumn + 1 &&
      evidence.longest <= 40 &&
      body.width >= 4 &&
      followsOn(body, row)
    );
  }
  if (across) return false;
  if (parts.length > 0 || tallMerge(sheet, row, below)) return true;
  if (evidence.filled >= body.least && evidence.sum > 0) return true;
  if (
    evidence.filled === 2 &&
    signs.last[row]! === signs.first[row]! + 1 &&
    signs.first[row] === signs.firstColumn
  )
    return false;
  return (
    evidence.longest <= 50 &&
    evidence.sum >= 0 &&
    (signs.first[row]! > signs.firstColumn || fillsGaps(body, row, below))
  );
}

/** Names broken over two rows may begin with a figure: `65` over `and over`. */
function beginsNames({ sheet, signs, models }: Body, row: number, below: number): boolean {
  if (row !== below - 1 || signs.first[row] === signs.firstColumn) return false;
  const over = models.filter(({ column }) => slotOf(column, row) >= 0);
  return (
    over.every(
      ({ column }) =>
        slotOf(column, below) >= 0 && /^\S{1,12}$|\p{L}/u.test(textAt(sheet, row, column.index)),
    ) && over.some(({ column }) => /\p{L}/u.test(textAt(sheet, row, column.index)))
  );
}

/** A label right above the naming row, over a column whose neighbour is named below. */
const followsOn = (body: Body, row: number): boolean => body.signs.filled[row + 1]! >= body.least;

const tallMerge = (sheet: Sheet, row: number, below: number): boolean =>
  sheet.merges.some(
    (merge) => merge.firstRow <= row && merge.lastRow >= below && merge.firstColumn === merge.lastColumn,
  );

const covered = (sheet: Sheet, row: number): boolean =>
  sheet.merges.some(
    (merge) => merge.firstRow < row && merge.lastRow >= row && merge.firstColumn === merge.lastColumn,
  );

/** Names columns that the row below leaves open. */
function fillsGaps({ models }: Body, row: number, below: number): boolean {
  return models.some(({ column }) => slotOf(column, row) >= 0 && slotOf(column, below) < 0);
}

/** Rows right below the naming row that go on naming: units, numbers of columns. */
export function isHeaderTail(body: Body, naming: number, row: number): boolean {
  const { sheet, models } = body;
  if (repeats(body, naming, row)) return false;
  if (countsColumns(body, row)) return true;
  const evidence = headerEvidence(sheet, models, row);
  const figures = models.some(({ column }) => {
    const slot = slotOf(column, row);
    return slot >= 0 && column.kinds[slot] !== Cell.text;
  });
  return !figures && evidence.filled >= 2 && evidence.names === evidence.filled && evidence.sum >= 1.5;
}

/** (1) (2) (3), 1 2 3 or A B C right across. */
function countsColumns({ sheet, signs, models, least }: Body, row: number): boolean {
  if (signs.filled[row]! < Math.max(3, least)) return false;
  const marks = models
    .filter(({ column }) => slotOf(column, row) >= 0)
    .map(({ column }) =>
      textAt(sheet, row, column.index)
        .replace(/[()[\]\s.]/g, '')
        .toLowerCase(),
    );
  const numbers = marks.map((mark) =>
    /^[a-z]$/.test(mark) ? mark.charCodeAt(0) - 96 : Number(mark || Number.NaN),
  );
  return (numbers[0] === 1 || numbers[0] === 0) && numbers.every((number, at) => number === numbers[0]! + at);
}

import { Cell, type Column, type Sheet, slotOf, textAt } from '../sheet.ts';
import type { Aside } from '../table.ts';
import { isPlaceholder } from './column-model.ts';
import { repeatsHeader, startsOver, startsTable, subHeading, titled } from './header-again.ts';
import { noteLike, noteText } from './note-text.ts';
import type { Body } from './table-body.ts';
import { isAverage, isTotal } from './total-role.ts';

type Role = Aside['role'] | 'record' | 'thin';

export function roleOf(body: Body, row: number, headerRows: number[], gap: number, begun: boolean): Role {
  const { signs, width, least } = body;
  const filled = signs.filled[row]!;
  if (filled === 0) return 'blank';
  if (filled >= least || (width <= 2 && filled === width)) {
    if (signs.figures[row] === 0 || gap > 0) {
      const repeated = repeatsHeader(body, row, headerRows);
      if (repeated) {
        return gap > 0 && begun && (titled(body, row) || startsOver(body, row, headerRows))
          ? 'table'
          : 'header';
      }
      if (begun && gap > 0 && startsTable(body, row)) return 'table';
      if (headerRows.length > 0 && subHeading(body, row)) return 'header';
    }
    if (isTotal(body, row) || (begun && isAverage(body, row, gap))) return 'total';
    if (begun && gap > 0 && isApart(body, row)) return 'note';
    return width >= 3 && begun && lacksFigures(body, row) ? 'thin' : 'record';
  }
  if (isTotal(body, row) || (begun && isAverage(body, row, gap))) return 'total';
  if (begun && gap > 0 && filled >= 2 && startsTable(body, row)) return 'table';
  if (signs.figures[row] === 0 && filled === 1) {
    if (width < 3) return noteLike(body, row, gap) ? 'note' : 'thin';
    return gap > 0 || standsAlone(body, row) ? 'label' : 'thin';
  }
  if (filled === 1 && width >= 3 && standsForText(body, row)) return 'label';
  return 'thin';
}

/** Behind the last wide record and a gap: no figures where all records have some, or no text where all have some. */
function isApart({ sheet, signs, models, lastWide, width }: Body, row: number): boolean {
  const most = Math.max(...models.map((model) => model.filled));
  const solid = models.filter((model) => model.filled >= most * 0.95);
  const figures = solid.filter((model) => model.figures >= 0.8);
  const blank = solid.filter(({ column }) => slotOf(column, row) < 0);
  if (most < 3) return false;
  if (figures.length === 0)
    return signs.figures[row] === 0 && row > lastWide && width >= 3 && blank.length >= solid.length / 3;
  if (figures.some(({ column }) => holdsFigure(column, row))) return false;
  const hidden = figures.every(({ column }) => {
    const text = textAt(sheet, row, column.index);
    return isPlaceholder(text) || (text.length <= 16 && /\d/.test(text));
  });
  return !hidden && (row > lastWide || width < 3);
}

function holdsFigure(column: Column, row: number): boolean {
  const slot = slotOf(column, row);
  return slot >= 0 && column.kinds[slot] !== Cell.text;
}

/** `2021` alone where names stand: it heads the records below. */
function standsForText({ signs, models }: Body, row: number): boolean {
  const column = signs.first[row]!;
  const model = models.find((one) => one.column.index === column);
  return model !== undefined && model.text >= 0.9 && models.some(({ figures }) => figures >= 0.8);
}

/** Text alone, and not across the table, where records nearly always hold figures. */
function lacksFigures(body: Body, row: number): boolean {
  const { signs, models, width } = body;
  if (signs.figures[row]! > 0 || signs.filled[row]! >= width * 0.8 || fitsIn(body, row)) return false;
  const usual = Math.max(...models.map((model) => model.filled));
  return models.some((model) => model.figures >= 0.8 && model.filled >= usual * 0.8);
}

/** The same where numbers are kept as text: nothing in any column that all records fill with digits. */
function lacksNumbers({ models, width }: Body, row: number): boolean {
  const most = Math.max(...models.map((model) => model.filled));
  const solid = models.filter((model) => model.filled >= most * 0.95);
  const digits = solid.filter((model) => model.text >= 0.8 && model.withDigit >= 0.95);
  return (
    solid.length >= width * 0.8 && digits.length > 0 && digits.every(({ column }) => slotOf(column, row) < 0)
  );
}

/** Several short texts, each in a column of texts: a record whose figure is missing. */
function fitsIn({ sheet, signs, models }: Body, row: number): boolean {
  if (signs.filled[row]! < 2) return false;
  let known = 0;
  let again = false;
  for (const model of models) {
    const slot = slotOf(model.column, row);
    if (slot < 0) continue;
    const id = model.column.values[slot]!;
    const text = sheet.strings[id]!;
    if (
      model.text < 0.95 ||
      (noteText(text) && !beginsAlike(sheet, model, text)) ||
      text.trim().endsWith(':')
    )
      return false;
    if (model.withDigit >= 0.95 && !/\d/.test(text)) return false;
    if (model.seen.has(id)) again = true;
    if (model.seen.has(id) || text.length <= model.length * 2) known++;
  }
  return known === signs.filled[row] && (known >= 3 || again || signs.first[row] === signs.firstColumn);
}

/** Web addresses in a column of web addresses are no notes. */
function beginsAlike(sheet: Sheet, model: Body['models'][number], text: string): boolean {
  for (const id of model.seen.keys()) return sheet.strings[id]!.slice(0, 5) === text.slice(0, 5);
  return false;
}

/** A single cell that is no record with gaps: figures are missing, it is merged across, bold, or reads as a note. */
function standsAlone(body: Body, row: number): boolean {
  const { sheet, signs, models } = body;
  if (lacksFigures(body, row) || lacksNumbers(body, row)) return true;
  const column = signs.first[row]!;
  const across = sheet.merges.some(
    (area) => area.firstRow === row && area.firstColumn === column && area.lastColumn > column + 1,
  );
  const model = models.find((one) => one.column.index === column);
  const slot = model === undefined ? -1 : slotOf(model.column, row);
  const bold = slot >= 0 && sheet.styles[model!.column.styles[slot]!]?.bold === true;
  return across || (bold && model!.bold < 0.3) || noteText(textAt(sheet, row, column));
}

/** A short row right below the records that holds figures where they do. */
export function isThinRecord(body: Body, row: number): boolean {
  const { signs, models, width } = body;
  if (signs.figures[row] === 0) return width <= 2 || (signs.filled[row]! >= 2 && !lacksFigures(body, row));
  return models.some(({ column, figures }) => {
    const slot = slotOf(column, row);
    return slot >= 0 && column.kinds[slot] !== Cell.text && figures >= 0.6;
  });
}

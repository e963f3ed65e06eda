import type { Area } from './address.ts';
import type { Body } from './find-header.ts';
import { headerEvidence } from './header-evidence.ts';
import { Cell, slotOf, textAt } from './sheet.ts';
import type { Aside } from './table.ts';
import { labelOf, sumsHeld, totalWord } from './total-rows.ts';

export interface Walk {
  firstRow: number;
  lastRow: number;
  inside: Aside[];
  below: Aside[];
  further: Area[];
}

/** More blank rows than this are the end of the table rather than a gap in it. */
const mostGap = 100_000;

type Role = Aside['role'] | 'record' | 'thin';

/** Goes down from the header and tells records from blank rows, labels, totals, repeated headers and notes. */
export function walkRecords(body: Body, start: number, headerRows: number[]): Walk | null {
  const { signs } = body;
  const asides: Aside[] = [];
  let firstRow = 0;
  let lastRow = 0;
  let end = signs.lastRow;
  let gap = 0;
  const blank: number[] = [];
  for (let row = start; row <= signs.lastRow; row++) {
    const role = roleOf(body, row, headerRows, gap, firstRow > 0);
    if (role === 'table') {
      end = row - 1;
      break;
    }
    if (role === 'blank') {
      gap++;
      blank.push(row);
      if (gap > mostGap) blank.length = 0;
      continue;
    }
    if (role === 'record') {
      gap = 0;
      for (const one of blank) asides.push({ row: one, role: 'blank' });
      blank.length = 0;
      if (firstRow === 0) firstRow = row;
      lastRow = row;
    } else asides.push({ row, role: role === 'thin' ? 'note' : role });
    if (role === 'thin' && firstRow > 0 && lastRow === row - 1 && isThinRecord(body, row)) {
      asides.pop();
      lastRow = row;
    }
  }
  if (firstRow === 0) return null;
  asides.sort((a, b) => a.row - b.row);
  const found = trimTotals(body, { firstRow, lastRow, asides });
  const inside = found.asides
    .filter(({ row }) => row > found.firstRow && row < found.lastRow)
    .map((aside) => (aside.role === 'note' && aside.row < found.lastRow ? thinInside(body, aside) : aside))
    .filter((aside) => aside !== null);
  return {
    firstRow: found.firstRow,
    lastRow: found.lastRow,
    inside,
    below: found.asides
      .filter(({ row, role }) => (row > found.lastRow || row < found.firstRow) && role !== 'blank')
      .map((aside) => (aside.role === 'label' ? { ...aside, role: 'note' as const } : aside)),
    further: furtherTables(body, end + 1),
  };
}

function roleOf(body: Body, row: number, headerRows: number[], gap: number, begun: boolean): Role {
  const { signs, width, least } = body;
  const filled = signs.filled[row]!;
  if (filled === 0) return 'blank';
  if (filled >= least || (width <= 2 && filled === width)) {
    if (signs.figures[row] === 0 || gap > 0) {
      const repeated = repeatsHeader(body, row, headerRows);
      if (repeated) return gap > 0 && begun && titled(body, row) ? 'table' : 'header';
      if (begun && gap > 0 && startsTable(body, row)) return 'table';
      if (begun && subHeading(body, row)) return 'header';
    }
    if (isTotal(body, row) || (begun && isAverage(body, row, gap))) return 'total';
    return width >= 3 && begun && lacksFigures(body, row) ? 'thin' : 'record';
  }
  if (isTotal(body, row) || (begun && isAverage(body, row, gap))) return 'total';
  if (begun && gap > 0 && filled >= 2 && startsTable(body, row)) return 'table';
  if (signs.figures[row] === 0 && filled === 1) {
    if (width < 3) return noteLike(body, row, gap) ? 'note' : 'thin';
    return gap > 0 || standsAlone(body, row) ? 'label' : 'thin';
  }
  return 'thin';
}

function repeatsHeader({ sheet, models }: Body, row: number, headerRows: number[]): boolean {
  const naming = headerRows.at(-1);
  if (naming === undefined) return false;
  let same = 0;
  let filled = 0;
  for (const { column } of models) {
    const slot = slotOf(column, row);
    if (slot < 0) continue;
    filled++;
    if (column.kinds[slot] !== Cell.text) continue;
    const text = sheet.strings[column.values[slot]!]!.trim().toLowerCase();
    if (headerRows.some((at) => textAt(sheet, at, column.index).trim().toLowerCase() === text)) same++;
  }
  return filled >= 2 && same >= filled * 0.8;
}

/** Whether a label or title stands between this row and the blank row above it. */
function titled({ signs }: Body, row: number): boolean {
  let at = row - 1;
  let title = false;
  while (at > 0 && signs.filled[at]! > 0) {
    if (signs.filled[at] === 1) title = true;
    at--;
  }
  return title || at < row - 1;
}

/** A header of its own, with figures below it where it has text. */
function startsTable(body: Body, row: number): boolean {
  const { sheet, signs, models } = body;
  if (signs.figures[row]! > 0) return false;
  const evidence = headerEvidence(sheet, models, row);
  if (evidence.names < evidence.filled || evidence.filled < 2 || evidence.longest > 80) return false;
  if (evidence.distinct < evidence.filled) return false;
  let next = row + 1;
  while (next <= signs.lastRow && next <= row + 2 && signs.filled[next] === 0) next++;
  if (signs.filled[next]! < 2) return false;
  let under = 0;
  let figures = 0;
  for (const { column } of models) {
    if (slotOf(column, row) < 0) continue;
    const slot = slotOf(column, next);
    if (slot < 0) continue;
    under++;
    if (column.kinds[slot] !== Cell.text) figures++;
  }
  return figures > 0 && under >= evidence.filled * 0.6 && evidence.sum > 0;
}

/** Text right across columns of figures, though not the header's own words. */
function subHeading({ sheet, signs, models }: Body, row: number): boolean {
  if (signs.figures[row]! > 0) return false;
  const figureColumns = models.filter((model) => model.figures >= 0.8);
  if (figureColumns.length < 2) return false;
  const over = figureColumns.filter(({ column }) => {
    const slot = slotOf(column, row);
    if (slot < 0 || column.kinds[slot] !== Cell.text) return false;
    return /\p{L}{2}/u.test(sheet.strings[column.values[slot]!]!);
  });
  const evidence = headerEvidence(sheet, models, row);
  return (
    over.length >= figureColumns.length * 0.7 &&
    evidence.distinct >= evidence.filled * 0.6 &&
    evidence.sum >= 1
  );
}

function isTotal({ sheet, models, signs }: Body, row: number): boolean {
  const label = labelOf(sheet, models, row);
  if (label === null) return false;
  const word = totalWord(label.text);
  if (word === null || word === 'whole') return false;
  const figures = models.some((model) => model.figures >= 0.6);
  if (word === 'surely') return !figures || signs.figures[row]! > 0;
  if (!figures || signs.figures[row] === 0) return false;
  return sumsHeld(models, row, 1, row, new Set()).held > 0 || boldRow({ sheet, models }, row);
}

/** Averages and shares stand with the totals: behind a gap, or right below one. */
function isAverage({ sheet, models, signs }: Body, row: number, gap: number): boolean {
  const label = labelOf(sheet, models, row);
  if (label === null || signs.figures[row] === 0) return false;
  if (
    !/^(state(wide)? )?(averages?|mean|median|percent( of total)?|% of total|minimum|maximum|min|max|std|standard deviation|share)\b/i.test(
      label.text.trim(),
    )
  )
    return false;
  const above = labelOf(sheet, models, row - 1);
  return gap > 0 || (above !== null && totalWord(above.text) === 'surely');
}

/** Text alone, and not across the table, where records nearly always hold figures. */
function lacksFigures({ signs, models, width }: Body, row: number): boolean {
  if (signs.figures[row]! > 0 || signs.filled[row]! >= width * 0.8) return false;
  const usual = Math.max(...models.map((model) => model.filled));
  return models.some((model) => model.figures >= 0.8 && model.filled >= usual * 0.8);
}

function boldRow({ sheet, models }: Pick<Body, 'sheet' | 'models'>, row: number): boolean {
  const evidence = headerEvidence(sheet, models, row);
  const usual = models.reduce((sum, model) => sum + model.bold, 0) / Math.max(1, models.length);
  return evidence.filled >= 2 && evidence.bold >= evidence.filled * 0.8 && usual < 0.2;
}

/** A short row right below the records that holds figures where they do. */
function isThinRecord(body: Body, row: number): boolean {
  const { signs, models, width } = body;
  if (signs.figures[row] === 0) return width <= 2 || (signs.filled[row]! >= 2 && !lacksFigures(body, row));
  return models.some(({ column, figures }) => {
    const slot = slotOf(column, row);
    return slot >= 0 && column.kinds[slot] !== Cell.text && figures >= 0.6;
  });
}

const noteWords =
  /^(notes?\b|source|data source|\*|†|‡|§|\(?\d{1,2}\)\s|\[\d|\d\/|prepared by|last updated|updated|as of|disclaimer|footnote|https?:|n\/a\s*[=:-]|report (run|date)|data (as|for|are|is|from)\b)/i;

export function noteText(text: string): boolean {
  return noteWords.test(text.trim()) || text.length > 120;
}

function noteLike({ sheet, signs, models }: Body, row: number, gap: number): boolean {
  const column = signs.first[row]!;
  const text = textAt(sheet, row, column);
  const usual = models.find((model) => model.column.index === column)?.length ?? 0;
  return noteText(text) || (gap > 0 && text.length > 20) || (text.length > 40 && text.length > usual * 3);
}

/** A single cell that is no record with gaps: figures are missing, it is merged across, bold, or reads as a note. */
function standsAlone(body: Body, row: number): boolean {
  const { sheet, signs, models } = body;
  if (lacksFigures(body, row)) return true;
  const column = signs.first[row]!;
  const across = sheet.merges.some(
    (area) => area.firstRow === row && area.firstColumn === column && area.lastColumn > column + 1,
  );
  const model = models.find((one) => one.column.index === column);
  const slot = model === undefined ? -1 : slotOf(model.column, row);
  const bold = slot >= 0 && sheet.styles[model!.column.styles[slot]!]?.bold === true;
  return across || (bold && model!.bold < 0.3) || noteText(textAt(sheet, row, column));
}

/** A thin row between records is a record with gaps, unless it reads as a note. */
function thinInside({ sheet, signs }: Body, aside: Aside): Aside | null {
  return noteText(textAt(sheet, aside.row, signs.first[aside.row]!)) ? aside : null;
}

/** Totals at either end are no records: by their label, or because they are the sum of the others. */
function trimTotals(
  { sheet, signs, models, width }: Body,
  walk: { firstRow: number; lastRow: number; asides: Aside[] },
): { firstRow: number; lastRow: number; asides: Aside[] } {
  let { firstRow, lastRow } = walk;
  const asides = [...walk.asides];
  const skip = new Set(asides.filter(({ role }) => role === 'total').map(({ row }) => row));
  const records = new Set(asides.map(({ row }) => row));
  const sumRow = (row: number): boolean => {
    if (lastRow - firstRow < 3 || signs.figures[row] === 0) return false;
    const { held, compared } = sumsHeld(models, row, firstRow, lastRow, skip);
    if (held === 0) return false;
    const label = labelOf(sheet, models, row);
    if (label === null) return held >= compared * 0.5 && signs.filled[row]! < width;
    if (totalWord(label.text) !== null) return true;
    return held >= 2 && held >= compared * 0.75;
  };
  for (let row = lastRow; row > firstRow && row > lastRow - 3; row--) {
    if (!sumRow(row)) continue;
    asides.push({ row, role: 'total' });
    for (let at = row + 1; at <= lastRow; at++) if (!records.has(at)) asides.push({ row: at, role: 'total' });
    lastRow = row - 1;
    while (lastRow > firstRow && records.has(lastRow)) lastRow--;
    break;
  }
  if (sumRow(firstRow)) {
    asides.push({ row: firstRow, role: 'total' });
    firstRow++;
    while (firstRow < lastRow && records.has(firstRow)) firstRow++;
  }
  return { firstRow, lastRow, asides: asides.sort((a, b) => a.row - b.row) };
}

function furtherTables({ signs }: Body, from: number): Area[] {
  if (from > signs.lastRow) return [];
  let firstColumn = Number.POSITIVE_INFINITY;
  let lastColumn = 0;
  for (let row = from; row <= signs.lastRow; row++) {
    if (signs.filled[row] === 0) continue;
    firstColumn = Math.min(firstColumn, signs.first[row]!);
    lastColumn = Math.max(lastColumn, signs.last[row]!);
  }
  return [{ firstRow: from, lastRow: signs.lastRow, firstColumn, lastColumn }];
}

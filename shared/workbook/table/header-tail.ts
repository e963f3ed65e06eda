import { Cell, slotOf, textAt } from '../sheet.ts';
import { isPlaceholder } from './column-model.ts';
import { repeats } from './header-again.ts';
import { headerEvidence } from './header-evidence.ts';
import type { Body } from './table-body.ts';

/** Rows right below the naming row that go on naming: units, numbers of columns, a line of dashes. */
export function isHeaderTail(body: Body, naming: number, row: number): boolean {
  const { sheet, models } = body;
  if (repeats(body, naming, row)) return false;
  if (namesNothing(body, row) || holdsUnits(body, row)) return true;
  const evidence = headerEvidence(sheet, models, row);
  const figures = models.some(({ column }) => {
    const slot = slotOf(column, row);
    return slot >= 0 && column.kinds[slot] !== Cell.text;
  });
  return !figures && evidence.filled >= 2 && evidence.names === evidence.filled && evidence.sum >= 1.5;
}

/** Numbers of columns, dashes, or units in brackets: the names are above. */
export const namesNothing = (body: Body, row: number): boolean =>
  countsColumns(body, row) || isRuled(body, row) || isBracketed(body, row);

function isBracketed(body: Body, row: number): boolean {
  const { sheet, models } = body;
  const held = models.filter(({ column }) => slotOf(column, row) >= 0);
  return (
    holdsUnits(body, row) &&
    held.every(({ column }) => /^\(.+\)$/.test(textAt(sheet, row, column.index).trim()))
  );
}

/** Short words over columns of figures and nothing where names of records stand. */
function holdsUnits({ sheet, signs, models }: Body, row: number): boolean {
  if (signs.figures[row]! > 0 || signs.first[row] === signs.firstColumn) return false;
  const held = models.filter(({ column }) => slotOf(column, row) >= 0);
  if (held.some(({ figures }) => figures < 0.8)) return false;
  const texts = held.map(({ column }) => textAt(sheet, row, column.index).trim());
  const bracketed = texts.every((text) => /^\(.+\)$/.test(text));
  return (
    texts.every((text) => text.length <= 20 && /\p{L}|[%#$]/u.test(text)) &&
    (bracketed || !texts.every(isPlaceholder))
  );
}

/** Dashes under the names, as programs print them. */
function isRuled({ sheet, signs, models }: Body, row: number): boolean {
  const held = models.filter(({ column }) => slotOf(column, row) >= 0);
  return (
    signs.figures[row] === 0 &&
    held.every(({ column }) => /^[-=_–—]{3,}$/.test(textAt(sheet, row, column.index).trim()))
  );
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

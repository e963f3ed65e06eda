import type { Area } from '../address.ts';
import { textAt } from '../sheet.ts';
import type { Aside } from '../table.ts';
import { noteText } from './note-text.ts';
import { isThinRecord, roleOf } from './row-role.ts';
import type { Body } from './table-body.ts';
import { trimTotals } from './trim-totals.ts';

export interface Walk {
  firstRow: number;
  lastRow: number;
  inside: Aside[];
  below: Aside[];
  further: Area[];
}

/** More blank rows than this are the end of the table rather than a gap in it. */
const mostGap = 100_000;

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
      while (asides.at(-1)?.row === end && asides.at(-1)?.role === 'label') {
        asides.pop();
        end--;
      }
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
    .filter(({ row }) => row < found.lastRow)
    .map((aside) => (aside.role === 'note' && aside.row < found.lastRow ? thinInside(body, aside) : aside))
    .filter((aside) => aside !== null);
  return {
    firstRow: found.firstRow,
    lastRow: found.lastRow,
    inside,
    below: found.asides
      .filter(({ row, role }) => row > found.lastRow && role !== 'blank')
      .map((aside) => (aside.role === 'label' ? { ...aside, role: 'note' as const } : aside)),
    further: furtherTables(body, end + 1),
  };
}

/** A thin row between records is a record with gaps, unless it reads as a note. */
function thinInside({ sheet, signs }: Body, aside: Aside): Aside | null {
  return noteText(textAt(sheet, aside.row, signs.first[aside.row]!)) ? aside : null;
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

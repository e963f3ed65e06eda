import { type Box, cellKey, type HeldCell, type HeldSheet, mostColumns, mostRows } from './cells.ts';

/** Whole rows or columns go (-1) or come (1), as Excel does it: cells, merged areas and references follow. */
export function shiftLines(sheet: HeldSheet, box: Box, way: 1 | -1): void {
  const along = box.columns === mostColumns ? 'row' : 'column';
  const first = box[along];
  const count = along === 'row' ? box.rows : box.columns;
  const move = (line: number): number | null => {
    if (line < first) return line;
    if (way === 1) return line + count;
    return line < first + count ? null : line - count;
  };
  const cells = [...sheet.cells].flatMap(([key, cell]): [number, HeldCell][] => {
    const [row, column] = [Math.floor(key / mostColumns), key % mostColumns];
    const to = move(along === 'row' ? row : column);
    if (to === null) return [];
    const formula = cell.formula === undefined ? {} : { formula: referring(cell.formula, along, move) };
    return [[along === 'row' ? cellKey(to, column) : cellKey(row, to), { ...cell, ...formula }]];
  });
  sheet.cells = new Map(cells);
  if (way === 1 && along === 'row') takeOverLooks(sheet, first, count);
  sheet.merges = sheet.merges.flatMap((merge) => movedBox(merge, along, move));
}

/** Rows that come look like the row above. */
function takeOverLooks({ cells }: HeldSheet, first: number, count: number): void {
  for (const [key, { fill, format }] of [...cells]) {
    const [row, column] = [Math.floor(key / mostColumns), key % mostColumns];
    if (row !== first - 1 || (fill === undefined && format === undefined)) continue;
    for (let at = first; at < first + count; at++)
      cells.set(cellKey(at, column), { value: '', ...(fill ? { fill } : {}), ...(format ? { format } : {}) });
  }
}

/** Keys of what is held in the box, the first cell first. */
export const keysIn = ({ cells }: HeldSheet, { row, column, rows, columns }: Box): number[] =>
  rows === mostRows && columns === mostColumns
    ? [...cells.keys()]
    : [...cells.keys()]
        .filter((key) => {
          const [r, c] = [Math.floor(key / mostColumns), key % mostColumns];
          return r >= row && r < row + rows && c >= column && c < column + columns;
        })
        .sort((a, b) => a - b);

type Move = (line: number) => number | null;

function movedBox(box: Box, along: 'row' | 'column', move: Move): Box[] {
  const size = along === 'row' ? 'rows' : 'columns';
  const lines = Array.from({ length: box[size] }, (_, at) => move(box[along] + at)).filter(
    (line) => line !== null,
  );
  const [from, to] = [lines[0], lines.at(-1)];
  if (from === undefined || to === undefined) return [];
  const moved = { ...box, [along]: from, [size]: to - from + 1 };
  return moved.rows * moved.columns === 1 ? [] : [moved];
}

/** References to the same sheet; a range loses the lines that go, a reference to one that is gone is broken. */
function referring(formula: string, along: 'row' | 'column', move: Move): string {
  return formula.replace(/([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/g, (whole, c1, r1, c2, r2) => {
    if (along === 'column') return whole;
    const from = Number(r1) - 1;
    const to = r2 === undefined ? from : Number(r2) - 1;
    const left = Array.from({ length: to - from + 1 }, (_, at) => move(from + at)).filter(
      (line) => line !== null,
    );
    if (left.length === 0) return '#REF!';
    const start = `${c1}${left[0]! + 1}`;
    return r2 === undefined ? start : `${start}:${c2}${left.at(-1)! + 1}`;
  });
}

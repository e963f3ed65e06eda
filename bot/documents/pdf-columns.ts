import { areColumns, often, type Row } from './pdf-are-columns.ts';
import type { Line } from './pdf-lines.ts';

const near = 4;

/**
 * Print in two columns, column after column, also where a PDF holds it row by row, left line and right line in turn.
 * What runs over both parts what is above it from what is below. Tables stay as they are.
 */
export function columnsInOrder(lines: Line[]): Line[] {
  const pages = Map.groupBy(lines, ({ page }) => page);
  return [...pages.values()].flatMap(pageInOrder);
}

function pageInOrder(lines: Line[]): Line[] {
  const middle = middleOf(lines);
  if (middle === null) return lines;
  const done: Line[] = [];
  let block: Line[] = [];
  const close = () => {
    done.push(...blockInOrder(block, middle));
    block = [];
  };
  for (const line of lines) {
    if (!runsOver(line, middle)) {
      block.push(line);
      continue;
    }
    close();
    done.push(line);
  }
  close();
  return done;
}

/** Where the right column begins: the place about the middle where most pieces do, below each other. */
function middleOf(lines: Line[]): number | null {
  const from = leftEdge(lines);
  const width = lines.reduce((right, { end }) => Math.max(right, end), from) - from;
  const begins = lines
    .flatMap(({ cells }) => cells.map(({ x }) => x))
    .filter((x) => x > from + width * 0.4 && x < from + width * 0.65);
  const together = (x: number) => begins.filter((other) => Math.abs(other - x) <= near).length;
  const [best, count = 0] =
    [...new Set(begins.map(Math.round))]
      .map((x) => [x, together(x)] as const)
      .sort((a, b) => b[1] - a[1])[0] ?? [];
  return best !== undefined && count >= often ? best - near : null;
}

const leftEdge = (lines: Line[]): number => lines.reduce((left, { x }) => Math.min(left, x), Infinity);

const runsOver = ({ cells }: Line, middle: number): boolean =>
  cells.some(({ x, end }) => x < middle && end > middle);

function blockInOrder(block: Line[], middle: number): Line[] {
  const rows = block.map(
    (line): Row => ({
      left: part(line, 1, ({ x }) => x < middle),
      right: part(line, 2, ({ x }) => x >= middle),
    }),
  );
  if (!areColumns(rows)) return block;
  const left = rows.flatMap((row) => row.left ?? []);
  const right = rows.flatMap((row) => row.right ?? []);
  return [...left, ...below(left, right)];
}

/** The right column where it would stand below the left one, so that its lists and indents go on. */
function below(left: Line[], right: Line[]): Line[] {
  const by = leftEdge(right) - leftEdge(left);
  return right.map((line) => ({
    ...line,
    x: line.x - by,
    end: line.end - by,
    cells: line.cells.map((cell) => ({ ...cell, x: cell.x - by, end: cell.end - by })),
  }));
}

function part(line: Line, column: 1 | 2, belongs: (cell: Line['cells'][number]) => boolean): Line | null {
  const cells = line.cells.filter(belongs);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return null;
  const text = cells.length === line.cells.length ? line.text : cells.map((cell) => cell.text).join(' ');
  const { size, y } = cells.reduce((largest, cell) => (cell.size > largest.size ? cell : largest));
  return { ...line, text, x: first.x, end: last.end, y, size, column, cells };
}

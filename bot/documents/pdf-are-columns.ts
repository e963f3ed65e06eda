import { breaksOff, rightEdge } from './pdf-going-on.ts';
import type { Line } from './pdf-lines.ts';

/** So many lines side by side are columns, or so often from the right one back to the left one. */
export const often = 6;
/** No page holds more. */
const most = 1000;

/** A line of print, cut in two where the right column begins. */
export type Row = { left: Line | null; right: Line | null };

/**
 * Running text goes on in the next line of its column, mostly with a small letter, when a line is full. In a table
 * whose cells do so, what begins at the left begins at the right, too.
 */
export function areColumns(rows: Row[]): boolean {
  const [left, right] = [rows.flatMap((row) => row.left ?? []), rows.flatMap((row) => row.right ?? [])];
  const fewest = Math.min(left.length, right.length);
  if (fewest < often || rows.length > most || !isRunning(left) || !isRunning(right)) return false;
  const sides = rows.flatMap((row) => [row.left, row.right].flatMap((line) => line?.column ?? []));
  const turns = sides.filter((side, at) => side === 1 && sides[at - 1] === 2).length;
  // In order already: what is left is that lines end at the edge of their column.
  if (turns === 0) return true;
  if (turns < Math.max(often, fewest * 0.7)) return false;
  return ![beginnings, (all: Line[]) => all.slice(1).filter((line) => !goesOn(line))].some((of) =>
    standTogether(of(left), of(right)),
  );
}

function standTogether(left: Line[], right: Line[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const together = few.filter(({ y, size }) => many.some((other) => Math.abs(other.y - y) < size / 2));
  return together.length > few.length * 0.6;
}

function isRunning(lines: Line[]): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const going = lines.slice(1).filter(goesOn).length;
  const torn = beginnings(lines).filter(goesOn).length;
  return letters > lines.length * 15 && going > lines.length * 0.4 && torn <= going * 0.25;
}

/** The lines after one that breaks off. */
function beginnings(lines: Line[]): Line[] {
  const edge = rightEdge(lines);
  return lines.filter((line, at) => at > 0 && breaksOff(lines[at - 1]!, line, edge));
}

const goesOn = ({ text }: Line): boolean => /^[\p{Ll}(]/u.test(text) && !/^\(?\p{Ll}[.)]/u.test(text);

import type { Line } from './pdf-lines.ts';

/** What stands apart in front of an item is no column. */
const listed = /^(?:[-*+•o–—▪◦☐☑]|\(?\w{1,3}[.)]|\[.?\])$/;
const near = 4;

/**
 * The rows of the table that begins at this line, and how many lines they take: columns begin or end below each
 * other; a line without the first column goes on from the row above. Two rows of three columns are one, or three
 * of two.
 */
export function tableAt(lines: Line[], at: number): { rows: string[][]; taken: number } | null {
  const first = lines[at]!;
  const columns = first.cells;
  if (columns.length < 2 || listed.test(columns[0]!.text)) return null;
  const rows = [columns.map(({ text }) => text)];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.page !== first.page || Math.abs(line.size - first.size) > 1) break;
    const places = line.cells.map(({ x, end }) =>
      columns.findIndex((one) => Math.abs(one.x - x) <= near || Math.abs(one.end - end) <= near),
    );
    if (places.includes(-1) || listed.test(line.cells[0]!.text)) break;
    if (places.length === columns.length) rows.push(line.cells.map(({ text }) => text));
    else if (places[0] === 0) break;
    else for (const [cell, place] of places.entries()) rows.at(-1)![place] += ` ${line.cells[cell]!.text}`;
  }
  return rows.length > 1 && rows.length * columns.length >= 6 ? { rows, taken: next - at } : null;
}

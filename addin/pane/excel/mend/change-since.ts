import type { ReadWorkbook } from '../read-workbook.ts';
import { type CellRead, cellKey, type Difference, differences, placeOf } from './cells-read.ts';

/** Of each sheet concerned: all of its cells, or those with these keys. */
export type Concerned = ReadonlyMap<string, 'all' | ReadonlySet<string>>;

/** What changed between two readings, in a sentence with the cell; null when nothing of concern. */
export function changeSince(before: ReadWorkbook, now: ReadWorkbook, concerned: Concerned): string | null {
  if (!keepsOrder(before, now)) return 'A sheet was deleted, renamed or moved.';
  for (const was of before.sheets) {
    const cells = concerned.get(was.name);
    const is = now.sheets.find(({ name }) => name === was.name);
    if (cells === undefined || is === undefined) continue;
    for (const change of differences(was, is)) {
      if (cells === 'all' || cells.has(cellKey(change))) return inWords(was.name, change);
    }
    if (cells === 'all' && was.merged.toSorted().join() !== is.merged.toSorted().join())
      return `Cells of “${was.name}” were merged or unmerged.`;
  }
  return null;
}

/** Whether all sheets are still there in their order; others may have come, such as one with descriptions. */
function keepsOrder(before: ReadWorkbook, now: ReadWorkbook): boolean {
  const places = before.sheets.map(({ name }) => now.sheets.findIndex((sheet) => sheet.name === name));
  return places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1]!));
}

function inWords(sheet: string, change: Difference): string {
  const { before, after } = change;
  const where = `${placeOf(change)} of “${sheet}”`;
  if (before.content === after.content) return `${where} has another number format now.`;
  return `${where} held ${shown(before)} and now holds ${shown(after)}.`;
}

const shown = ({ content }: CellRead): string =>
  content === '' ? 'nothing' : `“${String(content).slice(0, 60)}”`;

import type { Finding, Report } from '../check.ts';
import { letterOf, parseArea } from '../workbook/address.ts';

/** Ranges looked at to tell which columns a finding is about; the rest of a long list looks the same. */
const enough = 2000;

/**
 * Which findings are about which column, by its letter: those that name it, and those whose cells stand in single
 * columns of the table. What concerns whole rows, or what stands around the table, is about no column.
 */
export function findingsByColumn<One extends Pick<Finding, 'field' | 'ranges'>>(
  { columns, headerRows, firstRow, lastRow }: NonNullable<Report['table']>,
  findings: readonly One[],
): Map<string, One[]> {
  const byLetter = new Map(columns.map(({ letter }): [string, One[]] => [letter, []]));
  const byName = new Map(columns.map(({ name, letter }) => [name, letter]));
  const top = headerRows[0] ?? firstRow;
  for (const finding of findings) {
    const named = finding.field === null ? undefined : byName.get(finding.field);
    const letters = named === undefined ? lettersOf(finding.ranges, top, lastRow) : [named];
    for (const letter of letters) byLetter.get(letter)?.push(finding);
  }
  return byLetter;
}

function lettersOf(ranges: readonly string[], top: number, bottom: number): Iterable<string> {
  const letters = new Set<string>();
  for (const range of ranges.slice(0, enough)) {
    const area = parseArea(range);
    if (area === null || area.firstColumn !== area.lastColumn) return [];
    if (area.firstRow < top || area.lastRow > bottom) return [];
    letters.add(letterOf(area.firstColumn));
  }
  return letters;
}

import type { Finding, Report } from '../check.ts';
import { letterOf, parseArea } from '../workbook/address.ts';

type ReportColumn = NonNullable<Report['table']>['columns'][number];

/** Ranges looked at to tell which columns a finding is about; the rest of a long list looks the same. */
const enough = 2000;

/**
 * Which findings are about which column, by its letter: those that name it, and those whose cells all stand in
 * single columns. What concerns whole rows or the sheet is about no column.
 */
export function findingsByColumn<One extends Pick<Finding, 'field' | 'ranges'>>(
  columns: readonly ReportColumn[],
  findings: readonly One[],
): Map<string, One[]> {
  const byLetter = new Map(columns.map(({ letter }): [string, One[]] => [letter, []]));
  const byName = new Map(columns.map(({ name, letter }) => [name, letter]));
  for (const finding of findings) {
    const named = finding.field === null ? undefined : byName.get(finding.field);
    const letters = named === undefined ? lettersOf(finding.ranges) : [named];
    for (const letter of letters) byLetter.get(letter)?.push(finding);
  }
  return byLetter;
}

function lettersOf(ranges: readonly string[]): Iterable<string> {
  const letters = new Set<string>();
  for (const range of ranges.slice(0, enough)) {
    const area = parseArea(range);
    if (area === null || area.firstColumn !== area.lastColumn) return [];
    letters.add(letterOf(area.firstColumn));
  }
  return letters;
}

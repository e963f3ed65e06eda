import type { Report } from '../check.ts';
import { letterOf, parseArea } from '../workbook/address.ts';

/** Checks that look for persons in the data. */
export const privacyChecks: readonly string[] = [
  'direct-identifiers',
  'quasi-identifiers',
  'sensitive-attributes',
  'free-text',
  'small-counts',
  'small-denominators',
];

const pointedAt = 'A privacy check points at this column, so its values are not shown here.';
const brokenDown = 'A privacy check broke down, so no values are shown here.';

/**
 * Reports are kept with the dataset and opened by others. One rule for all of them, also on a person's own
 * machine: no values of a column that a privacy check has something against, and none at all when such a check
 * broke down. What somebody lets stand with a reason is no longer held against the column.
 * Gives the sentence that says why, or null, for every column.
 */
export function keptBack({
  results,
  findings,
}: Pick<Report, 'results' | 'findings'>): (column: { name: string | null; letter: string }) => string | null {
  const broken = results.some(({ check, outcome }) => outcome === 'crashed' && privacyChecks.includes(check));
  if (broken) return () => brokenDown;
  const fields = new Set<string>();
  const letters = new Set<string>();
  for (const { check, field, ranges } of findings) {
    if (!privacyChecks.includes(check)) continue;
    if (field !== null) fields.add(field);
    for (const range of ranges) for (const letter of lettersOf(range)) letters.add(letter);
  }
  return ({ name, letter }) =>
    letters.has(letter) || (name !== null && fields.has(name)) ? pointedAt : null;
}

function lettersOf(range: string): string[] {
  const area = parseArea(range);
  if (area === null) return [];
  const width = area.lastColumn - area.firstColumn + 1;
  return Array.from({ length: width }, (_, at) => letterOf(area.firstColumn + at));
}

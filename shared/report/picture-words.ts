import type { ColumnProfile, Kind } from '../check.ts';
import { counted, figure, percent } from './words.ts';

/** `Filled in 98 % of the records, 4 empty` */
export function filledInWords({ filled, empty }: ColumnProfile): string {
  if (filled === 0) return 'Empty in every record';
  if (empty === 0) return `Filled in all ${figure(filled)} records`;
  return `Filled in ${percent(filled, filled + empty)} of the records, ${figure(empty)} empty`;
}

export function distinctInWords({ filled, distinct }: ColumnProfile): string {
  if (filled === 0) return '';
  if (distinct === 1) return filled === 1 ? 'one value' : 'the same value everywhere';
  return distinct === filled ? 'every value different' : counted(distinct, 'different value');
}

/** What the histogram shows, for those who do not see it. */
export function spreadInWords({ spread, range }: ColumnProfile): string {
  if (range === null) return '';
  const [least, most] = range;
  const all = spread.reduce((sum, one) => sum + one, 0);
  const highest = Math.max(...spread);
  const at = spread.indexOf(highest);
  const third = at < spread.length / 3 ? 'lower' : at < (spread.length * 2) / 3 ? 'middle' : 'upper';
  return `How the values spread from ${least} to ${most}, in ${spread.length} steps: most, ${percent(highest, all)}, stand in step ${at + 1}, in the ${third} part.`;
}

export type PortalKind = 'ckan' | 'socrata';

export const portalNames: Record<PortalKind, string> = { ckan: 'CKAN', socrata: 'Socrata' };

/** Said where a portal will store as text what is no text; times are text on some portals whatever they are. */
export function becomesText(kind: Kind, { portal }: ColumnProfile, portals: readonly PortalKind[]): string {
  const more = !['text', 'mixed', 'empty', 'time'].includes(kind);
  return more && portals.some((one) => portal[one] === 'text')
    ? 'Stored as text, because not every value is written as one of these.'
    : '';
}

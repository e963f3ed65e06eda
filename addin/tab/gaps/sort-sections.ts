import type { SectionHeard } from '../../../shared/handbook/gaps.ts';

export type Column = 'section' | 'answered' | 'unanswered' | 'up' | 'down';
export interface Order {
  by: Column;
  direction: 'ascending' | 'descending';
}

/** Pressed again, a column turns round; numbers begin with the largest, names with A. */
export function pressed(now: Order | null, by: Column): Order {
  const first = by === 'section' ? 'ascending' : 'descending';
  if (now?.by !== by) return { by, direction: first };
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Without an order as the desk gives them: those with most to mend first. */
export function sortSections(sections: SectionHeard[], order: Order | null): SectionHeard[] {
  if (order === null) return sections;
  const { by, direction } = order;
  const sign = direction === 'ascending' ? 1 : -1;
  return sections.toSorted((a, b) => sign * compare(a[by], b[by]));
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');

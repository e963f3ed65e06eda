import { type Area, mostColumns, parseArea } from '../../address.ts';
import { attribute, is } from '../xml-text.ts';

export interface Surroundings {
  merges: Area[];
  hiddenRows: number[];
  /** From 0. */
  hiddenColumns: Set<number>;
  frozenRows: number;
  filter: Area | null;
  filterActive: boolean;
}

export const noSurroundings = (): Surroundings => ({
  merges: [],
  hiddenRows: [],
  hiddenColumns: new Set(),
  frozenRows: 0,
  filter: null,
  filterActive: false,
});

/** Takes what stands around the cells: merged areas, hidden columns, frozen panes, filters, Excel tables. */
export function readSurrounding(
  around: Surroundings,
  b: Uint8Array,
  start: number,
  nameEnd: number,
  tagEnd: number,
): void {
  const get = (name: string): string | null => attribute(b, nameEnd, tagEnd, name);
  if (is(b, start, nameEnd, 'mergeCell')) {
    const area = parseArea(get('ref') ?? '');
    if (area !== null && around.merges.length < 200_000) around.merges.push(area);
  } else if (is(b, start, nameEnd, 'col')) {
    if (!truthy(get('hidden'))) return;
    const first = Math.max(1, Number(get('min')));
    const last = Math.min(Number(get('max')), mostColumns);
    if (around.hiddenColumns.size === mostColumns) return;
    for (let column = first; column <= last; column++) around.hiddenColumns.add(column - 1);
  } else if (is(b, start, nameEnd, 'pane')) {
    if (/frozen/i.test(get('state') ?? '')) around.frozenRows = Number(get('ySplit') ?? 0) || 0;
  } else if (is(b, start, nameEnd, 'autoFilter')) around.filter = parseArea(get('ref') ?? '');
  else if (is(b, start, nameEnd, 'filterColumn')) around.filterActive = true;
}

export const truthy = (value: string | null): boolean => value === '1' || value === 'true';

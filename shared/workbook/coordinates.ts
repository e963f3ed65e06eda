import { headerWords } from '../privacy/header-words.ts';
import { eachCell } from './records.ts';
import { Cell } from './sheet.ts';
import type { Table, TableColumn } from './table.ts';

export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

export interface Pair {
  latitude: TableColumn;
  longitude: TableColumn;
}

/** What is wrong with a point. */
export type Wrong = 'zero' | 'range' | 'swapped' | 'sign' | 'outside';

/** Latitudes with the longitudes that belong to them, in the order of the columns. */
export function coordinatePairs(table: Table): Pair[] {
  const numbers = table.columns.filter(({ kind }) => kind === 'number' || kind === 'integer');
  const named = (test: RegExp): TableColumn[] => numbers.filter(({ name }) => test.test(headerWords(name)));
  const other = /\b(plane|utm|feet|ft|easting|northing|accuracy|error|projected)\b/;
  const sure = (columns: TableColumn[]): TableColumn[] =>
    columns.filter(({ name }) => !other.test(headerWords(name)));
  const latitudes = sure(named(/\b(lat|latitude)\b/));
  const longitudes = sure(named(/\b(lon|long|lng|longitude)\b/));
  const pairs = latitudes.flatMap((latitude, at) => {
    const longitude = longitudes[at];
    return longitude === undefined ? [] : [{ latitude, longitude }];
  });
  return latitudes.length === longitudes.length ? pairs : pairs.slice(0, 1);
}

/** The rows of the points that cannot be right, by what is wrong; null when these are no degrees at all. */
export function wrongPoints(
  table: Table,
  { latitude, longitude }: Pair,
  box: Box | null,
): Map<Wrong, number[]> | null {
  const lons = new Map<number, number>();
  eachCell(table, longitude, (row, kind, value) => {
    if (kind === Cell.number) lons.set(row, value);
  });
  const wrong = new Map<Wrong, number[]>();
  let inside = 0;
  let projected = 0;
  let all = 0;
  eachCell(table, latitude, (row, kind, lat) => {
    const lon = lons.get(row);
    if (kind !== Cell.number || lon === undefined) return;
    all++;
    if (Math.abs(lat) > 1000 && Math.abs(lon) > 1000) projected++;
    const what = wrongAt(lat, lon, box);
    if (what === null) inside++;
    else if (wrong.get(what)?.push(row) === undefined) wrong.set(what, [row]);
  });
  if (all === 0 || projected > all / 2) return null;
  if (inside < (inside + (wrong.get('outside')?.length ?? 0)) * 0.8) wrong.delete('outside');
  return wrong;
}

function wrongAt(lat: number, lon: number, box: Box | null): Wrong | null {
  if (lat === 0 || lon === 0) return 'zero';
  const inBox = (a: number, b: number): boolean =>
    box !== null && a >= box.south && a <= box.north && b >= box.west && b <= box.east;
  if (inBox(lat, lon)) return null;
  if (inBox(lon, lat) || inBox(-lon, lat) || inBox(lon, -lat)) return 'swapped';
  if (inBox(lat, -lon) || inBox(-lat, lon)) return 'sign';
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return 'range';
  return box === null ? null : 'outside';
}

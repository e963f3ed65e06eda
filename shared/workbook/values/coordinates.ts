import { headerWords } from '../../privacy/header-words.ts';
import { eachCell } from '../records.ts';
import { Cell } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import { mostTexts } from './majority.ts';

export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** Where a table holds places: in two columns, latitude first, or as text in one. */
export interface Points {
  columns: readonly TableColumn[];
  /** Called x and y, which may be anything: degrees where most lie in the state. */
  doubtful: boolean;
  each(visit: (row: number, latitude: number, longitude: number) => void): void;
}

/** What is wrong with a point. */
export type Wrong = 'zero' | 'range' | 'swapped' | 'sign' | 'outside';

/** Latitudes with the longitudes that belong to them, then points kept as text, in the order of the columns. */
export function pointsIn(table: Table): Points[] {
  const named = pairs(table, /\blat\b|latitude/, /\b(?:lon|long|lng)\b|longitude/);
  const both =
    named.length > 0
      ? named.map((pair) => ({ pair, doubtful: false }))
      : pairs(table, axis('y'), axis('x')).map((pair) => ({ pair, doubtful: true }));
  const texts = table.columns.filter((column) =>
    mostTexts(table, column, (text) => pointOf(text) !== null, 0.6),
  );
  return [
    ...both.map(({ pair, doubtful }) => ({
      columns: pair,
      doubtful,
      each: (visit: Visit) => eachPair(table, pair, visit),
    })),
    ...texts.map((column) => ({
      columns: [column],
      doubtful: false,
      each: (visit: Visit) => eachText(table, column, visit),
    })),
  ];
}

type Visit = Parameters<Points['each']>[0];
type Pair = readonly [latitude: TableColumn, longitude: TableColumn];

const axis = (name: string): RegExp => new RegExp(`^(?:point )?${name}(?: coord(?:inate)?s?)?$`);

function pairs({ columns }: Table, latitude: RegExp, longitude: RegExp): Pair[] {
  const other = /\b(plane|utm|feet|ft|easting|northing|accuracy|error|projected)\b/;
  const called = (test: RegExp): TableColumn[] =>
    columns.filter(({ kind, name }) => {
      const words = headerWords(name);
      return (kind === 'number' || kind === 'integer') && test.test(words) && !other.test(words);
    });
  const [lats, lons] = [called(latitude), called(longitude)];
  const found = lats.flatMap((lat, at): Pair[] => {
    const lon = lons[at];
    return lon === undefined ? [] : [[lat, lon]];
  });
  return lats.length === lons.length ? found : found.slice(0, 1);
}

function eachPair(table: Table, [latitude, longitude]: Pair, visit: Visit): void {
  const lons = new Map<number, number>();
  eachCell(table, longitude, (row, kind, value) => {
    if (kind === Cell.number) lons.set(row, value);
  });
  eachCell(table, latitude, (row, kind, lat) => {
    const lon = lons.get(row);
    if (kind === Cell.number && lon !== undefined) visit(row, lat, lon);
  });
}

function eachText(table: Table, column: TableColumn, visit: Visit): void {
  const known = new Map<number, Point | null>();
  eachCell(table, column, (row, kind, id) => {
    if (kind !== Cell.text) return;
    if (!known.has(id)) known.set(id, pointOf(table.sheet.strings[id]!));
    const point = known.get(id) ?? null;
    if (point !== null) visit(row, point[0], point[1]);
  });
}

type Point = [latitude: number, longitude: number];
const figure = String.raw`(-?\d{1,3}(?:\.\d{1,20})?)`;
const wellKnown = new RegExp(
  String.raw`^\s*POINT\s{0,2}\(\s{0,2}${figure}\s{1,2}${figure}\s{0,2}\)\s*$`,
  'i',
);
const bracketed = new RegExp(String.raw`(?:^|\n)\s{0,2}\(${figure},\s{0,2}${figure}\)\s*$`);

/** `POINT (-72.67 41.76)`, longitude first, or `(41.76, -72.67)`, perhaps below an address. */
function pointOf(text: string): Point | null {
  if (text.length > 300) return null;
  const known = wellKnown.exec(text);
  if (known !== null) return [Number(known[2]), Number(known[1])];
  const found = bracketed.exec(text);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

/** The rows of the points that cannot be right, by what is wrong; null when these are no degrees at all. */
export function wrongPoints(points: Points, box: Box | null): Map<Wrong, number[]> | null {
  const wrong = new Map<Wrong, number[]>();
  let inside = 0;
  let projected = 0;
  let all = 0;
  points.each((row, lat, lon) => {
    all++;
    if (Math.abs(lat) > 1000 && Math.abs(lon) > 1000) projected++;
    const what = wrongAt(lat, lon, box);
    if (what === null) inside++;
    else if (wrong.get(what)?.push(row) === undefined) wrong.set(what, [row]);
  });
  if (all === 0 || projected > all / 2) return null;
  if (points.doubtful && (box === null || inside < all * 0.8)) return null;
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

import type { SheetPlan } from './build-package.ts';

/** A file as an agency would hand it over, and what its state's checks find in it. */
export interface Published {
  name: string;
  state: 'ca' | 'ct';
  /** Worksheets, or the text of a delimited file. */
  file: readonly SheetPlan[] | string;
  table: [headerRows: number[], firstRow: number, lastRow: number] | null;
  /** `check-id range range`, as findings come. */
  found: readonly string[];
}

export const towns = [
  'Andover',
  'Ansonia',
  'Ashford',
  'Avon',
  'Barkhamsted',
  'Beacon Falls',
  'Berlin',
  'Bethany',
  'Bethel',
  'Bethlehem',
  'Bloomfield',
  'Bolton',
];
export const counties = [
  'Alameda',
  'Alpine',
  'Amador',
  'Butte',
  'Calaveras',
  'Colusa',
  'Contra Costa',
  'Del Norte',
  'El Dorado',
  'Fresno',
  'Glenn',
  'Humboldt',
];

/** A figure that looks like any other and is always the same. */
export const figure = (a: number, b: number, most = 9000): number =>
  ((a * 7919 + b * 104_729 + a * a * 31) % most) + 40;

export const sumOf = (count: number, value: (at: number) => number): number =>
  Array.from({ length: count }, (_, at) => value(at)).reduce((sum, one) => sum + one, 0);

export const lines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')}\n`;

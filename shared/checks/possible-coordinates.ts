import type { Check, Found, Subject } from '../check.ts';
import { data } from '../example-data.ts';
import { noTable } from '../found.ts';
import { cellsOf, cellText, many, nameOf, short } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';
import { type Box, type Points, pointsIn, type Wrong, wrongPoints } from '../workbook/values/coordinates.ts';

const sites = [
  ['A', 41.76, -72.67],
  ['B', 41.31, -72.92],
  ['C', 41.05, -73.54],
];

/** A point in the Atlantic is one whose latitude and longitude changed places, lost a sign or were never known. */
export const possibleCoordinates: Check = {
  meta: {
    id: 'possible-coordinates',
    title: 'Places are where they can be',
    demands:
      'Latitude and longitude are degrees, in the right order, and not 0; a state’s places lie in the state.',
  },
  run({ table, parameters, jurisdiction }) {
    if (table === null) return noTable;
    const places = pointsIn(table);
    if (places.length === 0)
      return { outcome: 'not-applicable', why: 'No columns hold latitude and longitude.' };
    const box = boxOf(parameters);
    const found: Found[] = [];
    for (const points of places) {
      const wrong = wrongPoints(points, box);
      if (wrong === null) continue;
      for (const [what, rows] of wrong) found.push(told(table, points, what, rows, jurisdiction.name));
    }
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    {
      name: 'in the state',
      sheets: data([['site', 'latitude', 'longitude'], ...sites]),
      parameters: { south: 40.9, north: 42.1, west: -73.8, east: -71.7 },
      outcome: 'passed',
    },
    {
      name: 'feet of a state plane',
      sheets: data([
        ['site', 'lat', 'long'],
        ['A', 832_114, 1_010_333],
        ['B', 835_020, 1_011_020],
        ['C', 829_901, 1_008_414],
      ]),
      outcome: 'passed',
    },
    {
      name: 'not known, swapped, without its sign, out of the state',
      sheets: data([
        ['site', 'latitude', 'longitude'],
        ...Array.from({ length: 5 }, () => sites).flat(),
        ['D', 0, 0],
        ['E', -72.7, 41.7],
        ['F', 41.7, 72.7],
        ['G', 45.1, -72.7],
      ]),
      parameters: { south: 40.9, north: 42.1, west: -73.8, east: -71.7 },
      outcome: 'found',
      ranges: ['B17', 'C17', 'B18', 'C18', 'B19', 'C19', 'B20', 'C20'],
    },
    {
      name: 'a point as text, the wrong way round',
      sheets: data([
        ['site', 'geolocation'],
        ['A', 'POINT (-72.67 41.76)'],
        ['B', 'POINT (-72.92 41.31)'],
        ['C', 'POINT (41.05 -73.54)'],
      ]),
      parameters: { south: 40.9, north: 42.1, west: -73.8, east: -71.7 },
      outcome: 'found',
      ranges: ['B4'],
    },
    {
      name: 'x and y that are degrees, and one that lost its sign',
      sheets: data([
        ['site', 'X', 'Y'],
        ...Array.from({ length: 3 }, () => sites.map(([site, lat, lon]) => [site!, lon!, lat!])).flat(),
        ['D', 72.7, 41.7],
      ]),
      parameters: { south: 40.9, north: 42.1, west: -73.8, east: -71.7 },
      outcome: 'found',
      ranges: ['C11', 'B11'],
    },
    {
      name: 'x and y on a picture',
      sheets: data([
        ['mark', 'x', 'y'],
        ['A', 0, 17],
        ['B', 44, 0],
        ['C', 12, 31],
      ]),
      parameters: { south: 40.9, north: 42.1, west: -73.8, east: -71.7 },
      outcome: 'passed',
    },
  ],
};

function boxOf(parameters: Subject['parameters']): Box | null {
  const { south, north, west, east } = parameters;
  const known =
    typeof south === 'number' &&
    typeof north === 'number' &&
    typeof west === 'number' &&
    typeof east === 'number';
  return known ? { south, north, west, east } : null;
}

function told(table: Table, { columns }: Points, what: Wrong, rows: number[], state: string): Found {
  const [first] = rows;
  const [column, longitude] = columns as [Points['columns'][number], Points['columns'][number]?];
  const shown = cellText(table, first!, column.index);
  const at =
    longitude === undefined
      ? `“${short(shown)}” in ${column.letter}${first}`
      : `latitude ${shown}, longitude ${cellText(table, first!, longitude.index)} in ${column.letter}${first} and ${longitude.letter}${first}`;
  const points = many(rows.length, 'point');
  const says: Record<Wrong, string> = {
    zero: `${points} at 0, such as ${at}. Where a place is not known, leave both cells empty.`,
    range: `${points} that no place on earth has, such as ${at}. A latitude goes from -90 to 90, a longitude from -180 to 180: correct the values.`,
    swapped: `${points} with latitude and longitude in each other’s place, such as ${at}. Change them over.`,
    sign: `${points} that lost a minus sign, such as ${at}. Longitudes in America are negative: correct the values.`,
    outside: `${points} outside ${state} although most lie inside, such as ${at}. Correct the values, or leave them when they are right.`,
  };
  return {
    message: `${columns.map(nameOf).join(' and ')} ${longitude === undefined ? 'holds' : 'hold'} ${says[what]}`,
    ranges: columns.flatMap((one) => cellsOf(one, rows)),
    count: rows.length,
    ...(column.name === null ? {} : { field: column.name }),
    ...(what === 'outside' ? { severity: 'advice' } : {}),
  };
}

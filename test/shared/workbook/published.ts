import type { Shape } from './shapes.ts';

/** Sheets as agencies publish them, with what a state's checks find on each besides how its columns are named and ordered. */
export interface Published extends Shape {
  found: string[];
  ranges?: Record<string, string[]>;
  kinds?: string;
}

const places = [
  'Ashlow',
  'Birch',
  'Corwin',
  'Dunmore',
  'Elmsby',
  'Fairoak',
  'Glenrock',
  'Harwick',
  'Ivytown',
];
const figure = (a: number, b: number): number => ((a * 7919 + b * 104_729) % 997) + 11;
const add = (rows: Shape['rows'], column: number): number =>
  rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
const two: Shape['rows'] = places.map((place, at) => [place, figure(at, 1), figure(at, 2)]);
const kindsOfCase = ['Felony', 'Misdemeanor', 'Infraction'];
const byKind = (place: string, at: number): Shape['rows'] =>
  kindsOfCase.map((kind, k) => [k === 0 ? place : null, kind, figure(at, k), figure(k, at + 5)]);

export const published: Published[] = [
  {
    name: 'a pivot with a total under every group and a grand total',
    rows: [
      ['County', 'Kind', 'Arrests', 'Filings'],
      ...places.slice(0, 4).flatMap((place, at) => {
        const rows = byKind(place, at);
        return [...rows, [`${place} Total`, null, add(rows, 2), add(rows, 3)]];
      }),
      ['Grand Total', null, 9999, 9999],
    ],
    header: [1],
    first: 2,
    last: 16,
    found: ['no-total-rows'],
    ranges: { 'no-total-rows': ['A5:D5', 'A9:D9', 'A13:D13', 'A17:D18'] },
  },
  {
    name: 'a total in place of the year, under every county',
    rows: [
      ['County', 'Year', 'Cases'],
      ...places.slice(0, 4).flatMap((place, at) => {
        const rows = [2020, 2021, 2022].map((year, k) => [place, year, figure(at, k)]);
        return [...rows, [place, 'Total', add(rows, 2)]];
      }),
    ],
    header: [1],
    first: 2,
    last: 17,
    found: ['no-total-rows', 'one-kind-per-column'],
    ranges: { 'no-total-rows': ['A5:C5', 'A9:C9', 'A13:C13', 'A17:C17'] },
  },
  {
    name: 'a measure that is called total and comes again',
    rows: [
      ['measure', 'year', 'value'],
      ...places.flatMap((_, at) => [
        ['Total enrollment', 2010 + at, figure(at, 1)],
        ['Dropout rate', 2010 + at, figure(at, 2)],
      ]),
    ],
    header: [1],
    first: 2,
    last: 19,
    found: [],
  },
  {
    name: 'a word for the whole in a column of codes',
    rows: [
      ['Plan', 'Kind', 'Rate'],
      ...places.map((_, at) => [1000 + at, ['Open', 'Closed'][at % 2]!, figure(at, 1) / 10]),
      ['Statewide', null, 41.5],
      ['* Rates per 1,000 members'],
    ],
    header: [1],
    first: 2,
    last: 10,
    found: ['no-total-rows', 'no-footnotes'],
    ranges: { 'no-total-rows': ['A11:C11'], 'no-footnotes': ['A12'] },
  },
  {
    name: 'notes right under the records, in two cells',
    rows: [['Town', 'Births', 'Deaths'], ...two, ['* Preliminary'], ['Source: vital records']],
    header: [1],
    first: 2,
    last: 10,
    found: ['no-footnotes'],
    ranges: { 'no-footnotes': ['A11:A12'] },
  },
  {
    name: 'a request to call under two columns',
    rows: [
      ['School Code', 'Enrollment'],
      ...places.map((_, at) => [`06${1000 + at}`, figure(at, 1)]),
      ['For questions contact data@example.gov'],
    ],
    header: [1],
    first: 2,
    last: 10,
    found: ['no-footnotes'],
    ranges: { 'no-footnotes': ['A11'] },
  },
  {
    name: 'a note beside the names',
    rows: [['Town', 'Births', 'Deaths', null, null, 'Note: provisional counts, see the method'], ...two],
    header: [1],
    first: 2,
    last: 10,
    columns: ['A', 'C'],
    found: ['no-footnotes'],
    ranges: { 'no-footnotes': ['F1'] },
  },
  {
    name: 'three lines beside the first records',
    rows: [
      ['Town', 'Births', 'Deaths', null, 'Counts are those of residents'],
      ...two.map((row, at) =>
        at < 2 ? [...row, null, ['Births abroad are left out of this', 'Source: vital records'][at]!] : row,
      ),
    ],
    header: [1],
    first: 2,
    last: 10,
    columns: ['A', 'C'],
    found: ['no-footnotes'],
    ranges: { 'no-footnotes': ['E1', 'E2', 'E3'] },
  },
  {
    name: 'pairs of label and value as wide as the table',
    rows: [
      ['Agency:', 'Health', 'Program:', 'WIC'],
      [],
      ['Region', 'Clinic', 'Visits', 'Staff'],
      ...places.map((place, at) => [['North', 'South'][at % 2]!, place, figure(at, 1), figure(at, 2)]),
    ],
    header: [3],
    first: 4,
    last: 12,
    found: ['header-in-first-row'],
    ranges: { 'header-in-first-row': ['A1:D1'] },
  },
  {
    name: 'names broken over two rows, one of which begins with a figure',
    rows: [
      [null, null, 'Total', '65'],
      ['County', 'Region', 'cases', 'and over'],
      ...places.map((place, at) => [place, ['North', 'South'][at % 2]!, figure(at, 1), figure(at, 2)]),
    ],
    header: [1, 2],
    first: 3,
    last: 11,
    found: ['single-header-row'],
    ranges: { 'single-header-row': ['A1:D2'] },
  },
  {
    name: 'a first figure that could be a year',
    rows: [
      ['Facility', 'Agency', 'Capacity'],
      ['Ashlow Clinic', 'Health', 1987],
      ...places.slice(1).map((place, at) => [`${place} Center`, 'Housing', 310 + at * 400]),
    ],
    header: [1],
    first: 2,
    last: 10,
    found: [],
    kinds: 'text text integer',
  },
  {
    name: 'a last record without its figure',
    rows: [
      ['code', 'result', 'county', 'parcel'],
      ...places.map((place, at) => [
        `0${6001 + at}`,
        at === 8 ? null : figure(at, 1) / 7,
        place,
        `${100 + at}-${10 + at}-${1000 + at}`,
      ]),
    ],
    header: [1],
    first: 2,
    last: 10,
    found: [],
    kinds: 'text number text text',
  },
  {
    name: 'web addresses without a date',
    rows: [
      ['expires', 'address', 'checked'],
      ...places.map((_, at) => [
        at % 3 === 1 ? null : 45_000 + at,
        `https://example.gov/${at}`,
        ['Yes', 'No'][at % 2]!,
      ]),
    ],
    header: [1],
    first: 2,
    last: 10,
    found: [],
  },
  {
    name: 'numbers with a remark here and there',
    rows: [
      ['id', 'notes'],
      ...Array.from({ length: 12 }, (_, at) => [at + 1, at % 5 === 0 ? `See letter ${at}` : null]),
    ],
    header: [1],
    first: 2,
    last: 13,
    columns: ['A', 'B'],
    found: [],
  },
  {
    name: 'tables with titles below each other: the title is of the further table',
    rows: [
      ['Table 1'],
      ['Town', 'Births', 'Deaths'],
      ...two,
      [],
      ['Table 2'],
      ['Town', 'Births', 'Deaths'],
      ...two,
    ],
    header: [2],
    first: 3,
    last: 11,
    found: ['header-in-first-row', 'one-table-per-sheet'],
    ranges: { 'one-table-per-sheet': ['A13:C23'] },
  },
  {
    name: 'the same names and the same towns again',
    rows: [['Town', 'Births', 'Deaths'], ...two, [], ['Town', 'Births', 'Deaths'], ...two],
    header: [1],
    first: 2,
    last: 10,
    found: ['one-table-per-sheet'],
  },
  {
    name: 'side by side, one row longer',
    rows: [
      ['Town', 'Births', null, 'Clinic', 'Beds', 'Visits'],
      ...places.map((place, at) => [
        place,
        figure(at, 1),
        null,
        ...(at === 8 ? [] : [`${place} Clinic`, figure(at, 2), figure(at, 3)]),
      ]),
    ],
    header: [1],
    first: 2,
    last: 10,
    columns: ['A', 'B'],
    found: ['one-table-per-sheet'],
    ranges: { 'one-table-per-sheet': ['D1:F9'] },
  },
  {
    name: 'parcel numbers in the groups of security numbers',
    rows: [
      ['parcel_number', 'value'],
      ...places.map((_, at) => [`${100 + at}-${10 + at}-${1000 + at}`, figure(at, 1)]),
    ],
    header: [1],
    first: 2,
    last: 10,
    found: [],
  },
  {
    name: 'numbered questions',
    rows: [
      ['respondent', ...Array.from({ length: 9 }, (_, at) => `q${at + 1}`)],
      ...places.map((_, row) => [`R${row}`, ...Array.from({ length: 9 }, (_, at) => (row * (at + 2)) % 5)]),
    ],
    header: [1],
    first: 2,
    last: 10,
    found: [],
  },
];

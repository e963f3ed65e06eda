import type { Value } from './build-package.ts';
import { counties, figure, lines, type Published, sumOf, towns } from './published.ts';

const cities = (county: number): Value[][] =>
  towns
    .slice(county * 3, county * 3 + 3)
    .map((city, at) => [`${city} City`, figure(at, county), figure(at, county + 4)]);
const countyBlock = (county: number): Value[][] => [
  [counties[county]!],
  ...cities(county),
  ['County Total', ...[1, 2].map((column) => sumOf(3, (at) => Number(cities(county)[at]![column])))],
  [],
];
const measures = [1, 2, 3, 4];

export const california: Published[] = [
  {
    name: 'population of cities in blocks by county',
    state: 'ca',
    file: [
      {
        name: 'E-1',
        bold: [1, 2, 4],
        merged: ['A1:C1', 'A2:C2'],
        rows: [
          ['City and County Population Estimates'],
          ['January 1, 2023 and 2024'],
          [],
          ['County/City', '1/1/2023', '1/1/2024'],
          ...[0, 1, 2].flatMap(countyBlock),
          ['Source: Demographic Research Unit'],
        ],
      },
    ],
    table: [[4], 6, 20],
    found: [
      'header-characters A4',
      'header-characters B4',
      'header-characters C4',
      'header-in-first-row A1:A2',
      'no-blank-rows A10:C10 A16:C16',
      'no-footnotes A23',
      'no-footnotes A5 A11 A17',
      'no-merged-cells A1:C1 A2:C2',
      'no-total-rows A9:C9 A15:C15 A21:C21',
    ],
  },
  {
    name: 'caseload by county under groups of columns, the state first',
    state: 'ca',
    file: [
      {
        name: 'July',
        bold: [2, 3],
        filled: [2, 3],
        hiddenColumns: [5],
        merged: ['A1:F1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'],
        rows: [
          ['Monthly caseload, July 2023'],
          ['County', 'Families', null, 'Children', null, 'Remark'],
          [null, 'Full-time', 'Part-time', 'Full-time', 'Part-time'],
          ['Statewide', ...measures.map((one) => sumOf(12, (at) => figure(at, one)))],
          ...counties.map((county, at) => [
            county,
            ...measures.map((one) => figure(at, one)),
            at % 5 ? null : 'late',
          ]),
          [],
          ['Figures are provisional for three months.'],
        ],
      },
    ],
    table: [[2, 3], 5, 16],
    found: [
      'header-in-first-row A1',
      'no-footnotes A18',
      'no-hidden-rows-or-columns F2:F16',
      'no-merged-cells A1:F1',
      'no-merged-cells A2:A3 B2:C2 D2:E2 F2:F3',
      'no-total-rows A4:F4',
      'single-header-row A2:F3',
    ],
  },
  {
    name: 'a page to read first, the facilities behind it',
    state: 'ca',
    file: [
      {
        name: 'Read me',
        rows: [
          ['Licensed care facilities'],
          ['The list is drawn from the licensing system on the first of each month.'],
          ['Ask the licensing unit for a correction.'],
        ],
      },
      {
        name: 'Facilities',
        comment: { cell: 'C4', text: 'check with the county' },
        chart: true,
        rows: [
          ['facility', 'county', 'beds'],
          ...counties.map((county, at) => [`${county} House`, county, figure(at, 1, 90)]),
        ],
      },
    ],
    table: null,
    found: ['data-on-first-tab A1'],
  },
  {
    name: 'turnout by precinct with a title and a total',
    state: 'ca',
    file: lines([
      ['Official Results'],
      ['Ashlow County'],
      ['Precinct', 'Registered', 'Ballots', 'Turnout'],
      ...counties.map((_, at) => [10_001 + at, figure(at, 1), figure(at, 2, 1900), `${40 + at}.${at % 10}%`]),
      ['Total', sumOf(12, (at) => figure(at, 1)), sumOf(12, (at) => figure(at, 2, 1900)), '44.9%'],
    ]),
    table: [[3], 4, 15],
    found: ['header-in-first-row A1:A2', 'no-total-rows A16:D16', 'plain-numbers D4:D15'],
  },
  {
    name: 'air by the hour, with units, codes for missing values and an error',
    state: 'ca',
    file: [
      {
        name: 'Hours',
        hiddenRows: [9, 10],
        rows: [
          ['site', 'hour', 'ozone', 'wind'],
          [null, null, '(ppb)', '(m/s)'],
          ...Array.from({ length: 24 }, (_, hour): Value[] => [
            'Butte 4',
            hour,
            hour % 7 === 4 ? -999 : figure(hour, 1, 400) / 10,
            hour === 20 ? { error: '#DIV/0!' } : figure(hour, 2, 60) / 10,
          ]),
        ],
      },
    ],
    table: [[1, 2], 3, 26],
    found: [
      'explained-suppression C7 C14 C21',
      'no-error-values D23',
      'no-hidden-rows-or-columns A9:D10',
      'single-header-row A1:D2',
    ],
  },
];

import type { Value } from './build-package.ts';
import { figure, lines, type Published, sumOf, towns } from './published.ts';

const births = (at: number): number[] => [1, 2, 3].map((one) => figure(at, one, 300));
const labor = (at: number): (string | number)[] => [towns[at]!, figure(at, 1), figure(at, 2, 400)];
const sales = (year: number): Value[][] => [
  ['Town', 'Sales', 'Returns'],
  ...towns.map((town, at) => [town, figure(at, year), figure(at, year + 1, 800)]),
];

export const connecticut: Published[] = [
  {
    name: 'births by town with groups, a total on top and notes below',
    state: 'ct',
    file: [
      {
        name: 'Table 4',
        bold: [1, 3, 4, 5],
        merged: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'],
        rows: [
          ['TABLE 4. Births by town, 2021'],
          [],
          ['Town', 'All births', 'Place of birth', null, 'Low weight'],
          [null, null, 'Hospital', 'Elsewhere'],
          [
            'Connecticut',
            sumOf(12, (at) => births(at)[0]! + births(at)[1]!),
            sumOf(12, (at) => births(at)[0]!),
            sumOf(12, (at) => births(at)[1]!),
            sumOf(12, (at) => (at === 7 ? 0 : births(at)[2]!)),
          ],
          ...towns.map((town, at) => {
            const [hospital = 0, elsewhere = 0, low = 0] = births(at);
            return [town, hospital + elsewhere, hospital, elsewhere, at === 7 ? '-' : low];
          }),
          [],
          ['- Not calculated because of small numbers.'],
          ['Department of Public Health, Health Statistics'],
        ],
      },
    ],
    table: [[3, 4], 6, 17],
    found: [
      'explained-placeholders E13',
      'header-in-first-row A1',
      'no-footnotes A19:A20',
      'no-merged-cells A1:E1',
      'no-merged-cells A3:A4 B3:B4 C3:D3 E3:E4',
      'no-total-rows A5:E5',
      'single-header-row A3:E4',
    ],
  },
  {
    name: 'retail sales with stars and separators, its source far below',
    state: 'ct',
    file: [
      {
        name: 'Retail',
        rows: [
          ['Municipality', 'Taxpayers', 'Retail Sales'],
          ...towns.map((town, at) => [
            town,
            figure(at, 1, 700),
            at % 5 === 3 ? '*' : `${(figure(at, 2) + 1000).toLocaleString('en-US')}`,
          ]),
          ...Array.from({ length: 20 }, () => []),
          ['Source: Department of Revenue Services'],
        ],
      },
    ],
    table: [[1], 2, 13],
    found: ['explained-suppression C5 C10', 'no-footnotes A34', 'plain-numbers C2:C4 C6:C9 C11:C13'],
  },
  {
    name: 'a tab for every year, an old one hidden',
    state: 'ct',
    file: [
      { name: '2023', rows: sales(3) },
      { name: '2022', rows: sales(5) },
      { name: '2021', rows: sales(7), hidden: true },
    ],
    table: [[1], 2, 13],
    found: ['no-hidden-sheets', 'one-data-tab'],
  },
  {
    name: 'labor force in two blocks side by side, summed by formulas',
    state: 'ct',
    file: [
      {
        name: 'October',
        bold: [1, 3],
        rows: [
          ['Town Labor Force, October 2023'],
          [],
          ['Town', 'Labor Force', 'Unemployed', null, 'Town', 'Labor Force', 'Unemployed'],
          ...[0, 1, 2, 3, 4, 5].map((at) => [...labor(at), null, ...labor(at + 6)]),
          [
            'Total',
            { formula: 'SUM(B4:B9)', value: sumOf(6, (at) => figure(at, 1)) },
            { formula: 'SUM(C4:C9)', value: sumOf(6, (at) => figure(at, 2, 400)) },
          ],
        ],
      },
    ],
    table: [[3], 4, 9],
    found: ['header-in-first-row A1', 'no-total-rows A10:C10', 'one-table-per-sheet E3:G9'],
  },
  {
    name: 'absence by district as a school report exports it',
    state: 'ct',
    file: lines([
      ['"Chronic Absenteeism, 2018-19"'],
      ['"State of Connecticut, District"'],
      [],
      ['"District"', '"District Code"', '"% Chronically Absent"', '"Students"'],
      ...towns.map((town, at) => [
        `"${town} School District"`,
        `"${String(at + 1).padStart(3, '0')}0011"`,
        at % 5 === 1 ? '"*"' : at === 8 ? '"N/A"' : (5 + at / 3).toFixed(1),
        at % 5 === 1 ? '"*"' : figure(at, 1, 4000),
      ]),
      [],
    ]),
    table: [[4], 5, 16],
    found: [
      'explained-placeholders C13',
      'explained-suppression C6 C11 C16',
      'explained-suppression D6 D11 D16',
      'header-in-first-row A1:A2',
    ],
  },
];

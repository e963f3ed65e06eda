import { counties, figure, lines, type Published, towns } from './published.ts';

const many = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

export const clean: Published[] = [
  {
    name: 'water samples with their dictionary',
    state: 'ca',
    file: [
      {
        name: 'samples',
        bold: [1],
        frozen: 1,
        formats: { 1: 'yyyy-mm-dd' },
        rows: [
          ['station_id', 'sampled_on', 'analyte', 'result', 'unit', 'county'],
          ...many(40).map((at) => [
            `ST-${100 + (at % 13)}`,
            44_927 + at * 3,
            ['Nitrate', 'Lead', 'Arsenic'][at % 3]!,
            at % 11 === 4 ? null : figure(at, 1, 300) / 10,
            'mg/L',
            counties[at % 12]!,
          ]),
        ],
      },
      {
        name: 'dictionary',
        rows: [
          ['Field name', 'Description', 'Type'],
          ['station_id', 'Identifier of the place where the sample was taken.', 'Text'],
          ['sampled_on', 'Day on which the sample was taken.', 'Date'],
          ['analyte', 'Substance that was measured.', 'Text'],
          ['result', 'Concentration in the given unit.', 'Number'],
          ['unit', 'Milligrams in a litre.', 'Text'],
          ['county', 'County of the station.', 'Text'],
        ],
      },
    ],
    table: [[1], 2, 41],
    found: [],
  },
  {
    name: 'permits, with filter buttons and a filled header',
    state: 'ca',
    file: [
      {
        name: 'Permits',
        filled: [1],
        filter: 'A1:F31',
        claims: 'A1:AMJ1048576',
        formats: { 1: 'yyyy-mm-dd', 4: '#,##0.00' },
        rows: [
          ['permit_number', 'issued_on', 'kind', 'county', 'fee', 'status'],
          ...many(30).map((at) => [
            `B${2000 + at}`,
            45_000 + at * 2,
            ['Addition', 'Roof', 'Solar'][at % 3]!,
            counties[(at * 5) % 12]!,
            figure(at, 3) / 20,
            ['Open', 'Final', 'Expired'][(at * 7) % 3]!,
          ]),
        ],
      },
    ],
    table: [[1], 2, 31],
    found: [],
  },
  {
    name: 'precincts whose codes are figures but for some',
    state: 'ca',
    file: lines([
      ['precinct', 'contest', 'choice', 'votes', 'registered'],
      ...many(36).map((at) => [
        at % 12 === 3 ? `10${at}MB` : 1001 + Math.floor(at / 3),
        ['Governor', 'Senator', 'Proposition 2'][at % 3]!,
        at % 3 === 2 ? 'Yes' : ['Rivera', 'Stone'][at % 2]!,
        figure(at, 1, 700),
        figure(Math.floor(at / 3), 9, 1400) + 800,
      ]),
    ]),
    table: [[1], 2, 37],
    found: [],
  },
  {
    name: 'road miles by town, one measure of which is called total',
    state: 'ct',
    file: [
      {
        name: 'Roads',
        bold: [1],
        rows: [
          ['Town', 'Year', 'Local Miles', 'State Miles', 'Total Miles'],
          ...many(36).map((at) => {
            const [local, state] = [figure(at, 1, 900) / 10, figure(at, 2, 300) / 10];
            return [
              towns[at % 12]!,
              2021 + Math.floor(at / 12),
              local,
              state,
              (local * 10 + state * 10) / 10,
            ];
          }),
        ],
      },
    ],
    table: [[1], 2, 37],
    found: [],
  },
  {
    name: 'inspections with remarks here and there',
    state: 'ct',
    file: [
      {
        name: 'Inspections',
        formats: { 2: 'mm/dd/yyyy' },
        rows: [
          ['License', 'Town', 'Inspected', 'Result', 'Score', 'Remark'],
          ...many(48).map((at) => [
            `F-${3000 + at}`,
            towns[(at * 5) % 12]!,
            45_100 + at,
            ['Pass', 'Fail', 'Pass with conditions'][at % 3]!,
            at % 9 === 5 ? null : 70 + (figure(at, 2) % 31),
            at % 3 === 1 ? 'No soap at the sink; mended while the inspector was there.' : null,
          ]),
        ],
      },
    ],
    table: [[1], 2, 49],
    found: [],
  },
];

import type { Example } from '../../../shared/check.ts';
import type { Metadata } from '../../../shared/metadata.ts';

/** Workbooks as agencies keep them, each with much the matter at once. */
export interface Messy extends Pick<Example, 'sheets'> {
  name: string;
  metadata?: Metadata;
  previous?: Example['sheets'];
}

const towns = [
  'Avon',
  'Bethel',
  'Canton',
  'Darien',
  'Easton',
  'Fairfield',
  'Granby',
  'Hamden',
  'Kent',
  'Lyme',
];
const each = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const licences: Messy = {
  name: 'a licence register with title, notes, totals and text for figures',
  sheets: [
    { name: 'Cover', rows: [['Registered facilities'], [], ['Prepared for publication.']] },
    {
      name: 'Facilities',
      rows: [
        ['Registered facilities, fiscal year 2023'],
        ['Office of Licensing'],
        [],
        [
          'Facility ID',
          'Facility Name',
          'ZIP',
          'County',
          'Status',
          'Opened On',
          'Annual Fee',
          'Beds (count)',
          'Active',
        ],
        ...each(40, (at) => [
          `F-${1000 + at}`,
          at % 9 === 0 ? `Harbor View ${at} ` : at === 12 ? 'CaÃ±ada House' : `Maple Court ${at}`,
          6001 + at * 3,
          at % 2 === 0 ? 'Hartford' : 'Fairfield',
          at === 7 ? 'open' : at % 3 === 0 ? 'Closed' : 'Open',
          `${(at % 12) + 1}/${(at % 28) + 1}/2021`,
          at % 4 === 0 ? `$1,${100 + at}.50` : `$${200 + at}`,
          at === 5 ? '20' : at === 6 ? 'N/A' : 20 + (at % 17),
          at === 3 ? 'Yes' : at % 2 === 0 ? 'Y' : 'N',
        ]),
        [],
        ['Note: facilities that closed before 2020 are left out.'],
        ['Source: licensing system'],
      ],
    },
  ],
};

const grouped: Messy = {
  name: 'two header rows with merged groups, a county over its towns, a blank column and totals',
  sheets: [
    {
      name: 'Births',
      rows: [
        ['County', 'Town', null, '2022', null, '2023', null],
        [null, null, null, 'Boys', 'Girls', 'Boys', 'Girls'],
        ...each(10, (at) => [
          at % 5 === 0 ? ['Hartford', 'Fairfield'][at / 5]! : null,
          towns[at]!,
          null,
          100 + at * 7,
          90 + at * 11,
          103 + at * 5,
          95 + at * 13,
        ]),
        [
          'Total',
          null,
          null,
          ...[0, 1, 2, 3].map((n) =>
            each(10, (at) => [100 + at * 7, 90 + at * 11, 103 + at * 5, 95 + at * 13][n]!).reduce(
              (a, b) => a + b,
              0,
            ),
          ),
        ],
      ],
      merged: ['A1:A2', 'B1:B2', 'D1:E1', 'F1:G1', 'A3:A7', 'A8:A12'],
    },
  ],
};

const wide: Messy = {
  name: 'years across the columns',
  sheets: [
    {
      name: 'Water use',
      rows: [
        ['District', 'Source type', '2019', '2020', '2021', '2022'],
        ...each(24, (at) => [
          `District of ${towns[at % 10]} ${at}`,
          at % 2 === 0 ? 'Ground' : 'Surface',
          ...each(4, (n) => (at === 5 && n === 2 ? null : 1200 + at * 31 + n * 17)),
        ]),
      ],
    },
  ],
  metadata: {
    fields: { title: 'Water use by district' },
    columns: { District: { description: 'Name of the district.' } },
  },
};

const exported: Messy = {
  name: 'an export with line breaks, invisible letters, periods in words and duplicates',
  sheets: [
    {
      name: 'Complaints',
      rows: [
        ['case_id', 'received\nmonth', 'Office address', 'kind', 'amount & fees', 'kind'],
        ...each(30, (at) => [
          `C${200 + at}`,
          `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][at % 6]} 20${21 + (at % 3)}`,
          at % 4 === 0 ? `${at} Main St\nAvon` : `${at} Main St, Avon`,
          at === 9 ? 'bil\u200bling' : ['billing', 'service', 'delay'][at % 3]!,
          at % 5 === 0 ? '1.2 million' : 4000 + at,
          at % 2 === 0 ? 'phone call' : 'letter',
        ]),
        ['C203', 'Apr 2021', '3 Main St, Avon', 'billing', 4003, 'letter'],
      ],
      formulas: ['E3', 'E4'],
    },
    {
      name: 'Data dictionary',
      rows: [
        ['Field name', 'Description'],
        ['case_id', 'Number of the complaint.'],
        ['received month', 'Month in which the complaint came in.'],
        ['Office address', 'Where the office is.'],
        ['amount & fees', 'What is in dispute, in dollars.'],
      ],
    },
  ],
};

const counted: Messy = {
  name: 'small groups of students beside their total',
  sheets: [
    {
      name: 'Enrolment',
      rows: [
        ['School', 'Year', 'Male Students', 'Female Students', 'Total Students'],
        ...each(20, (at) => {
          const [male, female] = [at % 6 === 0 ? 3 : 20 + at * 3, at === 8 ? 0 : 31 + at * 2];
          return [`${towns[at % 10]} High ${at}`, 2023, male, female, male + female];
        }),
      ],
      formats: { 'B2:B21': '#,##0' },
    },
  ],
};

const parcels: Messy = {
  name: 'parcel numbers of sixteen digits, published before under its names',
  sheets: [
    {
      name: 'Parcels',
      rows: [
        ['Parcel Number', 'Acres (acres)', 'Zone', 'Share of use'],
        ...each(25, (at) => [
          4100200300400001 + at * 37,
          at % 3 === 0 ? `${at + 1}.5 acres` : `${at + 2} acres`,
          at === 4 ? 'RESIDENTIAL' : at % 2 === 0 ? 'Residential' : 'Farm land',
          at === 9 ? '#DIV/0!' : at / 50,
        ]),
      ],
      errors: ['D11'],
    },
  ],
  previous: [
    {
      name: 'Parcels',
      rows: [['Parcel Number', 'Zone'], ...each(9, (at) => [`${at}41002003004000`, 'Farm land'])],
    },
  ],
};

const clean: Messy = {
  name: 'nothing the matter',
  sheets: [
    {
      name: 'data',
      rows: [
        ['town', 'year', 'births'],
        ...each(30, (at) => [towns[at % 10]!, 2020 + Math.floor(at / 10), 40 + at * 7]),
      ],
    },
  ],
};

export const messy: readonly Messy[] = [licences, grouped, wide, exported, counted, parcels, clean];

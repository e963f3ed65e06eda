import assert from 'node:assert/strict';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';

type Row = (string | number | null)[];

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
const figure = (a: number, b: number): number => ((a * 7919 + b * 104_729 + a * a * 31) % 9973) + 13;
const nine = (make: (at: number) => Row): Row[] => Array.from({ length: 9 }, (_, at) => make(at));

/** Tables of different kinds, each with its names. */
const tables: Record<string, { names: string[]; records: Row[] }> = {
  counts: {
    names: ['Town', 'Births', 'Deaths', 'Marriages'],
    records: nine((at) => [places[at]!, figure(at, 1), figure(at, 2), figure(at, 3)]),
  },
  'two columns': { names: ['County', 'Cases'], records: nine((at) => [places[at]!, figure(at, 1)]) },
  'codes first': {
    names: ['Code', 'School', 'Grades', 'Enrolled', 'Absent'],
    records: nine((at) => [
      `0${6000 + at}`,
      `${places[at]} School`,
      ['K-5', '6-8', '9-12'][at % 3]!,
      figure(at, 1),
      figure(at, 2),
    ]),
  },
  'text alone': {
    names: ['Facility', 'City', 'Kind', 'Phone'],
    records: nine((at) => [
      `${places[at]} Clinic`,
      places[8 - at]!,
      ['Care', 'Hospice'][at % 2]!,
      `555-01${10 + at}`,
    ]),
  },
  'hidden figures': {
    names: ['District', 'Tested', 'Passed', 'Percent'],
    records: nine((at) => [
      `${places[at]} District`,
      ...[1, 2, 3].map((one) => (at % 4 === 1 ? '*' : figure(at, one))),
    ]),
  },
  figures: {
    names: ['Tract', 'Population', 'Households', 'Income'],
    records: nine((at) => [9_001_010 + at * 7, figure(at, 1), figure(at, 2), figure(at, 3)]),
  },
};

const above: Record<string, Row[]> = {
  nothing: [],
  'a title': [['Monthly Report of the Department']],
  'titles and a blank row': [['Licensed Facilities'], ['As of January 1, 2024'], []],
  'pairs of label and value': [['Agency:', 'Public Health'], ['Year:', 2023], []],
  'a long note': [
    ['These figures are provisional and are replaced when the final file is released in the autumn.'],
  ],
};

const below: Record<string, Row[]> = {
  nothing: [],
  'a source': [['Source: Department of Public Health']],
  'notes after a blank row': [
    [],
    ['Note: rounded to the nearest whole number.'],
    ['Prepared by the research unit'],
  ],
  'a source far below': [...nine(() => []), ['Department of Public Health, Vital Records']],
  'a legend': [[], ['A', 'Active'], ['L', 'Lapsed'], ['R', 'Revoked']],
};

/** What stands under the names: units, numbers of the columns. */
const under: Record<string, (record: Row) => Row | null> = {
  nothing: () => null,
  units: (record) => record.map((cell) => (typeof cell === 'number' ? '(acres)' : null)),
  'numbers of columns': (record) => record.map((_, at) => `(${at + 1})`),
};

describe('a table with something around it', () => {
  for (const [kind, { names, records }] of Object.entries(tables)) {
    for (const [title, upper] of Object.entries(above)) {
      it(`${kind}, ${title} above`, () => {
        for (const [end, lower] of Object.entries(below)) {
          for (const [more, tail] of Object.entries(under)) {
            const second = tail(records[0]!);
            if (second !== null && (second.every((cell) => cell === null) || second[0] === '(acres)'))
              continue;
            if (more === 'numbers of columns' && names.length < 3) continue;
            const header = second === null ? [names] : [names, second];
            const values = [...upper, ...header, ...records, ...lower];
            const sheet = { name: 'S', blocks: [{ row: 0, column: 0, values }] };
            const table = findTable(workbookFromBlocks({ name: 'x', sheets: [sheet] }).first);
            const first = upper.length + header.length + 1;
            assert.deepEqual(
              [end, more, table?.headerRows, table?.firstRow, table?.lastRow],
              [end, more, header.map((_, at) => upper.length + 1 + at), first, first + 8],
            );
          }
        }
      });
    }
  }
});

import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { draftKinds } from '../../../shared/draft-kinds.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { releaseCsv } from '../../../shared/workbook/release.ts';
import { columnProfile } from '../../../shared/workbook/table/column-profile.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

type Cells = (string | number | boolean | null)[][];

const workbookOf = (values: Cells, formats: string[] = []): Workbook =>
  workbookFromBlocks({
    name: 'x.xlsx',
    sheets: [
      {
        name: 'S',
        blocks: [
          { row: 0, column: 0, values, formats: values.map((row) => row.map((_, at) => formats[at])) },
        ],
      },
    ],
  });

const profiles = (workbook: Workbook, keptBack: string | null = null) => {
  const table = findTable(workbook.first);
  assert.ok(table);
  return table.columns.map((column) => columnProfile(table, column, { keptBack }));
};

const rows = (count: number, row: (at: number) => Cells[number]): Cells =>
  Array.from({ length: count }, (_, at) => row(at));

describe('a column at a glance', () => {
  const [ids, towns, births, days, open] = profiles(
    workbookOf(
      [
        ['id', 'town', 'births', 'day', 'open'],
        ...rows(100, (at) => [
          `K-${at}`,
          at % 4 === 0 ? 'Avon' : 'Bethel',
          at % 10 === 0 ? null : at,
          45_000 + at,
          at < 30,
        ]),
      ],
      ['General', 'General', 'General', 'yyyy-mm-dd'],
    ),
  );

  it('counts days of which a few have a time', () => {
    const [when] = profiles(
      workbookOf(
        [['when'], ...rows(40, (at) => [45_000 + (at % 4) + (at === 19 ? 0.75 : 0)])],
        ['yyyy-mm-dd hh:mm'],
      ),
    );
    assert.equal(
      when?.spread.reduce((sum, count) => sum + count, 0),
      40,
    );
  });

  it('counts what is filled and what is different', () => {
    assert.deepEqual([births?.filled, births?.empty, births?.distinct], [90, 10, 90]);
    assert.deepEqual([towns?.filled, towns?.empty, towns?.distinct], [100, 0, 2]);
  });

  it('names values that several records share, and none that tells of one record', () => {
    assert.deepEqual(towns?.frequent, [
      ['Bethel', 75],
      ['Avon', 25],
    ]);
    assert.deepEqual(open?.frequent, [
      ['FALSE', 70],
      ['TRUE', 30],
    ]);
    assert.deepEqual(ids?.frequent, []);
  });

  it('spreads figures and days over at most twenty steps that hold every record', () => {
    assert.deepEqual(births?.range, ['1', '99']);
    assert.equal(births?.spread.length, 20);
    assert.equal(
      births?.spread.reduce((sum, one) => sum + one, 0),
      90,
    );
    assert.deepEqual(days?.range, ['2023-03-15', '2023-06-22']);
    assert.deepEqual(towns?.spread, []);
  });

  it('gives whole numbers of a small range a step each', () => {
    const [dice] = profiles(workbookOf([['eyes', 'throw'], ...rows(60, (at) => [(at % 6) + 1, `t${at}`])]));
    assert.deepEqual(dice?.spread, [10, 10, 10, 10, 10, 10]);
  });

  it('keeps values back where it is told to, and still says how full the column is', () => {
    const [, kept] = profiles(
      workbookOf([['id', 'town'], ...rows(20, (at) => [at, 'Avon'])]),
      'A privacy check points at it.',
    );
    assert.deepEqual([kept?.filled, kept?.frequent, kept?.range, kept?.spread], [20, [], null, []]);
    assert.equal(kept?.keptBack, 'A privacy check points at it.');
  });

  it('shortens long values', () => {
    const [long] = profiles(workbookOf([['a', 'b'], ...rows(5, (at) => ['x'.repeat(30_000), at])]));
    assert.equal(long?.frequent[0]?.[0].length, 80);
  });
});

describe('what the portals will make of a column', () => {
  const cases: [name: string, workbook: () => Workbook | Promise<Workbook>, ckan: string[]][] = [
    [
      'cells of an Excel file',
      () =>
        workbookOf(
          [
            ['id', 'n', 'part', 'day', 'moment', 'code', 'mix', 'yes', 'big', 'hours'],
            ...rows(12, (at) => [
              `K${at}`,
              at,
              at / 4,
              45_000 + at,
              45_000 + at + 0.5,
              at,
              at === 5 ? 'N/A' : at,
              at % 2 === 0,
              3_000_000_000 + at,
              at / 24,
            ]),
          ],
          [
            'General',
            '0',
            '0.00',
            'yyyy-mm-dd',
            'yyyy-mm-dd hh:mm',
            '00000',
            'General',
            'General',
            '0',
            'hh:mm',
          ],
        ),
      ['text', 'int', 'numeric', 'date', 'timestamp', 'text', 'text', 'bool', 'bigint', 'time'],
    ],
    [
      'a delimited file',
      () =>
        readWorkbook(
          'x.csv',
          strToU8(
            `id,n,decimals,day,us day,zip,yes\n${Array.from({ length: 12 }, (_, at) => `K${at},${at},${at}.0,2024-01-${10 + at},1/${at + 1}/2024,0600${at % 10},${at % 2 === 0}`).join('\n')}\n`,
          ),
        ),
      ['text', 'int', 'numeric', 'date', 'text', 'text', 'bool'],
    ],
  ];
  for (const [name, open, ckan] of cases)
    it(`is told as the file for the portal will show it: ${name}`, async () => {
      const workbook = await open();
      const table = findTable(workbook.first);
      assert.ok(table);
      const told = profiles(workbook).map(({ portal }) => portal);
      assert.deepEqual(
        told.map((one) => one.ckan),
        ckan,
      );
      const release = releaseCsv(workbook, table);
      const kinds = draftKinds(release.csv, release.columns);
      assert.deepEqual(
        told.map((one) => one.socrata),
        kinds.map((kind) => socrata[kind]),
      );
    });
});

const socrata = {
  text: 'text',
  integer: 'number',
  number: 'number',
  date: 'floating_timestamp',
  datetime: 'floating_timestamp',
  time: 'text',
  boolean: 'checkbox',
};

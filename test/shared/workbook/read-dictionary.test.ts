import assert from 'node:assert/strict';
import { dictionaryOf, isDictionary } from '../../../shared/workbook/dictionary/dictionary.ts';
import { parseValues, validValues } from '../../../shared/workbook/dictionary/valid-values.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

type Rows = (string | number | null)[][];

const data: Rows = [
  ['town', 'births', 'kind'],
  ['Ashby', 140, 1],
  ['Brook', 201, 2],
  ['Canter', 88, 1],
];

const workbook = (...tabs: [name: string, rows: Rows][]): Workbook =>
  workbookFromBlocks({
    name: 'births.xlsx',
    sheets: [['Data', data] as [string, Rows], ...tabs].map(([name, rows]) => ({
      name,
      visibility: 'Visible',
      merged: [],
      hiddenRows: [],
      hiddenColumns: [],
      blocks: [
        {
          row: 0,
          column: 0,
          values: rows,
          types: rows.map((row) => row.map(() => 'Unknown')),
          formulas: rows.map((row) => row.map(() => '')),
        },
      ],
    })),
  });

const said = (...tabs: [name: string, rows: Rows][]): Record<string, unknown> => {
  const book = workbook(...tabs);
  const dictionary = dictionaryOf(book, findTable(book.first), null);
  return Object.fromEntries(
    [...(dictionary?.entries ?? [])].map(([key, { description }]) => [key, description]),
  );
};

describe('a dictionary tab', () => {
  const full = {
    town: { description: 'Town of the mother' },
    births: { description: 'Live births' },
    kind: { description: 'Kind of figure', values: { 1: 'final', 2: 'early' } },
  };

  it('is read with titles above and under other words', () => {
    for (const [field, description] of [
      ['Field Name', 'Field Definition'],
      ['Column Header', 'What it means'],
      ['VARIABLE', 'EXPLANATION'],
      ['Data Element', 'Description / Notes'],
      ['Attribute', 'Details'],
      ['Column name (in file)', 'Comments'],
    ] as const) {
      const rows: Rows = [
        ['Births by town', null, null],
        ['Version of 2024', null, null],
        [null, null, null],
        [field, description, 'Valid values'],
        ['town', 'Town of the mother', null],
        [null, null, null],
        ['births', 'Live births', null],
        ['kind', 'Kind of figure', '1 = final; 2 = early'],
      ];
      assert.deepEqual(said(['About', rows]), full, `${field}, ${description}`);
    }
  });

  it('gives codes their meaning, on rows of their own or in one cell', () => {
    const rows: Rows = [
      ['Field', 'Definition', 'Code', 'Meaning'],
      ['town', 'Town of the mother', null, null],
      ['births', 'Live births', null, null],
      ['kind', 'Kind of figure', 1, 'final'],
      [null, null, 2, 'early'],
    ];
    assert.deepEqual(said(['Dictionary', rows]), full);
    const again: Rows = [...rows.slice(0, 4), ['kind', 'Kind of figure', 2, 'early']];
    assert.deepEqual(said(['Dictionary', again]), full);
  });

  it('is read for the table at hand where it describes several', () => {
    const template: Rows = [
      ['Data Table Name', 'Field Name', 'Field Label', 'Data Type', 'Field Definition', 'Valid Values'],
      ['deaths', 'town', null, null, 'Town of the dead', null],
      ['deaths', 'cause', null, null, 'Cause of death', null],
      ['births', 'town', null, null, 'Town of the mother', null],
      ['births', 'births', null, null, 'Live births', null],
      ['births', 'kind', null, null, 'Kind of figure', '1=final, 2=early'],
    ];
    assert.deepEqual(said(['Data Dictionary Template', template]), full);
    const below: Rows = [
      ['deaths', null],
      ['Field', 'Description'],
      ['town', 'Town of the dead'],
      ['cause', 'Cause of death'],
      [null, null],
      ['births', null],
      ['Field', 'Description'],
      ['town', 'Town of the mother'],
      ['births', 'Live births'],
      ['kind', 'Kind of figure'],
    ];
    assert.deepEqual(said(['Fields', below]), { ...full, kind: { description: 'Kind of figure' } });
    const tabs: [string, Rows][] = [
      [
        'Dictionary deaths',
        [
          ['Field', 'Description'],
          ['town', 'Town of the dead'],
          ['cause', 'Cause'],
        ],
      ],
      ['Dictionary births', below.slice(6)],
    ];
    assert.deepEqual(said(...tabs), { ...full, kind: { description: 'Kind of figure' } });
  });

  it('goes by the column it means where names are written otherwise', () => {
    const rows: Rows = [
      ['Field', 'Label', 'Definition', 'Units'],
      ['TOWN ', 'Town', 'Town of the mother', null],
      ['live_births', 'Births', 'Live births', 'children'],
      ['Kind.', 'Kind', 'Kind of figure', null],
    ];
    assert.deepEqual(Object.keys(said(['Dictionary', rows])), ['town', 'births', 'kind']);
    assert.equal((said(['Dictionary', rows]).births as { unit: string }).unit, 'children');
  });

  it('is not seen in lists, forms and data', () => {
    for (const rows of [
      [
        ['Metadata Field', 'Required/Optional', 'Metadata field definition', 'Your entry'],
        ['Title', 'Required', 'A name', 'Births'],
      ],
      [
        ['Name', 'Description', 'Acres'],
        ['Ashby Park', 'A park by the lake', 12],
        ['Brook Park', 'Trails', 40],
      ],
      [
        ['Town', 'County'],
        ['Ashby', 'Alder'],
        ['Brook', 'Birch'],
      ],
      [
        ['Code', 'Description'],
        [1, 'final'],
        [2, 'early'],
      ],
    ] as Rows[]) {
      const book = workbook(['Sheet2', rows]);
      assert.equal(isDictionary(book.others[0]!), false, JSON.stringify(rows[0]));
      assert.equal(dictionaryOf(book, findTable(book.first), null), null);
    }
  });
});

describe('valid values', () => {
  it('are codes with meanings, a list, or as they stand', () => {
    assert.deepEqual(parseValues('1 = yes; 2 = no'), { 1: 'yes', 2: 'no' });
    assert.deepEqual(parseValues('Y - Yes\nN - No'), { Y: 'Yes', N: 'No' });
    assert.deepEqual(parseValues('M: male, F: female'), { M: 'male', F: 'female' });
    assert.deepEqual(parseValues('Open, Closed, or Pending'), ['Open', 'Closed', 'Pending']);
    assert.deepEqual(parseValues('0-100'), ['0-100']);
    assert.deepEqual(parseValues('1,000 to 2,000'), ['1,000 to 2,000']);
    assert.deepEqual(parseValues('Any town in the state, written as the census does.'), [
      'Any town in the state, written as the census does.',
    ]);
  });

  it('can be held against cells when they are a range or a closed list', () => {
    const range = (text: string): unknown => {
      const valid = validValues(parseValues(text));
      return valid?.kind === 'range' ? [valid.least, valid.most] : valid;
    };
    assert.deepEqual(range('0-100'), [0, 100]);
    assert.deepEqual(range('-90 to 90'), [-90, 90]);
    assert.deepEqual(range('0 or more'), [0, Number.POSITIVE_INFINITY]);
    assert.deepEqual(range('>= 5'), [5, Number.POSITIVE_INFINITY]);
    assert.deepEqual(range('up to 12'), [Number.NEGATIVE_INFINITY, 12]);
    assert.deepEqual(range('1,000 to 2,000'), [1000, 2000]);
    for (const open of [
      'Road, Bridge, etc.',
      'Any positive number',
      'YYYY-MM-DD',
      'See tab Codes',
      'such as A, B',
      'free text',
    ])
      assert.equal(range(open), null, open);
    assert.equal(validValues(parseValues('0-4, 5-9, 10-14'))?.kind, 'list');
  });
});

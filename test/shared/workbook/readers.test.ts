import assert from 'node:assert/strict';
import { type BookType, utils, type WorkSheet, write } from 'xlsx';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { type BlockWorkbook, workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

type Value = string | number | boolean | Date | null;

/** A sheet as it reaches every reader; what a format cannot say is left out of the comparison by name. */
interface Case {
  name: string;
  rows: Value[][];
  /** Marks the sheet that is written; a delimited file has none of it. */
  mark?: (sheet: WorkSheet) => void;
  blocks?: Partial<BlockWorkbook['sheets'][number]>;
  /** Formula texts and number formats for Office.js, by row and column from 0. */
  formulas?: Record<string, string>;
  formats?: Record<string, string>;
  errors?: string[];
  /** The formats that can say it. */
  types: BookType[];
}

const formats: Record<string, string> = { 0: 'yyyy-mm-dd', 1: 'h:mm', 2: '0.0%' };
const formatted = (sheet: WorkSheet): void => {
  for (const row of [2, 3, 4, 5]) {
    for (const [at, letter] of ['A', 'B', 'C'].entries()) sheet[`${letter}${row}`].z = formats[at];
  }
};
const measured = [
  ['Measured on', 'At', 'Share', 'Town', 'Births'],
  [45_351, 0.5, 0.25, 'Avon', 140],
  [45_352, 0.75, 0.5, 'Bethel', 201],
  [45_353, 0.8125, 0.125, 'Canton', 88],
  [45_354, 0.875, 0.0625, 'Darien', 95],
];
const all: BookType[] = ['xlsb', 'biff8', 'ods', 'csv'];

const cases: Case[] = [
  {
    name: 'a title, names twice, a total, a note',
    types: all,
    rows: [
      ['Enrollment'],
      ['Town', 'Enrolled', 'Open', 'Enrolled', 'Rate'],
      ['Avon', 140, true, 12, 0.5],
      ['Bethel ', 201.25, false, 14, 0.25],
      ['Canton', 88, true, 'see note', 0.75],
      ['Darien', 88, true, 16, 0.75],
      ['Darien', 88, true, 16, 0.75],
      ['Total', 605.25, null, 58, null],
      [null, null, null, null, null],
      ['Source: Department of Education'],
    ],
  },
  {
    name: 'codes, line breaks, quotation marks, other alphabets, blanks',
    types: all,
    rows: [
      ['Código', 'Remark', 'Amount ($)', 'When'],
      ['00123', 'a "quoted" word, and more', '1,200', 'Jan'],
      ['00124', 'two\nlines', '1,300', 'Feb'],
      ['01025', 'Ω≈ç√ 😀', null, 'Mar'],
      ['00126', null, '1,500', 'Apr'],
    ],
  },
  {
    name: 'dates, times, percentages',
    rows: measured,
    mark: formatted,
    formats,
    types: ['xlsb', 'biff8', 'ods'],
  },
  {
    name: 'an error, formulas, merged and hidden cells',
    rows: measured,
    mark(sheet) {
      formatted(sheet);
      sheet.E4 = { t: 'e', v: 7, w: '#DIV/0!', f: '1/0' };
      sheet.E3.f = 'E2+61';
      sheet['!merges'] = [{ s: { r: 1, c: 3 }, e: { r: 2, c: 3 } }];
      sheet['!rows'] = [{}, {}, {}, { hidden: true }];
      sheet['!cols'] = [{}, { hidden: true }];
    },
    blocks: { merged: ['D2:D3'], hiddenRows: [4], hiddenColumns: [1] },
    errors: ['3,4'],
    formulas: { '2,4': '=E2+61', '3,4': '=1/0' },
    formats,
    types: ['xlsb', 'biff8'],
  },
];

describe('every reader', () => {
  let jurisdictions: Jurisdiction[];
  before(async () => {
    jurisdictions = await loadJurisdictions();
  });

  for (const one of cases) {
    it(`brings the same sheet and the same findings: ${one.name}`, async () => {
      const expected = found(await written(one, 'xlsx'), jurisdictions);
      assert.ok(expected.every(({ findings, table }) => findings.length > 0 || table?.columns.length === 5));
      assert.deepEqual(found(workbookFromBlocks(asBlocks(one)), jurisdictions), expected, 'Office.js');
      for (const bookType of one.types) {
        const ours = found(await written(one, bookType), jurisdictions);
        const unwritten = leftOut[bookType] ?? [];
        assert.deepEqual(without(ours, unwritten), without(expected, unwritten), bookType);
      }
    });
  }

  it('in another process brings what it brings here', async () => {
    for (const bookType of ['biff8', 'xlsb', 'ods'] as const) {
      const { file, bytes } = fileOf(cases[3]!, bookType);
      assert.deepEqual(await readWorkbookBytes(file, bytes), await readWorkbook(file, bytes));
    }
  });
});

type Found = Pick<Report, 'table' | 'findings'>;

const found = (workbook: Workbook, jurisdictions: Jurisdiction[]): Found[] =>
  jurisdictions.map((jurisdiction) => {
    const { table, findings } = checkWorkbook(workbook, { jurisdiction, metadata: null });
    // What can be mended depends on the format.
    return { table, findings: findings.map((finding) => ({ ...finding, fix: null })) };
  });

/** What the package `xlsx` leaves out when it writes these formats. */
const leftOut: Partial<Record<BookType, string[]>> = {
  xlsb: ['no-live-formulas'],
  biff8: ['no-live-formulas', 'no-hidden-rows-or-columns'],
};

const without = (all: Found[], checks: string[]): Found[] =>
  all.map(({ table, findings }) => ({
    table,
    findings: findings.filter(({ check }) => !checks.includes(check)),
  }));

function fileOf({ rows, mark }: Case, bookType: BookType): { file: string; bytes: Uint8Array } {
  const sheet = utils.aoa_to_sheet(rows);
  mark?.(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'S');
  const ending = { biff8: 'xls' }[bookType as string] ?? bookType;
  return {
    file: `x.${ending}`,
    bytes: new Uint8Array(write(book, { type: 'array', bookType, bookSST: true })),
  };
}

const written = (one: Case, bookType: BookType): Promise<Workbook> => {
  const { file, bytes } = fileOf(one, bookType);
  return readWorkbook(file, bytes);
};

/** The sheet as Excel gives it, in two blocks of rows. */
function asBlocks({ rows, blocks, errors = [], formulas = {}, formats = {} }: Case): BlockWorkbook {
  const half = Math.ceil(rows.length / 2);
  const grid = (of: (row: number, column: number) => unknown, from: number, to: number): unknown[][] =>
    rows.slice(from, to).map((cells, down) => cells.map((_, column) => of(from + down, column)));
  const block = (from: number, to: number): BlockWorkbook['sheets'][number]['blocks'][number] => ({
    row: from,
    column: 0,
    values: grid(
      (row, column) => (errors.includes(`${row},${column}`) ? '#DIV/0!' : (rows[row]![column] ?? '')),
      from,
      to,
    ),
    formulas: grid((row, column) => formulas[`${row},${column}`] ?? '', from, to),
    formats: grid((row, column) => (row > 0 && formats[column]) || 'General', from, to),
    types: grid((row, column) => (errors.includes(`${row},${column}`) ? 'Error' : 'String'), from, to),
  });
  return {
    name: 'x',
    sheets: [{ name: 'S', blocks: [block(0, half), block(half, rows.length)], ...blocks }],
  };
}

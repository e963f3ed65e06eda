import assert from 'node:assert/strict';
import { utils, write } from 'xlsx';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/blocks.ts';
import { readWorkbook } from '../../../shared/workbook/read-workbook.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

const rows = [
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
];

describe('every reader', () => {
  it('brings the same sheet, so that the same is found', async () => {
    const [state] = await loadJurisdictions();
    assert.ok(state !== undefined);
    const found = (workbook: Workbook): Pick<Report, 'table' | 'findings'> => {
      const { table, findings } = checkWorkbook(workbook, { jurisdiction: state, metadata: null });
      return { table, findings };
    };
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S');
    const read = async (name: string, bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods' | 'csv') =>
      found(await readWorkbook(name, new Uint8Array(write(book, { type: 'array', bookType }))));
    const expected = await read('x.xlsx', 'xlsx');
    assert.deepEqual(
      [expected.table?.headerRows, expected.table?.firstRow, expected.table?.lastRow],
      [[2], 3, 7],
    );
    assert.deepEqual([...new Set(expected.findings.map(({ check }) => check))].sort(), [
      'header-in-first-row',
      'header-unique',
      'no-duplicate-rows',
      'no-footnotes',
      'no-total-rows',
      'one-kind-per-column',
      'trimmed-text',
    ]);
    const blocks = [0, 4, 7].map((row, at, all) => ({
      row,
      column: 0,
      values: rows.slice(row, all[at + 1]),
    }));
    assert.deepEqual(found(workbookFromBlocks({ name: 'x', sheets: [{ name: 'S', blocks }] })), expected);
    assert.deepEqual(await read('x.xls', 'biff8'), expected);
    assert.deepEqual(await read('x.xlsb', 'xlsb'), expected);
    assert.deepEqual(await read('x.ods', 'ods'), expected);
    assert.deepEqual(await read('x.csv', 'csv'), expected);
  });
});

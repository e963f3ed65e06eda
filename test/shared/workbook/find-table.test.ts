import assert from 'node:assert/strict';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import { shapes } from './shapes.ts';

describe('finding the table', () => {
  for (const shape of shapes) {
    it(shape.name, () => {
      const workbook = workbookFromBlocks({
        name: 'shape.xlsx',
        sheets: [
          {
            name: 'Sheet1',
            merged: shape.merged ?? [],
            blocks: [{ row: 0, column: 0, values: shape.rows }],
          },
        ],
      });
      const table = findTable(workbook.first);
      assert.ok(table !== null, 'no table');
      assert.deepEqual(
        { header: table.headerRows, first: table.firstRow, last: table.lastRow },
        { header: shape.header, first: shape.first, last: shape.last },
      );
      if (shape.columns === undefined) return;
      assert.deepEqual([table.columns[0]?.letter, table.columns.at(-1)?.letter], shape.columns);
    });
  }

  it('finds none on a blank sheet, in a title alone, or in prose', () => {
    const none = (rows: string[][]) =>
      findTable(
        workbookFromBlocks({
          name: 'x',
          sheets: [{ name: 'S', blocks: [{ row: 0, column: 0, values: rows }] }],
        }).first,
      );
    assert.equal(none([]), null);
    assert.equal(none([['A title']]), null);
    assert.equal(
      none([['Read me'], [''], ['This workbook lists all permits since 2010.'], [''], ['Call us.']]),
      null,
    );
  });
});

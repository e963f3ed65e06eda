import assert from 'node:assert/strict';
import { dictionaryOf } from '../../../shared/workbook/dictionary/dictionary.ts';
import { readWorkbookFile } from '../../../shared/workbook/read/node.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';

/** All text, with the last column filled in some rows only: the shape of nearly every data dictionary. */
describe('a data dictionary of text alone', () => {
  const header = ['Field', 'Label', 'Definition', 'Valid values'];
  for (const name of ['ca-culvert-inspections', 'ct-bus-boardings']) {
    it(`has one header row (${name})`, async () => {
      const workbook = await readWorkbookFile(
        new URL(`../../../bot/sandbox/samples/${name}.xlsx`, import.meta.url).pathname,
      );
      const [tab] = workbook.others;
      assert.ok(tab);
      const table = findTable(tab);
      assert.deepEqual(table?.headerRows, [1]);
      assert.deepEqual(
        table?.columns.map((column) => column.name),
        name.startsWith('ct') ? header.slice(0, table.columns.length) : header,
      );
      assert.equal(dictionaryOf(workbook, findTable(workbook.first), null)?.entries.size, 6);
    });
  }
});

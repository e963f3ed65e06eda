import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { packageOf } from './packages.ts';
import { published } from './published.ts';

const naming =
  /^(header-(characters|length|unique|without-units|single-line)|identifier-first|date-first|general-before-specific|measures-last)$/;

async function reportOf(workbook: Workbook): Promise<Report> {
  const jurisdiction = (await loadJurisdictions()).find(({ id }) => id === 'ca');
  assert.ok(jurisdiction);
  return checkWorkbook(workbook, { jurisdiction, metadata: null });
}

describe('a sheet as it is published', () => {
  for (const sheet of published) {
    it(sheet.name, async () => {
      const blocks = [{ row: 0, column: 0, values: sheet.rows }];
      const report = await reportOf(
        workbookFromBlocks({ name: 'x.xlsx', sheets: [{ name: 'S', merged: sheet.merged ?? [], blocks }] }),
      );
      const { table, findings } = report;
      assert.ok(table !== null, 'no table');
      assert.deepEqual(
        [table.headerRows, table.firstRow, table.lastRow],
        [sheet.header, sheet.first, sheet.last],
      );
      const found = new Set(findings.map(({ check }) => check).filter((check) => !naming.test(check)));
      assert.deepEqual([...found].sort(), [...sheet.found].sort());
      for (const [check, ranges] of Object.entries(sheet.ranges ?? {})) {
        assert.deepEqual(
          findings.filter((one) => one.check === check).flatMap((one) => one.ranges),
          ranges,
        );
      }
      if (sheet.kinds !== undefined)
        assert.equal(table.columns.map(({ kind }) => kind).join(' '), sheet.kinds);
      if (sheet.columns !== undefined)
        assert.deepEqual([table.columns[0]?.letter, table.columns.at(-1)?.letter], sheet.columns);
    });
  }

  it('in a delimited file, fractions of a program are numbers', async () => {
    const lines = ['site,x,y', 'A,-72.11999999999999,41.220000000000006', 'B,-72.5,41.763710999999999999'];
    const report = await reportOf(await readWorkbook('x.csv', strToU8(`${lines.join('\n')}\n`)));
    assert.deepEqual(
      report.table?.columns.map(({ kind }) => kind),
      ['text', 'number', 'number'],
    );
    assert.equal(report.findings.length, 0);
  });

  it('says in a moment what is a total, however many there are', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `X,${at % 2 === 0 ? 'Total' : 'b'},${at}`);
    const workbook = await readWorkbook('x.csv', strToU8(`place,kind,n\n${rows.join('\n')}\n`));
    const started = performance.now();
    await reportOf(workbook);
    assert.ok(performance.now() - started < 5000);
  });
});

describe('a package with parts missing', () => {
  it('says that the texts or the sheet are gone', async () => {
    const texts = packageOf({ sheet: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' });
    await assert.rejects(readWorkbook('x.xlsx', texts), /texts of its cells are missing/);
    const sheet = packageOf({ sheet: '', sheets: '<sheet name="Data" sheetId="1" r:id="nowhere"/>' });
    await assert.rejects(readWorkbook('x.xlsx', sheet), /sheet “Data” is missing/);
  });
});

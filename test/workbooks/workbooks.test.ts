import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import type { Report } from '../../shared/check.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { readWorkbook } from '../../shared/workbook/read/read-workbook.ts';
import { buildPackage } from './build-package.ts';
import { california } from './california.ts';
import { clean } from './clean.ts';
import { connecticut } from './connecticut.ts';
import type { Published } from './published.ts';

async function reportOf({ file, state }: Published): Promise<Report> {
  const jurisdiction = (await loadJurisdictions()).find(({ id }) => id === state);
  assert.ok(jurisdiction);
  const bytes = typeof file === 'string' ? strToU8(file) : buildPackage(file);
  const workbook = await readWorkbook(typeof file === 'string' ? 'table.csv' : 'table.xlsx', bytes);
  return checkWorkbook(workbook, { jurisdiction, metadata: null });
}

/** One line for every finding, so that a difference reads as a list of what is too many and what is missing. */
const linesOf = ({ findings }: Report): string[] =>
  findings.map(({ check, ranges }) => [check, ...ranges].join(' ')).sort();

describe('fifteen workbooks as agencies make them', () => {
  for (const published of [...clean, ...california, ...connecticut]) {
    it(published.name, async () => {
      const report = await reportOf(published);
      const { table } = report;
      assert.deepEqual(
        table === null ? null : [table.headerRows, table.firstRow, table.lastRow],
        published.table,
      );
      assert.deepEqual(linesOf(report), [...published.found].sort());
    });
  }

  it('five of them clean: nothing above advice', async () => {
    assert.equal(clean.length, 5);
    for (const published of clean) {
      const { errors, warnings } = (await reportOf(published)).summary;
      assert.deepEqual([published.name, errors, warnings], [published.name, 0, 0]);
    }
  });
});

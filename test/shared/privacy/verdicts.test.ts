import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/blocks.ts';
import { clean, type Privately, planted, rowsOf } from './tables.ts';

const privacyChecks = [
  'direct-identifiers',
  'quasi-identifiers',
  'sensitive-attributes',
  'free-text',
  'small-counts',
  'small-denominators',
];

let states: Jurisdiction[];

describe('personal data', () => {
  before(async () => {
    states = await loadJurisdictions();
  });

  for (const table of clean) {
    it(`is nowhere above a question in ${table.name}`, () => {
      assertVerdicts(table);
      assert.ok(table.columns.every(([, , verdict]) => verdict === 'clear' || verdict === 'question'));
    });
  }
  for (const table of planted) it(`is found in ${table.name}`, () => assertVerdicts(table));
});

function assertVerdicts(table: Privately): void {
  for (const state of ['ca', 'ct']) {
    const { privacy = [], findings, results } = reportOf(table, state);
    assert.deepEqual(
      privacy.map(({ column, verdict, kind, evidence }) => ({ column, verdict, kind, evidence })),
      table.columns.map(([column, , verdict, kind], at) => ({
        column,
        verdict,
        kind: kind ?? (verdict === 'clear' ? privacy[at]?.kind : null),
        evidence: privacy[at]?.evidence,
      })),
    );
    const found = findings.filter(
      ({ check, severity }) => privacyChecks.includes(check) && severity !== 'advice',
    );
    assert.deepEqual(
      [...new Set(found.map(({ check }) => check))].sort(),
      [...table.found].sort(),
      JSON.stringify(found.map(({ message }) => message)),
    );
    assert.deepEqual(
      results.filter(({ check, outcome }) => privacyChecks.includes(check) && outcome === 'crashed'),
      [],
    );
  }
}

function reportOf(table: Privately, state: string): Report {
  const jurisdiction = states.find(({ id }) => id === state);
  assert.ok(jurisdiction);
  const blocks = [{ row: 0, column: 0, values: rowsOf(table) }];
  const workbook = workbookFromBlocks({ name: 'x.xlsx', sheets: [{ name: 'Sheet1', blocks }] });
  return checkWorkbook(workbook, { jurisdiction, metadata: null });
}

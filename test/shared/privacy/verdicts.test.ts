import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import { columnVerdicts } from '../../../shared/privacy/privacy-of.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { clean } from './clean-tables.ts';
import { planted } from './planted-tables.ts';
import { type Privately, rowsOf } from './tables.ts';

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
  return checkWorkbook(workbookOf(table), { jurisdiction, metadata: null });
}

function workbookOf(table: Privately): Workbook {
  const blocks = [{ row: 0, column: 0, values: rowsOf(table) }];
  return workbookFromBlocks({ name: 'x.xlsx', sheets: [{ name: 'Sheet1', blocks }] });
}

describe('hostile texts', () => {
  it('are read in a moment', () => {
    const long = [
      'a'.repeat(32_000),
      'A-'.repeat(16_000),
      `1${' '.repeat(32_000)}x`,
      `${'a.'.repeat(16_000)}@`,
    ];
    const texts = [...long, ...long.map((text) => `Call 203-555-0143, ${text}`)];
    const table: Privately = {
      name: 'long texts',
      rows: 60,
      columns: ['Notes', 'Address', 'A'.repeat(5000)].map((name) => [
        name,
        (_, row) => `${texts[row % texts.length]}${row}`,
        'clear',
      ]),
      found: [],
    };
    const found = findTable(workbookOf(table).first);
    assert.ok(found !== null);
    const started = performance.now();
    columnVerdicts(found);
    assert.ok(performance.now() - started < 5000);
  });
});

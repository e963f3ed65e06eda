import assert from 'node:assert/strict';
import { parseMetadata } from '../../../bot/commands/read-metadata-file.ts';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';
import type { Dismissal } from '../../../shared/metadata.ts';
import { completed } from '../../../shared/metadata-problem.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';

const people = [
  ['Case', 'Patient Name', 'Birth Date', 'SSN'],
  ['A1', 'Doe, Jane', '1980-02-03', '219-09-9999'],
  ['A2', 'Smith, Robert', '1971-07-30', '219-09-9998'],
  ['A3', 'Garcia, Maria', '1999-12-01', '457-55-5462'],
];

async function reportWith(dismissed: Dismissal[]): Promise<Report> {
  const jurisdiction = (await loadJurisdictions()).find(({ id }) => id === 'ct');
  assert.ok(jurisdiction);
  const blocks = [{ row: 0, column: 0, values: people }];
  const workbook = workbookFromBlocks({ name: 'x.xlsx', sheets: [{ name: 'S', blocks }] });
  return checkWorkbook(workbook, { jurisdiction, metadata: { fields: {}, columns: {}, dismissed } });
}

const fieldsOf = (findings: { check: string; field: string | null }[] = []): (string | null)[] =>
  findings.filter(({ check }) => check === 'direct-identifiers').map(({ field }) => field);

describe('a finding that a person lets stand', () => {
  it('counts no longer and travels with its reason', async () => {
    const before = await reportWith([]);
    const after = await reportWith([
      { check: 'direct-identifiers', column: 'patient  name', reason: 'They agreed in writing.' },
    ]);
    assert.deepEqual(fieldsOf(before.findings), ['Patient Name', 'Birth Date', 'SSN']);
    assert.deepEqual(fieldsOf(after.findings), ['Birth Date', 'SSN']);
    assert.deepEqual(
      after.dismissed?.map(({ field, reason, severity }) => ({ field, reason, severity })),
      [{ field: 'Patient Name', reason: 'They agreed in writing.', severity: 'error' }],
    );
    assert.equal(after.summary.errors, before.summary.errors - 1);
    assert.deepEqual(after.idleDismissals, []);
  });

  it('is never a social security number, whatever the reason', async () => {
    const { findings, dismissed, idleDismissals } = await reportWith([
      { check: 'direct-identifiers', column: 'SSN', reason: 'Needed for the match.' },
    ]);
    assert.ok(fieldsOf(findings).includes('SSN'));
    assert.equal(
      findings.find(({ check, field }) => check === 'direct-identifiers' && field === 'SSN')?.firm,
      true,
    );
    assert.deepEqual(dismissed, []);
    assert.match(idleDismissals?.[0]?.why ?? '', /never be published/);
  });

  it('is every one of its check where no column is named, but for the firm ones', async () => {
    const { findings, dismissed } = await reportWith([{ check: 'direct-identifiers', reason: 'Agreed.' }]);
    assert.deepEqual(fieldsOf(dismissed), ['Patient Name', 'Birth Date']);
    assert.deepEqual(fieldsOf(findings), ['SSN']);
  });

  it('is said to be idle when it fits nothing', async () => {
    const { idleDismissals = [] } = await reportWith([
      { check: 'direct-identifiers', column: 'Case', reason: 'No names.' },
      { check: 'small-counts', reason: 'Agreed.' },
      { check: 'required-metadata', reason: 'Later.' },
    ]);
    assert.deepEqual(
      idleDismissals.map(({ check }) => check),
      ['direct-identifiers', 'small-counts', 'required-metadata'],
    );
    const [column, nothing, demanded] = idleDismissals.map(({ why }) => why);
    assert.match(column!, /found nothing in “Case”.*“Patient Name”/);
    assert.match(nothing!, /nothing to let stand/);
    assert.match(demanded!, /asked of every dataset/);
  });
});

describe('dismissals in a description', () => {
  const text = [
    'title: Cases',
    'dismissed:',
    '  - check: direct-identifiers',
    '    column: Patient Name',
    '    reason: They agreed in writing.',
    '  - { check: small-counts, reason: 2024 }',
  ];

  it('are read from a file', () => {
    assert.deepEqual(parseMetadata('d.yaml', text.join('\n')).dismissed, [
      { check: 'direct-identifiers', column: 'Patient Name', reason: 'They agreed in writing.' },
      { check: 'small-counts', reason: '2024' },
    ]);
    assert.equal(parseMetadata('d.yaml', 'title: Cases\ndismissed:\n').dismissed, undefined);
  });

  it('are refused with line and place where they cannot be used', () => {
    const without = [...text.slice(0, 4), '    reason: ""'].join('\n');
    assert.throws(() => parseMetadata('d.yaml', without), /line 3: “dismissed\.1\.reason”.*the reason/);
    assert.throws(() => parseMetadata('d.yaml', 'dismissed: all'), /line 1: “dismissed” must be a list/);
  });

  it('stay with what is handed over', async () => {
    const jurisdiction = (await loadJurisdictions()).find(({ id }) => id === 'ct');
    assert.ok(jurisdiction);
    const dismissed = [{ check: 'small-counts', reason: 'Agreed.' }];
    const given = { fields: { title: 'Cases' }, columns: {}, dismissed };
    assert.deepEqual(completed(jurisdiction, 'data.ct.gov', 'opm', given).dismissed, dismissed);
  });
});

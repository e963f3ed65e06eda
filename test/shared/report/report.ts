import type { ColumnProfile, Finding, Report } from '../../../shared/check.ts';

/** A report to be shown, with whatever a test cares for. */
export const reportOf = (given: Partial<Report> = {}): Report => {
  const findings = given.findings ?? [];
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return {
    file: 'births.xlsx',
    sheet: { name: 'Data', position: 1, of: 1 },
    table: {
      headerRows: [1],
      firstRow: 2,
      lastRow: 101,
      columns: [
        { name: 'town', letter: 'A', kind: 'text', profile: profileOf({ frequent: [['Avon', 60]] }) },
        {
          name: 'births',
          letter: 'B',
          kind: 'integer',
          profile: profileOf({ range: ['1', '90'], spread: [10, 60, 30] }),
        },
      ],
    },
    results: [{ check: 'no-footnotes', outcome: 'passed' }],
    findings,
    summary: { errors: count('error'), warnings: count('warning'), advice: count('advice') },
    ...given,
  };
};

export const profileOf = (given: Partial<ColumnProfile> = {}): ColumnProfile => ({
  filled: 98,
  empty: 2,
  distinct: 12,
  frequent: [],
  range: null,
  spread: [],
  portal: { ckan: 'text', socrata: 'text' },
  keptBack: null,
  ...given,
});

export const findingOf = (given: Partial<Finding> = {}): Finding => ({
  check: 'no-footnotes',
  severity: 'error',
  message: '1 row below the data is no record.',
  ranges: ['A103'],
  count: 1,
  field: null,
  handbook: { title: 'Flat file', url: 'https://example.gov/handbook#flat' },
  fix: null,
  ...given,
});

import assert from 'node:assert/strict';
import { findingsByColumn } from '../../../shared/report/about-column.ts';
import { findingOf, reportOf } from './report.ts';

describe('what a finding is about', () => {
  const table = reportOf().table!;
  const lettersFor = (given: Parameters<typeof findingOf>[0]): string[] =>
    [...findingsByColumn(table, [findingOf(given)])].flatMap(([letter, own]) => own.map(() => letter));

  it('the column it names, or those its cells stand in', () => {
    assert.deepEqual(lettersFor({ field: 'births', ranges: ['A1:B9'] }), ['B']);
    assert.deepEqual(lettersFor({ ranges: ['A1', 'B7:B9'] }), ['A', 'B']);
  });

  it('no column, for whole rows and for what stands around the table', () => {
    assert.deepEqual(lettersFor({ ranges: ['A7:B7'] }), []);
    assert.deepEqual(lettersFor({ ranges: ['A103'] }), []);
    assert.deepEqual(lettersFor({ ranges: [], field: 'title' }), []);
  });
});

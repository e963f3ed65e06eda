import assert from 'node:assert/strict';
import { keptBack } from '../../../shared/report/kept-back.ts';
import { findingOf } from './report.ts';

const column = (name: string | null, letter: string) => ({ name, letter });
const privacy = (given: Parameters<typeof findingOf>[0]) =>
  findingOf({ check: 'direct-identifiers', ...given });

describe('which values stay out of a report', () => {
  it('those of columns a privacy check names or points at, and no others', () => {
    const why = keptBack({
      results: [],
      findings: [
        privacy({ field: 'SSN', ranges: [] }),
        privacy({ check: 'quasi-identifiers', ranges: ['C2:D9'] }),
        findingOf({ check: 'plain-numbers', ranges: ['E2'], field: 'births' }),
      ],
    });
    assert.match(why(column('SSN', 'A')) ?? '', /privacy check points at this column/);
    for (const letter of ['C', 'D']) assert.notEqual(why(column('x', letter)), null, letter);
    for (const letter of ['B', 'E']) assert.equal(why(column('births', letter)), null, letter);
    assert.equal(why(column(null, 'B')), null);
  });

  it('all of them when a privacy check broke down', () => {
    const broken = { check: 'free-text', outcome: 'crashed' } as const;
    const why = keptBack({ results: [broken], findings: [] });
    assert.match(why(column('town', 'A')) ?? '', /broke down/);
    const other = { check: 'no-comments', outcome: 'crashed' } as const;
    assert.equal(keptBack({ results: [other], findings: [] })(column('town', 'A')), null);
  });
});

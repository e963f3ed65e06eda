import assert from 'node:assert/strict';
import type { ColumnPrivacy } from '../../../shared/privacy/column-privacy.ts';
import { keptBack } from '../../../shared/report/kept-back.ts';

describe('which values stay out of a report', () => {
  const verdict = (letter: string, verdict: ColumnPrivacy['verdict'], kind: ColumnPrivacy['kind'] = null) =>
    ({ column: null, letter, verdict, kind, evidence: '', confidence: 'high' }) satisfies ColumnPrivacy;
  const why = keptBack([
    verdict('A', 'personal', 'social-security'),
    verdict('B', 'question', 'name'),
    verdict('C', 'indirect', 'sensitive'),
    verdict('D', 'indirect', 'free-text'),
    verdict('E', 'indirect', 'quasi-identifier'),
    verdict('F', 'clear'),
  ]);

  it('those of columns that point to persons, or may', () => {
    for (const letter of ['A', 'B', 'C', 'D'])
      assert.match(why({ letter }) ?? '', /may point to persons/, letter);
  });

  it('not those of columns that point to nobody, or to somebody only together with others', () => {
    for (const letter of ['E', 'F']) assert.equal(why({ letter }), null, letter);
  });

  it('those of columns without a verdict', () => {
    assert.match(why({ letter: 'G' }) ?? '', /could not be told/);
  });
});

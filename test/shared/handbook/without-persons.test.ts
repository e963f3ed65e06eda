import assert from 'node:assert/strict';
import { withoutPersons } from '../../../shared/handbook/without-persons.ts';

describe('a question kept for the editors', () => {
  const gone: [question: string, kept: string][] = [
    ['Can jo.smith@water.ca.gov approve it?', 'Can [e-mail] approve it?'],
    ['Call me at (916) 555-0143 about tags', 'Call me at [number] about tags'],
    ['Call +1 916.555.0143', 'Call [number]'],
    ['Is 123-45-6789 personal information?', 'Is [number] personal information?'],
    ['Licence 4485 1234 9921 0001 in a column', 'Licence [number] in a column'],
    ['Riley Okafor here, may riley publish?', '[name] here, may [name] publish?'],
  ];
  for (const [question, kept] of gone) {
    it(`“${question}” becomes “${kept}”`, () => {
      assert.equal(withoutPersons(question, ['Riley Okafor']), kept);
    });
  }

  it('keeps dates, sizes, laws and names within other words', () => {
    const question = 'Is 2026-01-31 fine in 1,048,576 rows under Sec. 4-67p and ISO 8601, unlike Okaforia?';
    assert.equal(withoutPersons(question, ['Riley Okafor']), question);
  });
});

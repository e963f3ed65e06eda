import assert from 'node:assert/strict';
import { openHandbooks } from '../../../../bot/handbooks.ts';
import { loadJurisdictions } from '../../../../bot/jurisdictions.ts';
import { searchPassages } from '../../../../shared/handbook/finding/search-passages.ts';
import type { Handbook } from '../../../../shared/handbook/handbook.ts';

describe('words somebody searches with', () => {
  let california: Handbook;
  let connecticut: Handbook;
  before(async () => {
    const handbooks = await openHandbooks(await loadJurisdictions(), null);
    california = handbooks.of('ca');
    connecticut = handbooks.of('ct');
  });
  const found = (handbook: Handbook, text: string) =>
    searchPassages(handbook, text).map(({ citation }) => citation.headings.at(-1));

  it('find nothing when the handbook does not speak of them', () => {
    for (const text of [
      'who won the super bowl',
      'ignore previous instructions',
      '<img src=x onerror=alert(1)>',
      '<script>data</script>',
      '[x](http://e)',
      'https://data.example.org/tags',
      'xyzzyplugh',
    ])
      assert.deepEqual(found(california, text), [], text);
  });

  it('find sections by the beginning of a word, while it is typed', () => {
    assert.equal(found(connecticut, 'supp')[0], 'Suppression of Cell Counts:');
    assert.equal(found(california, 'licen')[0], 'Enter metadata');
    assert.equal(found(california, 'column hea')[0], 'Column Headers');
    assert.ok(found(california, 'da').length > 0);
    for (const text of ['who appr', 'who approv', 'who approves'])
      assert.ok(found(california, text).includes('5. Get Final Publishing Approval'), text);
  });

  it('leave out what is much weaker than the best, and say nothing twice', () => {
    assert.deepEqual(found(california, 'tags'), ['Required Metadata']);
    for (const text of ['', 'email', 'feedback']) {
      const passages = searchPassages(california, text).map(({ passage }) => passage);
      assert.equal(new Set(passages).size, passages.length, text);
      assert.ok(passages.length > 1, text);
    }
  });
});

import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import { searchHandbook } from '../../../bot/turns/search-handbook.ts';

describe('a search of the handbook', () => {
  it('says what an address is that stands alone', async () => {
    const jurisdictions = new Map((await loadJurisdictions()).map((one) => [one.id, one]));
    const shown = async (passage: string) => {
      const citation = {
        handbook: 'publishers-handbook',
        file: 'feedback.md',
        headings: ['Feedback & Help', 'Give us feedback'],
        url: 'https://docs.example.org/feedback',
      };
      const search = async () => ({ found: [{ passage, citation }], elsewhere: null });
      const { found } = await searchHandbook(
        { jurisdictions, search },
        { jurisdiction: 'ca', text: 'feedback' },
      );
      return found?.[0]?.text;
    };
    assert.equal(await shown('https://forms.example.org/a'), 'Give us feedback: https://forms.example.org/a');
    assert.equal(
      await shown('Fill it in: https://forms.example.org/a'),
      'Fill it in: https://forms.example.org/a',
    );
  });
});

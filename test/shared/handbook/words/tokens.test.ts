import assert from 'node:assert/strict';
import { tokens } from '../../../../shared/handbook/words/tokens.ts';

const words = (text: string) => tokens(text).map(({ word }) => word);

describe('words', () => {
  it('that belong together stand together, whatever was said between them', () => {
    assert.deepEqual(words('take the old file down'), words('take down the old file'));
    assert.deepEqual(words('we want to leave their names out'), words('we want to leave out their names'));
    assert.deepEqual(words('take rows out of it'), ['take', 'rows', 'out', 'of', 'it']);
    assert.deepEqual(words('put it there. sign up'), ['put', 'it', 'there', 'sign', 'up']);
  });
});

import assert from 'node:assert/strict';
import { asksWhom, hasAddress } from '../../../../shared/handbook/finding/whom.ts';

describe('whom to write to', () => {
  it('is asked in many words', () => {
    for (const question of [
      'who do I write to about retiring a dataset?',
      'Whom should we contact',
      "what's the e-mail address of the team",
      'contact for privacy questions',
      'where do I report a mistake',
      'how can we reach you',
      'it keeps crashing, who can help me',
    ])
      assert.ok(asksWhom(question), question);
  });

  it('is not asked by who approves, nor by what goes into a dataset’s own fields', () => {
    for (const question of [
      'who approves my dataset',
      'who do I put as contact',
      'contact for the metadata field, who is it',
      'which e-mail goes into the program contact field',
    ])
      assert.ok(!asksWhom(question), question);
  });

  it('is answered by an address that is no example', () => {
    assert.ok(hasAddress({ text: 'Write to desk@state.example.' }));
    assert.ok(!hasAddress({ text: 'The mailbox (e.g. answers@library.example) of the program' }));
    assert.ok(!hasAddress({ text: 'Mention @somebody in the channel' }));
  });
});

import assert from 'node:assert/strict';
import { splitQuestion } from '../../../../shared/handbook/finding/parts.ts';

const questions = (message: string) => splitQuestion(message).map(({ question }) => question);

describe('the questions of a message', () => {
  it('are parted at a stop, an “and” or a comma', () => {
    for (const message of [
      'how do I write dates, do I need approval',
      'how do I write dates and do I need approval',
      'how do I write dates? do I need approval',
      'how do I write dates. do I need approval',
    ])
      assert.equal(questions(message).length, 2, message);
    assert.deepEqual(
      questions('our file has accents, which encoding do I use, do I need an identifier, and who signs off'),
      ['our file has accents, which encoding do I use', 'do I need an identifier', 'who signs off'],
    );
  });

  it('are one where the first half is a condition, a list or a remark', () => {
    for (const message of [
      'when I upload, do I need approval',
      'if we publish a map, should it have a legend',
      'do names and addresses have to go',
      'our scientist made a form, which is fine, is it ok to publish',
    ])
      assert.equal(questions(message).length, 1, message);
  });

  it('are told apart from what is told around them', () => {
    const asked = 'How long may a header be?';
    const told = 'We have wells in three counties.';
    assert.deepEqual(splitQuestion(`${told} ${asked}`), [{ question: asked, whole: `${told} ${asked}` }]);
    assert.deepEqual(splitQuestion(`${asked} ${told}`), [{ question: asked, whole: `${asked} ${told}` }]);
    assert.deepEqual(questions('which codes do we use? ours or theirs'), [
      'which codes do we use? ours or theirs',
    ]);
  });
});

import assert from 'node:assert/strict';
import { kindsOf, likeliestKind } from '../../../../shared/handbook/abstaining/kinds.ts';

const states = [{ questions: [{ ask: ['how long may a header be', 'who approves my dataset'] }] }];

describe('what kind a question is of', () => {
  it('is told from what no handbook answers', () => {
    const tell = kindsOf(states);
    const kind = (question: string) => likeliestKind(question, tell(question));
    assert.equal(kind('who won the game last night'), 'off-subject');
    assert.equal(kind('who won the dataset last night'), 'next-door', 'of the field, whatever else is said');
    assert.equal(kind('can you publish my dataset for me now'), 'orders');
    assert.equal(kind('can i publish my dataset for me now'), 'next-door', 'asks what one may do');
  });

  it('is counted once for a list of states', () => {
    assert.equal(kindsOf(states), kindsOf(states));
  });
});

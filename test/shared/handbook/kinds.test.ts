import assert from 'node:assert/strict';
import { kindsOf, likeliestKind } from '../../../shared/handbook/kinds.ts';

const states = [
  { id: 'vt', questions: [{ ask: ['how long may a header be', 'may a column name hold spaces'] }] },
  { id: 'oh', questions: [{ ask: ['how do I take down a table for good', 'archive a dead dataset'] }] },
  { id: 'me', questions: [{ ask: ['how do I take down a table for good', 'archive a dead dataset'] }] },
];

describe('what kind a question is of', () => {
  it('is told from what other states are asked', () => {
    const elsewhere = (state: string, question: string) => kindsOf(states)(state)(question).elsewhere;
    assert.ok(elsewhere('vt', 'take down a table') > 0.5);
    assert.ok(elsewhere('vt', 'how long is a header') < -0.5);
    assert.ok(elsewhere('oh', 'take down a table') < 0, 'what several states have is nobody else’s');
    assert.equal(elsewhere('vt', 'zqx'), 0);
  });

  it('is told from what no handbook answers', () => {
    const tell = kindsOf(states)('vt');
    const kind = (question: string) => likeliestKind(question, tell(question));
    assert.equal(kind('who won the game last night'), 'off-subject');
    assert.equal(kind('please write a poem and email it to my boss for me'), 'orders');
    assert.equal(kind('can you publish my dataset for me now'), 'orders');
    assert.equal(kind('can i publish my dataset for me now'), 'next-door', 'asks what one may do');
    assert.equal(kind('who won the dataset last night'), 'next-door', 'of the field, whatever else is said');
  });

  it('is counted once for a list of states', () => {
    assert.equal(kindsOf(states), kindsOf(states));
  });
});

import assert from 'node:assert/strict';
import { nearer, neighboursOf } from '../../../shared/handbook/neighbours.ts';

const page = 'a.md';
const states = [
  { id: 'vt', questions: [{ page, heading: 'Column names', ask: ['how long may a header be'] }] },
  { id: 'oh', questions: [{ page, heading: 'Retirement', ask: ['how do I take down a table for good'] }] },
  { id: 'me', questions: [{ page, heading: 'Retirement', ask: ['how do I take down a table for good'] }] },
];

describe('questions of all states', () => {
  it('show whose subject a question is', () => {
    const neighbours = neighboursOf(states);
    const vermont = (question: string, earlier: string[] = []) =>
      nearer(neighbours, 'vt', question, earlier).elsewhere;
    assert.ok(vermont('take down a table') > 0.5);
    assert.ok(vermont('how long is a header') < -0.5);
    assert.ok(vermont('and for good?', ['how do I take a table down']) > 0.5);
    assert.equal(vermont('zqx'), 0);
  });

  it('stand once however many states have them, and are read once', () => {
    const neighbours = neighboursOf(states);
    // Its own, another's; what follows is nobody's.
    assert.deepEqual([...neighbours.whose('vt').subarray(0, 3)], [0, 1, 2]);
    assert.deepEqual([...neighbours.whose('me').subarray(0, 3)], [1, 0, 2]);
    assert.equal(neighboursOf(states), neighbours);
  });

  it('say nothing about a handbook they were not written for', () => {
    assert.equal(nearer(null, 'vt', 'take down a table', []).elsewhere, 0);
  });
});

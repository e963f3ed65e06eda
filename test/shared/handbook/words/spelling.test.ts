import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance, knownWords, nearest } from '../../../../shared/handbook/words/spelling.ts';
import { stem } from '../../../../shared/handbook/words/stem.ts';

describe('typos', () => {
  const known = knownWords(['dataset', 'license', 'column', 'approval', 'metadata', 'coordinator']);

  it('are mended to what the handbook knows', () => {
    for (const [typed, meant] of [
      ['datset', 'dataset'],
      ['licens', 'license'],
      ['colunm', 'column'],
      ['metdata', 'metadata'],
      ['cordinator', 'coordinator'],
      ['teh', 'the'],
    ] as const) {
      assert.equal(nearest(typed, known)[0]?.word, meant);
    }
  });

  it('do not turn one word into quite another', () => {
    for (const word of ['zebra', 'okta', 'sla', 'doi', 'snowflake']) {
      assert.deepEqual(
        nearest(word, knownWords(['state', 'order', 'data', 'date']))
          .map(({ word }) => word)
          .filter((one) => one === 'data' || one === 'state'),
        [],
      );
    }
  });

  it('are counted alike from both sides', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const there = distance(a, b, 12);
        assert.equal(there, distance(b, a, 12));
        assert.equal(there === 0, a === b);
        assert.ok(there <= Math.max(a.length, b.length));
      }),
    );
  });

  it('stems bring the forms of a word together', () => {
    for (const forms of [
      'publish publishes published publishing',
      'approve approves approved',
      'dates date',
      'formatting formatted formats',
    ]) {
      assert.equal(new Set(forms.split(' ').map(stem)).size, 1, forms);
    }
  });
});

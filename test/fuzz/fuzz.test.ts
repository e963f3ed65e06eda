import assert from 'node:assert/strict';
import { fuzz } from './fuzz.ts';

describe('mutated files of every kind', function () {
  this.timeout(240_000);

  it('are read or refused with a sentence: nothing hangs, crashes, fills the memory or reaches a prototype', async () => {
    const seed = Math.floor(Math.random() * 1e9);
    console.log(`      2,000 files from seed ${seed}`);
    const { read, refused, faults } = await fuzz(2000, seed);
    assert.deepEqual(faults, [], `npm run fuzz 2000 ${seed}`);
    assert.equal(read + refused, 2000);
    assert.ok(read > 400 && refused > 400, `${read} read, ${refused} refused`);
  });
});

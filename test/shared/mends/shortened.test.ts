import assert from 'node:assert/strict';
import { shortened } from '../../../shared/mends/parts/shortened.ts';

describe('a name that is too long', () => {
  it('keeps something of every word', () => {
    assert.equal(shortened('Number of inspections of the county', 20), 'Number inspec county');
    assert.equal(shortened('Births', 20), 'Births');
  });

  it('is shortened at once, however long a word is', () => {
    const started = process.cpuUsage();
    assert.equal(shortened(`Town ${'x'.repeat(200_000)}`, 20), `Town ${'x'.repeat(15)}`);
    assert.ok(process.cpuUsage(started).user < 1_000_000);
  });
});

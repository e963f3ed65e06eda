import assert from 'node:assert/strict';
import sinon from 'sinon';
import { patiently } from '../../../bot/teams/patiently.ts';

const answered = (statusCode: number): Error =>
  Object.assign(new Error(`status ${statusCode}`), { statusCode });

describe('trying a call to the channel again', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  /** Fails with each of these in turn, then succeeds; when it was called, in milliseconds. */
  function call(...failures: Error[]) {
    const times: number[] = [];
    const run = async () => {
      times.push(Date.now());
      const failure = failures.shift();
      if (failure) throw failure;
      return 'posted';
    };
    return { times, run };
  }

  it('waits longer each time, with jitter around it', async () => {
    const { times, run } = call(answered(429), answered(502), answered(412));
    const posted = patiently(run, { random: () => 0.5 });
    await clock.runAllAsync();
    assert.equal(await posted, 'posted');
    assert.deepEqual(times, [0, 500, 1500, 3500]);
  });

  it('gives up after five attempts, with the last failure', async () => {
    const { times, run } = call(...Array.from({ length: 9 }, () => answered(504)));
    const posted = assert.rejects(patiently(run), /status 504/);
    await clock.runAllAsync();
    await posted;
    assert.equal(times.length, 5);
  });

  it('does not try a lasting refusal again', async () => {
    for (const status of [400, 403, 404]) {
      const { times, run } = call(answered(status));
      await assert.rejects(patiently(run), new RegExp(`status ${status}`));
      assert.equal(times.length, 1);
    }
  });
});

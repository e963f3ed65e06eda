import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { LoggedQuestion } from '../../../shared/logged-question.ts';
import { coordinator, steward } from '../../people.ts';
import { connect, onEveryStore } from '../../stores.ts';

const asked = (over: Partial<LoggedQuestion> = {}): LoggedQuestion => ({
  answer: randomUUID(),
  jurisdiction: 'ca',
  day: '2026-03-01',
  question: 'Which tags do I need?',
  status: 'answered',
  sections: [
    { handbook: 'h', file: 'a.md', headings: ['A', 'Tags'], url: 'https://handbook.example/a#tags' },
  ],
  message: null,
  ...over,
});

onEveryStore('what was asked is kept', (at) => {
  it('in batches, of a state and since a day, newest first, each once', async () => {
    const { feedback } = at.store;
    const old = asked({ jurisdiction: 'xx', day: '2026-01-31' });
    const young = asked({ jurisdiction: 'xx', day: '2026-02-01', question: 'NUL\0 and \ud800 too' });
    await feedback.note([old, young, asked({ jurisdiction: 'yy' })]);
    await feedback.note([{ ...old, question: 'Another' }]);
    await feedback.note([]);
    const all = await feedback.list({ jurisdiction: 'xx' });
    assert.deepEqual(
      all.map(({ answer }) => answer),
      [young.answer, old.answer],
    );
    const { message: _, ...rest } = old;
    assert.deepEqual(all[1], { ...rest, up: 0, down: 0, words: [] });
    assert.equal((await feedback.list({ jurisdiction: 'xx', since: '2026-02-01' })).length, 1);
  });

  it('with one vote a person and answer, which can be changed', async () => {
    const { feedback } = at.store;
    const one = asked({ jurisdiction: 'zz' });
    const { answer } = one;
    await feedback.note([one]);
    await feedback.vote({ answer, person: steward, up: true, word: '' });
    await feedback.vote({ answer, person: coordinator, up: true, word: '' });
    assert.deepEqual(await feedback.vote({ answer, person: steward, up: false, word: 'Too long' }), {
      up: 1,
      down: 1,
    });
    const [heard] = await feedback.list({ jurisdiction: 'zz' });
    assert.deepEqual([heard?.up, heard?.down, heard?.words], [1, 1, ['Too long']]);
  });

  it('whatever the order in which question and vote arrive, and by the message that carries it', async () => {
    const { feedback } = at.store;
    const one = asked({ jurisdiction: 'ww', message: `m${randomUUID()}` });
    assert.equal(await feedback.answerOf(one.message ?? ''), null);
    await feedback.vote({ answer: one.answer, person: steward, up: true, word: '' });
    await feedback.note([one]);
    assert.equal((await feedback.list({ jurisdiction: 'ww' }))[0]?.up, 1);
    assert.equal(await feedback.answerOf(one.message ?? ''), one.answer);
  });

  it('without the voter', async function () {
    if (at.place.databaseUrl == null) return this.skip();
    const { run, close } = await connect(at.place);
    const { rows } = await run('SELECT * FROM desk.votes');
    await close();
    assert.ok(rows.length > 0);
    for (const text of [steward.objectId, steward.tenantId, steward.name])
      assert.ok(!JSON.stringify(rows).includes(text));
  });
});

import assert from 'node:assert/strict';
import { openQuestionLog } from '../../bot/question-log.ts';
import type { LoggedQuestion } from '../../shared/logged-question.ts';
import { until } from '../until.ts';

const asked = (answer: string): LoggedQuestion => ({
  answer,
  jurisdiction: 'ca',
  day: '2026-03-01',
  question: 'Which tags?',
  status: 'answered',
  sections: [],
  message: null,
});

describe('what was asked', () => {
  const open = (write: (batch: LoggedQuestion[]) => Promise<void>, everySeconds = 0.02) => {
    const failures: number[] = [];
    const log = openQuestionLog({ write, failed: (_, waiting) => failures.push(waiting), everySeconds });
    return { log, failures };
  };

  it('is written by itself, in batches, each once', async () => {
    const batches: string[][] = [];
    const { log } = open(async (batch) => {
      batches.push(batch.map(({ answer }) => answer));
    });
    log.note(asked('a'));
    log.note(asked('b'));
    assert.deepEqual(batches, [], 'not within the turn');
    await until('the batch to be written', async () => batches.length === 1);
    log.note(asked('c'));
    await log.stop();
    assert.deepEqual(batches, [['a', 'b'], ['c']]);
  });

  it('waits while the store is gone, in its order, and says so', async () => {
    let gone = true;
    const written: string[] = [];
    const { log, failures } = open(async (batch) => {
      if (gone) throw new Error('gone');
      written.push(...batch.map(({ answer }) => answer));
    }, 60);
    log.note(asked('a'));
    await log.flush();
    log.note(asked('b'));
    await log.flush();
    assert.deepEqual(failures, [1, 2]);
    gone = false;
    await log.stop();
    assert.deepEqual(written, ['a', 'b']);
  });

  it('knows by its message an answer that is not written yet', async () => {
    const { log } = open(async () => {}, 60);
    log.note(asked('a'));
    log.sent('a', 'message');
    assert.equal(log.answerIn('message'), 'a');
    await log.stop();
    assert.equal(log.answerIn('message'), null);
  });
});

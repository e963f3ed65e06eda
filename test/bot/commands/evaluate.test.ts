import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Io, UsageError } from '../../../bot/commands/command.ts';
import { evaluate } from '../../../bot/commands/evaluate.ts';

describe('desk handbook evaluate', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-evaluate-'));
  });
  after(() => rm(folder, { recursive: true }));

  const question = {
    id: 'q1',
    jurisdiction: 'ca',
    question: 'How long may a column header be?',
    expect: 'answer',
    gold: [{ source: 'column-headers-and-order.md', heading: 'Column Headers' }],
  };
  const lines = (...all: unknown[]) => all.map((one) => JSON.stringify(one)).join('\n');
  const run = async (text: string | Uint8Array, args: string[] = [], io: Partial<Io> = {}) => {
    await writeFile(join(folder, 'questions.jsonl'), text);
    const said = { out: '', err: '' };
    const code = await evaluate(['questions.jsonl', ...args], {
      cwd: folder,
      env: {},
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += `${text}\n`;
      },
      service: async () => null,
      openStore: async () => {
        throw new Error('there is none');
      },
      ...io,
    });
    return { code, ...said };
  };

  it('reads a file however Windows saves it', async () => {
    const text = `\uFEFF${lines(question)}\r\n`;
    for (const bytes of [text, Buffer.from(text, 'utf16le')])
      assert.match((await run(bytes)).out, /^all: 1, 100\.0 %/m);
  });

  it('tells every line that is no question at once, with its number and field', async () => {
    const text = [
      lines(question),
      '{ no',
      lines({ ...question, jurisdiction: 'tx' }),
      '',
      lines({ ...question, expect: 'maybe', question: '' }),
      lines({ ...question, gold: [] }),
      lines({ ...question, gold: [{ source: 'a.md' }] }),
      '[]',
    ].join('\n');
    await assert.rejects(run(text), (error) => {
      assert.ok(error instanceof UsageError);
      assert.deepEqual(error.message.split('\n'), [
        '“questions.jsonl” cannot be used: 6 of 7 lines are no questions.',
        '  Line 2: not JSON.',
        '  Line 3: jurisdiction: there is no state “tx” here; take ca or ct.',
        '  Line 5: question: a question is expected.',
        '  Line 5: expect: “answer” or “none” is expected.',
        '  Line 6: gold: the section that answers is expected.',
        '  Line 7: gold.0.heading: the section’s heading is expected.',
        '  Line 8: an object is expected.',
      ]);
      return true;
    });
    await assert.rejects(run('{\n'.repeat(30)), /Line 20: not JSON\.\n {2}… and 10 more$/);
  });

  it('refuses an empty file, and tells which ids stand in several lines', async () => {
    for (const empty of ['', '\uFEFF\r\n\r\n'])
      await assert.rejects(
        run(empty),
        (error) => error instanceof UsageError && /is empty/.test(error.message),
      );
    const { err, code } = await run(
      lines(question, { ...question, id: 'q2' }, question, { ...question, id: 7 }),
    );
    assert.deepEqual([code, err], [0, 'The id “q1” stands in lines 1, 3.\n']);
  });

  it('refuses options that it does not know', async () => {
    await assert.rejects(run(lines(question), ['--wrong']), UsageError);
    await assert.rejects(run(lines(question), ['--format', 'html']), UsageError);
  });
});

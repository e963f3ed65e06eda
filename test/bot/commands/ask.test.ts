import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../bot/commands/ask.ts';
import { type Io, UsageError } from '../../../bot/commands/command.ts';
import type { Answer } from '../../../shared/handbook/answer.ts';

describe('desk ask', () => {
  let cwd: string;
  let out: string[];
  let io: Io;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'desk-ask-'));
    out = [];
    io = {
      cwd,
      out: (text) => out.push(text),
      err: () => {},
      env: {},
      service: async () => null,
      openStore: async () => assert.fail('no store is needed'),
    };
    await mkdir(join(cwd, 'ca/book'), { recursive: true });
    await writeFile(join(cwd, 'ca/SUMMARY.md'), '* [Lanterns](lanterns.md)\n');
    await writeFile(
      join(cwd, 'ca/lanterns.md'),
      '# Lanterns\n\nA dataset about lanterns is approved by the lamplighter.\n\n## Column headers\n\nHeaders of lantern tables are green.\n',
    );
    await mkdir(join(cwd, 'ct'));
    await writeFile(join(cwd, 'ct/_config.yml'), 'permalink: pretty\n');
    await writeFile(
      join(cwd, 'ct/index.md'),
      '---\ntitle: Boats\n---\n# Boats\n\nThe harbour master approves a dataset about boats.\n',
    );
  });
  afterEach(() => rm(cwd, { recursive: true }));

  const refused = (args: string[], says: RegExp) =>
    assert.rejects(ask(args, io), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, says);
      assert.deepEqual(out, []);
      return true;
    });

  it('prints one answer in the promised shape', async () => {
    const code = await ask(
      [
        '--jurisdiction',
        'ca',
        '--handbook',
        'ca',
        '--format',
        'json',
        'Who approves a dataset about lanterns?',
      ],
      io,
    );
    assert.equal(code, 0);
    const answer: Answer = JSON.parse(out.join(''));
    assert.deepEqual(Object.keys(answer).sort(), ['answer', 'citations', 'id', 'status', 'suggestions']);
    assert.equal(answer.id, null);
    assert.equal(answer.status, 'answered');
    assert.match(answer.answer, /approved by the lamplighter/);
    assert.equal(answer.citations[0]?.file, 'lanterns.md');
    assert.match(answer.citations[0]?.url ?? '', /^https:\/\/docs\.data\.ca\.gov\/.*\/lanterns$/);
  });

  it('prints words with the link, and takes earlier questions', async () => {
    await ask(
      [
        '--jurisdiction=ca',
        '--handbook=ca',
        '--after',
        'What colour are the column headers?',
        'and which colour for lantern tables?',
      ],
      io,
    );
    assert.match(out.join('\n'), /green[\s\S]*https:\/\/docs\.data\.ca\.gov\/\S+#column-headers/);
  });

  it('answers a batch in order, each state from its folder, and names bad lines', async () => {
    const lines = [
      { id: 'a', jurisdiction: 'ct', question: 'Who approves a dataset about boats?' },
      { id: 'b', jurisdiction: 'ca', question: 'Who approves a dataset about lanterns?', context: ['hello'] },
      { id: 'c', jurisdiction: 'nowhere', question: 'Who?' },
      { id: 'd', jurisdiction: 'ca' },
    ];
    await writeFile(
      join(cwd, 'q.jsonl'),
      `${lines.map((one) => JSON.stringify(one)).join('\n')}\nnot json\n`,
    );
    for (const folders of [
      ['--handbook', '.'],
      ['--handbook', 'ca=ca', '--handbook', 'ct=ct'],
    ]) {
      out.length = 0;
      assert.equal(await ask(['--batch', 'q.jsonl', ...folders], io), 1);
      const printed = out.map((line) => JSON.parse(line));
      assert.deepEqual(
        printed.map(({ id }) => id),
        ['a', 'b', 'c', 'd', null],
      );
      assert.match(printed[0].answer, /harbour master/);
      assert.match(printed[1].answer, /lamplighter/);
      assert.match(printed[2].error, /nowhere/);
      assert.match(printed[3].error, /question/);
      assert.match(printed[4].error, /JSON/);
    }
  });

  it('asks the running service when there is one', async () => {
    const answer: Answer = { id: null, status: 'declined', answer: 'No.', citations: [], suggestions: [] };
    const asked: unknown[] = [];
    io.service = async (path, body) => {
      asked.push(path, body);
      return answer;
    };
    await ask(['--jurisdiction', 'ca', '--format', 'json', 'Hm?'], io);
    assert.deepEqual(asked, ['/api/ask', { jurisdiction: 'ca', question: 'Hm?', context: [] }]);
    assert.deepEqual(JSON.parse(out.join('')), answer);
  });

  it('answers from the built-in handbook when neither service nor store is there', async () => {
    io.openStore = async () => {
      throw new Error('locked');
    };
    await ask(['--jurisdiction', 'ct', '--format', 'json', 'What are the criteria for retiring data?'], io);
    const answer: Answer = JSON.parse(out.join(''));
    assert.equal(answer.citations[0]?.headings.at(-1), 'Criteria for retiring data');
  });

  it('refuses what cannot be used in one sentence', async () => {
    await refused(['--jurisdiction', 'ca', '--handbook', 'ca'], /question/);
    await refused(['--handbook', 'ca', 'Who?'], /--jurisdiction/);
    await refused(['--jurisdiction', 'xx', '--handbook', 'ca', 'Who?'], /“xx”/);
    await refused(['--jurisdiction', 'ca', '--handbook', 'gone', 'Who?'], /gone/);
    await refused(['--jurisdiction', 'ca', '--handbook', 'ca/book', 'Who?'], /no handbook pages/);
    await refused(['--jurisdiction', 'ca', '--colour', 'Who?'], /colour/);
    await refused(['--batch', 'gone.jsonl', '--handbook', 'ca'], /gone\.jsonl/);
  });
});

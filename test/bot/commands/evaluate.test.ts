import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Io, UsageError } from '../../../bot/commands/command.ts';
import { evaluate } from '../../../bot/commands/evaluate.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import type { Store } from '../../../shared/store/store.ts';
import { throwAwayHome } from '../../home.ts';

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
    assert.equal(code, 0);
    assert.equal(err.split('\n')[0], 'The id “q1” stands in lines 1, 3.');
  });

  it('refuses options that it does not know', async () => {
    await assert.rejects(run(lines(question), ['--wrong']), UsageError);
    await assert.rejects(run(lines(question), ['--format', 'html']), UsageError);
  });

  describe('on what was synced', () => {
    const page = '# Lanterns\n\nLanterns hang.\n\n## Wicks\n\nA wick is measured in barleycorns.\n';
    const synced = {
      syncedAt: '2026-02-03T04:05:06.000Z',
      from: 'https://lanterns.example.org/',
      files: { 'SUMMARY.md': '* [Lanterns](lanterns.md)\n', 'lanterns.md': page },
    };
    const wicks = {
      ...question,
      question: 'How is a wick measured?',
      gold: [{ source: 'lanterns.md', heading: 'Wicks' }],
    };
    let kept: Store;
    let remove: () => void;
    before(async function () {
      this.timeout(60_000);
      const home = await throwAwayHome();
      remove = home.remove;
      kept = await openStore({ home: home.home, clock: () => new Date('2026-02-03T04:05:06Z') });
      await kept.handbooks.swap('ca', 'publishers-handbook', synced);
    });

    after(() => remove());

    it('measures what the store keeps, and says which handbook that is', async () => {
      const { out } = await run(lines(wicks, { ...question, jurisdiction: 'ct', expect: 'none' }), [], {
        openStore: async () => kept,
      });
      const [california, connecticut] = out.split('\n');
      assert.equal(
        california,
        'California: publishers-handbook as synced on 2026-02-03 from https://lanterns.example.org/; 2 sections',
      );
      assert.match(
        connecticut!,
        /^Connecticut: open-data-handbook as built in, never synced, .*; \d+ sections$/,
      );
      assert.match(out, /^ca: 1, 100\.0 %/m);
      await assert.rejects(kept.handbooks.current('ca', 'publishers-handbook'), 'it is closed again');
    });

    it('asks the running service for it', async () => {
      const asked: string[] = [];
      const service = async (path: string) => {
        asked.push(path);
        return { 'publishers-handbook': synced };
      };
      const { out } = await run(lines(wicks), ['--format', 'json'], { service });
      const { handbooks, groups } = JSON.parse(out);
      assert.match(handbooks[0], /as synced on 2026-02-03/);
      assert.equal(groups.all.first, 1);
      assert.deepEqual(asked, ['/api/handbooks/ca/synced']);
    });

    it('measures the built-in handbook without a store, and says so; or a folder', async () => {
      const built = await run(lines(question));
      assert.match(built.err, /store cannot be opened, so the built-in handbook is measured/);
      assert.match(built.out, /^California: publishers-handbook as built in, never synced; \d+ sections$/m);
      const book = join(folder, 'book');
      await mkdir(book);
      for (const [name, text] of Object.entries(synced.files)) await writeFile(join(book, name), text);
      const given = await run(lines(wicks), ['--handbook', 'ca=book']);
      assert.match(given.out, /^California: as it stands in ca=book; 2 sections\n/);
      assert.match(given.out, /^all: 1, 100\.0 %/m);
    });
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../../bot/commands/command.ts';
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
});

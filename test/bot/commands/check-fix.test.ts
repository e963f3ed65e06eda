import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import { check } from '../../../bot/commands/check.ts';
import type { Fixed } from '../../../bot/commands/mend-file.ts';
import type { Report } from '../../../shared/check.ts';

type Rows = (string | number | null)[][];

const faulty: Rows = [
  ['Births by town, 2023'],
  [],
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel ', 201],
  ['Canton', '88'],
  ['Total', 429],
  [],
  ['Source: Vital records'],
];

describe('desk check --fix', () => {
  let folder: string;
  let said: { out: string; err: string };
  const run = async (...args: string[]): Promise<number> => {
    said = { out: '', err: '' };
    return await check(args, {
      cwd: folder,
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      env: {},
    });
  };
  const save = async (name: string, rows: Rows, protect = false): Promise<void> => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(rows);
    if (protect) sheet['!protect'] = { password: 'x' };
    utils.book_append_sheet(book, sheet, 'Data');
    await writeFile(join(folder, name), write(book, { type: 'buffer' }));
  };
  const rowsOf = async (name: string): Promise<unknown[]> => {
    const book = read(await readFile(join(folder, name)));
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fix-'));
    await save('faulty.xlsx', faulty);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const mendedRows = [
    ['town', 'births'],
    ['Avon', 140],
    ['Bethel', 201],
    ['Canton', 88],
  ];

  it('writes the mended workbook, says what was mended and kept, and reports on what is left', async () => {
    const before = await readFile(join(folder, 'faulty.xlsx'));
    assert.equal(await run('faulty.xlsx', '--jurisdiction', 'ct', '--fix', 'out.xlsx'), 0, said.err);
    assert.deepEqual(await rowsOf('out.xlsx'), mendedRows);
    assert.deepEqual(await readFile(join(folder, 'faulty.xlsx')), before);
    assert.match(said.out, /^Mended, and written to out\.xlsx\n/);
    assert.match(said.out, /A\d+: “Bethel·” → “Bethel”/);
    assert.match(said.out, /keep it for the description\n[\s\S]*A1: Births by town, 2023\n/);
    assert.match(said.out, /out\.xlsx is ready to be published|out\.xlsx can be published/);
  });

  it('adds what was mended to the report as data', async () => {
    const options = ['--jurisdiction', 'ct', '--fix', 'out.xlsx', '--format', 'json'];
    assert.equal(await run('faulty.xlsx', ...options), 0, said.err);
    const report = JSON.parse(said.out) as Report & { fixed: Fixed[]; left: unknown[]; notes: string[] };
    assert.equal(report.file, 'out.xlsx');
    assert.equal(report.summary.errors, 0);
    const checks = report.fixed.map((one) => one.check);
    for (const id of ['no-footnotes', 'no-total-rows', 'trimmed-text']) assert.ok(checks.includes(id), id);
    assert.ok(report.fixed.every((one) => one.title !== '' && one.changes.length > 0));
    assert.deepEqual(report.left, []);
  });

  it('mends delimited files in their own way of writing', async () => {
    await writeFile(
      join(folder, 'a.csv'),
      'Births by town\r\n\r\ntown;births\r\n"Avon";140\r\nBethel ;201\r\nCanton;88\r\n',
      'latin1',
    );
    assert.equal(await run('a.csv', '--jurisdiction', 'ct', '--fix', 'b.csv'), 0, said.out + said.err);
    assert.equal(
      await readFile(join(folder, 'b.csv'), 'latin1'),
      'town;births\r\n"Avon";140\r\nBethel;201\r\nCanton;88\r\n',
    );
  });

  it('writes nothing where there is nothing to mend', async () => {
    await save('clean.xlsx', mendedRows);
    assert.equal(await run('clean.xlsx', '--jurisdiction', 'ct', '--fix', 'out.xlsx'), 0);
    assert.match(said.out, /^Nothing could be mended, so out\.xlsx was not written\./);
    await assert.rejects(readFile(join(folder, 'out.xlsx')));
  });

  it('never writes over the file itself, nor over another unless that is asked for', async () => {
    await save('there.xlsx', [['mine']]);
    const refusals: [args: string[], says: RegExp][] = [
      [['--fix', 'faulty.xlsx', '--overwrite'], /over the file itself/],
      [['--fix', 'there.xlsx'], /“.*there\.xlsx” exists already; .*--overwrite/],
      [['--fix', 'out.csv'], /ends in \.xlsx/],
      [['--fix', 'nowhere/out.xlsx'], /cannot be written/],
    ];
    for (const [args, says] of refusals) {
      assert.equal(await run('faulty.xlsx', '--jurisdiction', 'ct', ...args), 2, args.join(' '));
      assert.match(said.err, says);
      assert.equal(said.out, '');
    }
    assert.deepEqual(await rowsOf('there.xlsx'), [['mine']]);
    assert.equal(
      await run('faulty.xlsx', '--jurisdiction', 'ct', '--fix', 'there.xlsx', '--overwrite'),
      0,
      said.err,
    );
    assert.deepEqual(await rowsOf('there.xlsx'), mendedRows);
  });

  it('says why a protected sheet or an older format cannot be mended', async () => {
    await save('locked.xlsx', faulty, true);
    assert.equal(await run('locked.xlsx', '--jurisdiction', 'ct', '--fix', 'out.xlsx'), 2);
    assert.match(said.err, /“Data” is protected; take the protection off/);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(faulty), 'Data');
    await writeFile(join(folder, 'old.xls'), write(book, { type: 'buffer', bookType: 'biff8' }));
    assert.equal(await run('old.xls', '--jurisdiction', 'ct', '--fix', 'out.xls'), 2);
    assert.match(said.err, /save it as \.xlsx/);
  });
});

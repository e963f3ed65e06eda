import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import { check } from '../../../bot/commands/check.ts';
import { checks } from '../../../bot/commands/checks.ts';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Report } from '../../../shared/check.ts';

type Rows = (string | number | null)[][];

const clean: Rows = [
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];
const faulty: Rows = [['Births by town'], [], ...clean, ['Total', 429], [], ['Source: Vital records']];

describe('desk check', () => {
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
  const save = async (name: string, sheets: Record<string, Rows>): Promise<void> => {
    const book = utils.book_new();
    for (const [tab, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), tab);
    await writeFile(join(folder, name), write(book, { type: 'buffer' }));
  };
  const report = (): Report => JSON.parse(said.out) as Report;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'check-'));
    await save('clean.xlsx', { Data: clean });
    await save('faulty.xlsx', { Data: faulty });
    await save('blank.xlsx', { Data: [] });
    await save('described.xlsx', {
      Data: clean,
      'Data Dictionary': [
        ['Field Name', 'Field Definition'],
        ['town', 'Town of residence'],
        ['births', 'Live births'],
      ],
    });
  });
  after(() => rm(folder, { recursive: true }));

  it('finds no error in a clean file, and says what it could not tell', async () => {
    assert.equal(await run('clean.xlsx', '--jurisdiction', 'ca', '--format', 'json'), 0, said.out);
    assert.equal(said.err, '');
    const { table, sheet, summary, results } = report();
    assert.deepEqual(sheet, { name: 'Data', position: 1, of: 1 });
    assert.partialDeepStrictEqual(table, {
      headerRows: [1],
      firstRow: 2,
      lastRow: 4,
      columns: [
        { name: 'town', letter: 'A', kind: 'text' },
        { name: 'births', letter: 'B', kind: 'integer' },
      ],
    });
    assert.deepEqual(summary, { errors: 0, warnings: 0, advice: 0 });
    for (const id of ['columns-described', 'required-metadata']) {
      assert.equal(results.find((one) => one.check === id)?.outcome, 'cannot-tell');
    }
  });

  it('compares with the release before, when its file is given', async () => {
    await save('before.xlsx', { Data: [...clean.slice(0, 2), ['Bethel', 200], ['Darien', 61]] });
    assert.equal(await run('clean.xlsx', '--jurisdiction', 'ct', '--format', 'json'), 0);
    const outcome = (id: string) => report().results.find(({ check }) => check === id)?.outcome;
    assert.equal(outcome('only-new-rows'), 'not-applicable');
    assert.match(report().results.find(({ check }) => check === 'only-new-rows')?.why ?? '', /--previous/);
    assert.equal(
      await run('clean.xlsx', '--previous', 'before.xlsx', '--jurisdiction', 'ct', '--format', 'json'),
      0,
    );
    assert.deepEqual(['same-columns', 'same-identifiers', 'privacy-again', 'only-new-rows'].map(outcome), [
      'passed',
      'passed',
      'passed',
      'found',
    ]);
    const told = report().findings.filter(({ check }) => check === 'only-new-rows');
    assert.deepEqual(
      told.map(({ severity, ranges, count }) => ({ severity, ranges, count })),
      [
        { severity: 'warning', ranges: [], count: 1 },
        { severity: 'advice', ranges: ['A3:B3'], count: 1 },
      ],
    );
    assert.match(told[0]!.message, /“Darien”/);
    assert.equal(await run('clean.xlsx', '--previous', 'nowhere.xlsx', '--jurisdiction', 'ct'), 2);
    assert.match(said.err, /nowhere\.xlsx/);
  });

  it('finds what stands in the way, by severity and place, with the handbook’s section', async () => {
    assert.equal(await run('faulty.xlsx', '--jurisdiction', 'ct', '--format', 'json'), 1);
    const { findings, summary, table } = report();
    assert.deepEqual([table?.headerRows, table?.firstRow, table?.lastRow], [[3], 4, 6]);
    assert.deepEqual(
      findings.map((one) => [one.check, one.severity, one.ranges]),
      [
        ['header-in-first-row', 'error', ['A1']],
        ['no-footnotes', 'error', ['A9']],
        ['no-total-rows', 'warning', ['A7:B7']],
      ],
    );
    assert.deepEqual(summary, { errors: 2, warnings: 1, advice: 0 });
    assert.match(findings[0]?.handbook?.url ?? '', /^https:\/\/ctopendata\.github\.io\//);
    assert.ok(findings.every((one) => one.field === null && one.count > 0));
  });

  it('is read by people too: verdict, findings, and what was not checked', async () => {
    assert.equal(await run('faulty.xlsx', '--jurisdiction', 'ca'), 1);
    assert.match(said.out, /^faulty\.xlsx cannot be published yet: /);
    assert.match(said.out, /Where: A9\n/);
    assert.match(said.out, /\n {2}Every column is described; The dictionary fits.*: No data dictionary/);
  });

  it('is written as a page of its own, with the portal’s types of the columns', async () => {
    assert.equal(await run('faulty.xlsx', '--jurisdiction', 'ct', '--format', 'html'), 1);
    assert.match(said.out, /^<!doctype html>/);
    assert.match(said.out, /<title>Check report: faulty\.xlsx<\/title>/);
    assert.match(said.out, /Socrata stores <code>number<\/code>/);
    assert.doesNotMatch(said.out, /CKAN stores/);
  });

  it('keeps values of columns that point to persons out of the report', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [
      at < 15 ? 'Avon' : 'Bethel',
      `219-09-${1000 + (at % 5)}`,
    ]);
    await save('persons.xlsx', { Data: [['town', 'SSN'], ...rows] });
    await run('persons.xlsx', '--jurisdiction', 'ca', '--format', 'json');
    const [town, ssn] = report().table?.columns.map(({ profile }) => profile) ?? [];
    assert.deepEqual(town?.frequent.map(([value]) => value).toSorted(), ['Avon', 'Bethel']);
    assert.deepEqual([ssn?.filled, ssn?.frequent, ssn?.range], [30, [], null]);
    assert.match(ssn?.keptBack ?? '', /may point to persons/);
  });

  it('takes the dictionary from a tab, or with the description from a file', async () => {
    assert.equal(await run('described.xlsx', '--jurisdiction', 'ca', '--format', 'json'), 0);
    assert.equal(report().results.find((one) => one.check === 'columns-described')?.outcome, 'passed');
    await writeFile(
      join(folder, 'meta.yaml'),
      'title: Births\ntags: [birth]\ncolumns:\n  town: { description: Town of residence }\n',
    );
    assert.equal(
      await run('clean.xlsx', '--jurisdiction', 'ca', '--metadata', 'meta.yaml', '--format', 'json'),
      1,
    );
    const fields = report().findings.map((one) => one.field);
    assert.ok(fields.includes('births') && fields.includes('description') && !fields.includes('title'));
  });

  it('says that a blank sheet holds no table', async () => {
    assert.equal(await run('blank.xlsx', '--jurisdiction', 'ca', '--format', 'json'), 1);
    assert.equal(report().table, null);
  });

  it('refuses what it cannot use with one sentence and nothing on standard output', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'title: Births\ncolumns:\n  town:\n    colour: red\n');
    await writeFile(join(folder, 'worse.yaml'), 'title: [Births\n');
    await writeFile(join(folder, 'paper.xlsx'), '%PDF-1.4');
    const refused: [args: string[], says: RegExp][] = [
      [['nowhere.xlsx', '--jurisdiction', 'ca'], /There is no file/],
      [['paper.xlsx', '--jurisdiction', 'ca'], /PDF/],
      [['clean.xlsx'], /--jurisdiction ca or ct/],
      [['clean.xlsx', '--jurisdiction', 'zz'], /no state “zz”/],
      [['clean.xlsx', '--jurisdiction', 'ca', '--colour'], /--colour/],
      [['clean.xlsx', '--jurisdiction', 'ca', '--format', 'pdf'], /text, json or html/],
      [
        ['clean.xlsx', '--jurisdiction', 'ca', '--metadata', 'bad.yaml'],
        /“bad\.yaml”, line 3: .*columns\.town.*colour/,
      ],
      [['clean.xlsx', '--jurisdiction', 'ca', '--metadata', 'worse.yaml'], /“worse\.yaml”, line \d/],
      [[], /Name the file/],
    ];
    for (const [args, says] of refused) {
      assert.equal(await run(...args), 2, args.join(' '));
      assert.match(said.err, says);
      assert.equal(said.out, '');
    }
  });
});

describe('desk checks', () => {
  it('lists every check with its section in each state', async () => {
    let out = '';
    const io = {
      out: (text: string) => {
        out += text;
      },
      err: () => undefined,
      env: {},
    };
    assert.equal(await checks(['--format', 'json'], io), 0);
    const listed = JSON.parse(out) as {
      check: string;
      title: string;
      handbook: Record<string, { url: string } | null>;
    }[];
    const footnotes = listed.find((one) => one.check === 'no-footnotes');
    assert.deepEqual(Object.keys(footnotes?.handbook ?? {}), ['ca', 'ct']);
    assert.ok(listed.every((one) => one.title !== ''));
    const demands = (await loadJurisdictions()).flatMap((state) => state.demands);
    for (const { check, handbook } of listed) {
      if (Object.values(handbook).some((place) => place !== null)) continue;
      const severities = demands.filter((one) => one.check === check).map(({ severity }) => severity);
      assert.deepEqual(
        new Set(severities),
        new Set(['advice']),
        `${check} is more than advice without a section`,
      );
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { openHandbooks } from '../../../bot/handbooks.ts';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import { SourceRefused } from '../../../bot/source-refused.ts';
import { onEveryStore } from '../../stores.ts';

const page = (more = '') =>
  `# Lanterns\n\nLanterns are counted at dusk.\n\n## Wicks\n\nWicks are measured in barleycorns.\n${more}`;

onEveryStore('a handbook sync', (kept) => {
  let folder: string;
  let server: Server;
  let address: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-sync-'));
    await mkdir(join(folder, 'book'));
    await writeFile(join(folder, 'book/SUMMARY.md'), '* [Lanterns](lanterns.md)\n');
    await writeFile(join(folder, 'book/lanterns.md'), page());
    server = createServer(async (request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
      const bytes = await readFile(join(folder, 'served', path)).catch(() => null);
      response.writeHead(bytes ? 200 : 404);
      response.end(bytes ?? '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const at = server.address();
    address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  });

  const open = async () => openHandbooks(await loadJurisdictions(), kept.store.handbooks, { loopback: true });
  const refused = (promise: Promise<unknown>, says: RegExp) =>
    assert.rejects(promise, (error) => error instanceof SourceRefused && says.test(error.message));
  const wicks = { id: null, question: 'How are wicks measured?', context: [] };

  it('takes a folder over, tells what is new, changed and vanished, and every instance picks it up', async () => {
    const [one, other] = [await open(), await open()];
    assert.notEqual(one.ask('ca', wicks).status, 'answered');
    const first = await one.sync('ca', join(folder, 'book'), { acceptLoss: true });
    assert.deepEqual([first.pages, first.sections, first.new.length], [1, 2, 2]);
    assert.match(one.ask('ca', wicks).answer, /barleycorns/);
    assert.notEqual(other.ask('ca', wicks).status, 'answered');
    await other.refresh();
    assert.match(other.ask('ca', wicks).answer, /barleycorns/);

    await writeFile(
      join(folder, 'book/lanterns.md'),
      page('\nSince spring.\n\n## Glass\n\nGlass is blown.\n'),
    );
    const second = await one.sync('ca', join(folder, 'book'));
    assert.deepEqual(second.new, ['lanterns.md: Lanterns › Glass']);
    assert.deepEqual(second.changed, ['lanterns.md: Lanterns › Wicks']);
    await writeFile(join(folder, 'book/lanterns.md'), page());
    assert.deepEqual((await one.sync('ca', join(folder, 'book'))).vanished, [
      'lanterns.md: Lanterns › Glass',
    ]);
  });

  it('refuses on the first sync too what holds far less than the built-in handbook', async () => {
    const moved = join(folder, 'moved');
    await mkdir(moved);
    await writeFile(join(moved, '_config.yml'), 'title: Moved');
    await writeFile(join(moved, 'index.md'), '---\ntitle: Moved\n---\nThis handbook has moved.');
    const handbooks = await open();
    const built = handbooks.of('ct').index.sections.length;
    await refused(handbooks.sync('ct', moved), /1 page where \d+ are known.*nothing was changed/);
    assert.equal(handbooks.of('ct').index.sections.length, built);
  });

  it('refuses a handbook by name when what was fetched is of another kind', async () => {
    const handbooks = await open();
    await refused(
      handbooks.sync('ct', join(folder, 'book'), { handbook: 'open-data-handbook', acceptLoss: true }),
      /looks like gitbook, but “open-data-handbook” is jekyll.*Nothing was changed/,
    );
  });

  it('changes nothing when the source is gone, empty or of another kind', async () => {
    const handbooks = await open();
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await refused(handbooks.sync('ca', join(folder, 'gone')), /no folder.*Nothing was changed/);
    await refused(handbooks.sync('ca', empty), /nothing was changed/i);
    await refused(handbooks.sync('ct', join(folder, 'book')), /none of Connecticut’s handbooks/);
    await refused(handbooks.sync('xx', join(folder, 'book')), /“xx”/);
    await writeFile(join(empty, 'SUMMARY.md'), '');
    await refused(handbooks.sync('ca', empty), /nothing was changed/);
    assert.match(handbooks.ask('ca', wicks).answer, /barleycorns/);
    assert.match((await open()).ask('ca', wicks).answer, /barleycorns/);
  });

  it('refuses a source that lost more than half, unless that is meant so', async () => {
    const pages = Array.from({ length: 6 }, (_, at) => `# Page ${at}\n\nWords of page ${at}.`);
    const book = join(folder, 'six');
    await mkdir(book);
    const write = async (count: number) => {
      const list = pages.slice(0, count).map((_, at) => `* [P](p${at}.md)`);
      await writeFile(join(book, 'SUMMARY.md'), list.join('\n'));
      for (const [at, text] of pages.entries()) await writeFile(join(book, `p${at}.md`), text);
    };
    const handbooks = await open();
    await write(6);
    await handbooks.sync('ca', book, { acceptLoss: true });
    await write(2);
    await refused(
      handbooks.sync('ca', book),
      /2 pages where 6 are known.*nothing was changed.*--accept-loss/,
    );
    assert.equal(handbooks.of('ca').index.sections.length, 6);
    assert.equal((await handbooks.sync('ca', book, { acceptLoss: true })).vanished.length, 4);
  });

  it('refuses a source whose headings stay and whose text is gone', async () => {
    const book = join(folder, 'emptied');
    await mkdir(book);
    await writeFile(join(book, 'SUMMARY.md'), '* [P](p.md)\n');
    const heads = Array.from({ length: 9 }, (_, at) => `## Heading ${at}`);
    const write = (body: string) =>
      writeFile(join(book, 'p.md'), `# P\n\n${heads.join(`\n\n${body}\n\n`)}\n\nEnd.`);
    const handbooks = await open();
    await write('Words that stand below their heading, enough to be missed. '.repeat(4));
    await handbooks.sync('ca', book, { acceptLoss: true });
    await write('');
    await refused(handbooks.sync('ca', book), /characters of text where \d+ are known.*nothing was changed/);
  });

  it('names what pointed to sections that changed or vanished, wrong links and what is said twice', async () => {
    const book = join(folder, 'pointed');
    await mkdir(join(book, 'reference'), { recursive: true });
    await writeFile(join(book, 'SUMMARY.md'), '* [G](reference/glossary.md)\n* [N](numbers.md)\n');
    const glossary = (flat: string, more = '') => `# Glossary\n\n## Flat file\n\n${flat}\n\n${more}`;
    await writeFile(join(book, 'reference/glossary.md'), glossary('One table.', '## Steward\n\nKnows.'));
    const long =
      'These words are said twice, and they are long enough that nobody would write them twice by chance, or would they?';
    await writeFile(
      join(book, 'numbers.md'),
      `# Numbers\n\n## A\n\n${long} ${long}\n\n## B\n\n${long} ${long}\n\n## C\n\n[a](gone.md) [b](reference/glossary.md#flat-file) [c](#nowhere) [d](http://localhost/x) [e](https://data.example.com/) [f](a b.md) [g](mailto:nobody) [h](broken-reference) [i](form.xlsx)`,
    );
    const handbooks = await open();
    const first = await handbooks.sync('ca', book, { acceptLoss: true });
    assert.ok(!first.pointing.some(({ place }) => place.endsWith('glossary#flat-file')));
    assert.ok(
      first.pointing.some(({ place, because }) => place.endsWith('#column-headers') && because === 'missing'),
    );
    assert.deepEqual(
      first.links.map((line) => /^“(.*?)”/.exec(line)?.[1]),
      [
        'gone.md',
        '#nowhere',
        'http://localhost/x',
        'https://data.example.com/',
        'mailto:nobody',
        'broken-reference',
        '[f](a b.md',
        'form.xlsx',
      ],
    );
    assert.deepEqual(first.duplicates, [
      '“numbers.md: Numbers › B” says the same as “numbers.md: Numbers › A”.',
    ]);
    await writeFile(join(book, 'reference/glossary.md'), glossary('Only one table.'));
    const second = await handbooks.sync('ca', book);
    const about = (because: string) =>
      second.pointing.filter((one) => one.because === because).map(({ kind, what }) => `${kind} ${what}`);
    assert.ok(about('changed').includes('check no-merged-cells'));
    assert.ok(about('changed').some((one) => /^questions .*Flat file/.test(one)));
    assert.ok(!about('vanished').some((one) => one.startsWith('check')));
  });

  it('fetches a repository over HTTP, and no other way', async function () {
    this.timeout(60_000);
    const work = join(folder, 'work');
    await cp(join(folder, 'book'), work, { recursive: true });
    await writeFile(join(work, 'lanterns.md'), page('\n## Oil\n\nOil is whale oil no more.\n'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], {
        cwd: work,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Pages');
    git('clone', '-q', '--bare', work, join(folder, 'served/book.git'));
    execFileSync('git', ['update-server-info'], { cwd: join(folder, 'served/book.git') });
    const handbooks = await open();
    await handbooks.sync('ca', join(folder, 'book'), { acceptLoss: true });
    const report = await handbooks.sync('ca', `${address}/book.git`);
    assert.deepEqual(report.new, ['lanterns.md: Lanterns › Oil']);
    await refused(handbooks.sync('ca', `${address}/gone.git`), /cannot be fetched.*Nothing was changed/);
    const signedIn = address.replace('://', '://somebody:geheim@');
    assert.doesNotMatch(JSON.stringify(await handbooks.sync('ca', `${signedIn}/book.git`)), /geheim/);
    await assert.rejects(
      handbooks.sync('ca', `${signedIn}/gone.git`),
      (error) => !/geheim/.test(String(error)),
    );
    await refused(handbooks.sync('ca', 'git@localhost:owner/repo.git'), /“https:\/\/localhost\/owner\/repo/);
    for (const bad of [
      `file://${work}`,
      'ext::sh -c touch% /tmp/x',
      'ssh://host/x',
      '--upload-pack=x:y',
      'http://a b',
    ]) {
      await refused(handbooks.sync('ca', bad), /cannot be fetched|no folder/);
    }
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { fetchHandbook } from '../../bot/fetch-handbook.ts';
import { SourceRefused } from '../../bot/source-refused.ts';
import { isAddress, isPrivate, overHttps } from '../../bot/sources/addresses.ts';
import { readHandbook } from '../../shared/handbook/pages/pages.ts';
import type { Source } from '../../shared/handbook/section.ts';
import { brokenLinks } from '../../shared/handbook/sync/broken-links.ts';
import { docxOf, paragraph, pdfOf } from './documents/made-documents.ts';

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('sources of a handbook', function () {
  this.timeout(60_000);
  let server: Server;
  let address: string;
  let folder: string;
  let answer: (path: string, response: ServerResponse) => void;
  const asked: string[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-sources-'));
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request.url ?? '', response);
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
  const here = { loopback: true };
  const refused = (promise: Promise<unknown>, says: RegExp) =>
    assert.rejects(promise, (error) => error instanceof SourceRefused && says.test(error.message));

  const site = archive({
    'state-handbook-1a2b3c/docs/SUMMARY.md': '* [A](a.md)\n',
    'state-handbook-1a2b3c/docs/a.md': '# A\n\nWords.',
    'state-handbook-1a2b3c/docs/frame.html': '<p>Frame.</p>',
    'state-handbook-1a2b3c/README.md': '# Not the handbook',
    'state-handbook-1a2b3c/docs/picture.png': 'x',
  });

  it('says of a folder or archive without pages that there is nothing to read, and what is expected', async () => {
    const empty = join(folder, 'empty');
    const pictures = join(folder, 'pictures');
    const blank = join(folder, 'blank');
    for (const made of [empty, pictures, blank]) await mkdir(made);
    await writeFile(join(pictures, 'a.bin'), 'x');
    await writeFile(join(blank, 'SUMMARY.md'), '\n');
    await writeFile(join(folder, 'empty.zip'), archive({}));
    await writeFile(join(folder, 'outside.zip'), archive({ '../../a.md': '# A\n\nWords.' }));
    for (const from of [empty, pictures, blank, join(folder, 'empty.zip'), join(folder, 'outside.zip')])
      await refused(fetchHandbook(from, here), /nothing to read in “.*Expected are .*nothing was changed/);
  });

  it('may be a zip archive, here or at an address; its one folder and the way to the site are left away', async () => {
    const file = join(folder, 'site.zip');
    await writeFile(file, site);
    answer = (path, response) => {
      const found = path.startsWith('/owner/repo/zipball/main');
      response.writeHead(
        found ? 302 : 200,
        found ? { location: '/codeload' } : { 'content-type': 'application/zip' },
      );
      response.end(found ? '' : site);
    };
    for (const from of [file, `${address}/owner/repo/zipball/main`]) {
      const { files, names, style } = await fetchHandbook(from, here);
      assert.deepEqual([Object.keys(files), style], [['SUMMARY.md', 'a.md'], 'gitbook']);
      assert.deepEqual(names?.sort(), ['SUMMARY.md', 'a.md', 'frame.html', 'picture.png']);
    }
  });

  it('may be one page on the web, read under its own address', async () => {
    answer = (path, response) => {
      const page = path === '/fees';
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page ? '<main><h1>Fees</h1><h2 id="late">Late</h2><p>Two dollars.</p></main>' : '');
    };
    const { files, names, style } = await fetchHandbook(`${address}/fees`, here);
    assert.deepEqual([names, style], [null, 'document']);
    assert.match(files['fees.html'] ?? '', new RegExp(`url: "${address}/fees"[\\s\\S]*## Late \\{#late\\}`));
    await refused(fetchHandbook(`${address}/gone.html`, here), /answers 404.*Nothing was changed/);
  });

  it('may be a Jekyll site with pages in HTML, read without its frame and its Liquid', async () => {
    const page =
      '---\ntitle: Fees\npermalink: /fees/\n---\n{% include top.html %}<p>Write to <a href="mailto:{{ site.email }}">{{ site.name_of }}</a>, see <a href="{{ site.baseurl }}/start/">Start</a>.</p><article>{% comment %}<p>Never.</p>{% endcomment %}<h2 id="late">Late -- fees</h2><ul>{% for one in site.data %}<li>{{ one }}</li>{% endfor %}<li>Two *dollars*</li></ul></article>';
    const book = archive({
      '_config.yml': 'email: fee_desk@x.gov\nname_of: the desk\npermalink: pretty\n',
      'start.md': '---\ntitle: Start\n---\n# Start\n\nGo to [late fees](/book/fees/#late).',
      'fees.html': page,
      'index.html': '---\n---\n{% for one in site.pages %}<a href="{{ one.url }}"></a>{% endfor %}',
      'plain.html': '<p>Copied as it is.</p>',
      '_layouts/default.html': '---\n---\n<p>Frame.</p>',
      '_site/fees/index.html': '---\n---\n<p>Made.</p>',
    });
    const file = join(folder, 'jekyll.zip');
    await writeFile(file, book);
    const { files, style, warnings } = await fetchHandbook(file, here);
    assert.deepEqual(
      [Object.keys(files).sort(), style, warnings],
      [['_config.yml', 'fees.html', 'index.html', 'start.md'], 'jekyll', []],
    );
    const source: Source = { id: 'b', name: 'B', url: 'https://x.gov/book', style };
    const { sections } = readHandbook(files, source);
    assert.deepEqual(
      sections.map(({ url, headings, blocks }) => [
        url.replace(source.url, ''),
        headings.join(' › '),
        ...blocks.map(({ kind, text }) => `${kind[0]}:${text}`),
      ]),
      [
        ['/fees/', 'Fees', 'p:Write to the desk (fee_desk@x.gov), see Start.'],
        ['/fees/#late', 'Fees › Late -- fees', 'i:Two *dollars*'],
        ['/', 'Index'],
        ['/start/', 'Start', 'p:Go to late fees.'],
      ],
    );
    assert.deepEqual(brokenLinks(sections, source), []);
  });

  it('tell all files of a folder by name, and which parts of it nobody looked into', async () => {
    const book = join(folder, 'named');
    await mkdir(join(book, 'docs', 'vendor'), { recursive: true });
    await writeFile(join(book, 'docs', 'SUMMARY.md'), '* [A](a.md)\n');
    await writeFile(join(book, 'docs', 'fees.xlsx'), 'x');
    await writeFile(join(book, 'docs', 'vendor', 'x.pdf'), 'x');
    await symlink(folder, join(book, 'docs', 'away'));
    const { names } = await fetchHandbook(book, here);
    assert.deepEqual(names?.sort(), ['SUMMARY.md', 'away', 'away/', 'fees.xlsx', 'vendor/']);
  });

  it('may be a PDF, as a file, in a folder or in an archive', async () => {
    const pdf = pdfOf([[{ text: 'Lanterns are counted at dusk.', y: 700 }]]);
    const book = join(folder, 'printed');
    await mkdir(book);
    await writeFile(join(book, 'guide.pdf'), pdf);
    await writeFile(join(folder, 'printed.zip'), zipSync({ 'guide.pdf': pdf }));
    for (const from of [join(book, 'guide.pdf'), book, join(folder, 'printed.zip')]) {
      const { files, warnings } = await fetchHandbook(from, here);
      assert.deepEqual([files['guide.pdf']?.trim(), warnings], ['Lanterns are counted at dusk.', []]);
    }
  });

  it('are read in the encoding their server or they themselves say, else by their looks', async () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    const served: Record<string, [string, Buffer]> = {
      '/said': ['text/html; charset=iso-8859-1', latin('<main><h1>Café</h1><p>Words.</p></main>')],
      '/inside.html': [
        'text/html',
        latin('<head><meta charset="windows-1252"></head><main><h1>Café</h1><p>Words.</p></main>'),
      ],
      '/looks.md': ['text/plain; charset=utf-8', latin('# Café\n\nWords.')],
      '/utf.md': ['text/plain', Buffer.from('# Café\n\nWords.')],
    };
    answer = (path, response) => {
      const [type, body] = served[path] ?? ['', ''];
      response.writeHead(body ? 200 : 404, { 'content-type': type });
      response.end(body);
    };
    for (const path of Object.keys(served)) {
      const { files } = await fetchHandbook(`${address}${path}`, here);
      assert.match(Object.values(files).join(), /# Café/, path);
    }
    await writeFile(join(folder, 'old.md'), latin('# Café\n\nNaïve.'));
    assert.match((await fetchHandbook(join(folder, 'old.md'), here)).files['old.md'] ?? '', /Café\s+Naïve/);
  });

  it('may be packed unasked, and may be files that only their server names', async () => {
    const pdf = pdfOf([[{ text: 'Lanterns are counted at dusk.', y: 700 }]]);
    const page = '<main><h1>Fees</h1><p>Two dollars.</p></main>';
    let sent: [Record<string, string>, Uint8Array | string] = [{}, ''];
    answer = (path, response) => {
      const found = !path.includes('info/refs');
      response.writeHead(found ? 200 : 404, found ? sent[0] : {});
      response.end(found ? sent[1] : '');
    };
    const html = { 'content-type': 'text/html' };
    for (const [name, pack] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      sent = [{ ...html, 'content-encoding': name }, pack(page)];
      assert.match((await fetchHandbook(`${address}/fees`, here)).files['fees.html'] ?? '', /Two dollars/);
    }
    sent = [{ ...html, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(70_000_000))];
    await refused(fetchHandbook(`${address}/fees`, here), /unpacks to more than 64 MB/);
    sent = [{ ...html, 'content-encoding': 'gzip' }, 'no gzip'];
    await refused(fetchHandbook(`${address}/fees`, here), /“gzip” arrives damaged/);
    sent = [
      {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="the guide.pdf"',
      },
      pdf,
    ];
    assert.deepEqual(Object.keys((await fetchHandbook(`${address}/download`, here)).files), [
      'the guide.pdf',
    ]);
    sent = [{ 'content-type': 'text/plain' }, 'Rules\n\nLanterns are counted at dusk.'];
    assert.deepEqual(Object.keys((await fetchHandbook(`${address}/rules`, here)).files), ['rules.txt']);
    assert.deepEqual(Object.keys((await fetchHandbook(`${address}/rules.md`, here)).files), ['rules.md']);
  });

  it('may be files that nobody names the kind of, known by their first bytes', async () => {
    let sent: Uint8Array = new Uint8Array();
    answer = (path, response) => {
      const found = !path.includes('info/refs');
      response.writeHead(found ? 200 : 404, { 'content-type': 'application/octet-stream' });
      response.end(found ? sent : '');
    };
    const names = async (bytes: Uint8Array) => {
      sent = bytes;
      return Object.keys((await fetchHandbook(`${address}/download`, here)).files);
    };
    assert.deepEqual(await names(pdfOf([[{ text: 'Lanterns are counted at dusk.', y: 700 }]])), [
      'download.pdf',
    ]);
    assert.deepEqual(await names(docxOf(paragraph('Lanterns are counted at dusk.'))), ['download.docx']);
    assert.deepEqual(await names(site), ['SUMMARY.md', 'a.md']);
    await refused(names(archive({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })), /none of the kinds/);
    await refused(names(strToU8('GIF89a')), /none of the kinds/);
    await refused(names(site.slice(0, 200)), /damaged/);
  });

  it('that hold no text where text should be are left out, which is said', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 167 + (at >> 3)) % 256));
    await writeFile(join(folder, 'junk.md'), noise);
    await refused(
      fetchHandbook(join(folder, 'junk.md'), here),
      /junk\.md” holds no text.*nothing was changed/,
    );
  });

  it('are never fetched from private addresses, also not by name or after a redirect, nor without https', async () => {
    answer = (_path, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' });
      response.end();
    };
    await refused(fetchHandbook(`${address}/a.html`, here), /begins with https/);
    const warned: Error[] = [];
    const listen = (warning: Error) => warned.push(warning);
    process.on('warning', listen);
    answer = (_path, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' });
      response.end();
    };
    await refused(fetchHandbook(`${address}/a.html`, here), /begins with https/);
    process.off('warning', listen);
    assert.deepEqual(warned, []);
    answer = (_path, response) => {
      response.writeHead(302, { location: 'https://10.1.2.3/secret.html' });
      response.end();
    };
    await refused(fetchHandbook(`${address}/a.html`, here), /private address/);
    await refused(fetchHandbook(`${address}/repository`, here), /private address/);
    asked.length = 0;
    const away = { loopback: false };
    await refused(fetchHandbook(`${address}/a.html`, away), /https/);
    await refused(fetchHandbook('https://localhost/a.zip', away), /private address/);
    await refused(fetchHandbook('https://[::1]/a.zip', away), /private address/);
    await refused(fetchHandbook('https://2130706433/repository', away), /private address/);
    await refused(fetchHandbook('http://[::ffff:10.0.0.1]/a.zip', here), /https|private/);
    assert.deepEqual(asked, []);
    for (const one of [
      '10.0.0.1',
      '172.31.0.1',
      '100.64.0.1',
      '::1',
      'fe80::1',
      'fd00::1',
      '::ffff:192.168.0.1',
      '::ffff:a00:1',
      'x',
    ])
      assert.ok(isPrivate(one), one);
    for (const one of ['140.82.112.3', '2606:50c0:8000::153']) assert.ok(!isPrivate(one), one);
  });

  it('may be a repository by its address for SSH, which is read over HTTPS', () => {
    const web = 'https://github.com/owner/repo.git';
    for (const one of ['git@github.com:owner/repo.git', 'ssh://git@github.com/owner/repo.git', web]) {
      assert.equal(overHttps(one), web);
      assert.ok(isAddress(one), one);
    }
    for (const one of ['git@home', 'folder/git@github.com:a', 'C:\\handbook']) {
      assert.equal(overHttps(one), one);
      assert.ok(!isAddress(one), one);
    }
  });

  it('that lead round and round, break off or are archives of another kind change nothing', async () => {
    answer = (_path, response) => {
      response.writeHead(302, { location: '/again.html' });
      response.end();
    };
    await refused(fetchHandbook(`${address}/again.html`, here), /without end/);
    answer = (_path, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await refused(fetchHandbook(`${address}/a.zip`, here), /cannot be reached/);
    const file = join(folder, 'broken.zip');
    await writeFile(file, site.slice(0, site.length / 2));
    await refused(fetchHandbook(file, here), /damaged.*Nothing was changed/);
    await writeFile(file, archive({ '../../outside.md': '# Outside', 'a/b.exe': 'x' }));
    await refused(fetchHandbook(file, here), /nothing to read/);
    await writeFile(file, zipSync({ 'big.md': new Uint8Array(40_000_000) }));
    await refused(fetchHandbook(file, here), /unpacks to more than 32 MB.*Nothing was changed/);
    await writeFile(join(folder, 'a.pdf'), 'no pdf');
    await refused(
      fetchHandbook(join(folder, 'a.pdf'), here),
      /a\.pdf” is damaged or no PDF.*nothing was changed/,
    );
    await writeFile(join(folder, 'a.exe'), 'x');
    await refused(fetchHandbook(join(folder, 'a.exe'), here), /none of the kinds/);
  });
});

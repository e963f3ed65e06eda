import assert from 'node:assert/strict';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Report } from '../../../shared/check.ts';
import { type PageAbout, reportPage } from '../../../shared/report/page.ts';
import { accessibilityFaults, takePicture } from '../../browser.ts';
import { inBrowser, looks, pixelsTooWide } from '../../in-browser.ts';
import { findingOf, profileOf, reportOf } from './report.ts';

const about: PageAbout = {
  title: 'Births by town',
  line: 'Version 2',
  reader: 'maker',
  titles: new Map([['no-footnotes', 'No notes around the data']]),
  portals: ['ckan'],
};

const faulty = reportOf({
  findings: [
    findingOf({ fix: { id: 'remove-notes', title: 'Take the notes out' } }),
    findingOf({ check: 'plain-numbers', severity: 'warning', ranges: ['B7', 'B9'], field: 'births' }),
    findingOf({ check: 'trimmed-text', severity: 'advice', ranges: cells('A', 400), handbook: null }),
  ],
  results: [
    { check: 'no-footnotes', outcome: 'found' },
    { check: 'columns-described', outcome: 'cannot-tell', why: 'No data dictionary was given.' },
    { check: 'leading-zeros', outcome: 'crashed', why: 'it fell' },
    { check: 'no-comments', outcome: 'not-applicable', why: 'A CSV file has none.' },
    { check: 'no-drawings', outcome: 'passed' },
  ],
});

describe('the report as a page', function () {
  this.timeout(30_000);
  const { openPage } = inBrowser();

  async function show(
    report: Report,
    given: Partial<PageAbout> = {},
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: () => string[] }> {
    const opened = await openPage(options);
    await opened.page.setContent(reportPage(report, { ...about, ...given }));
    return opened;
  }

  it('says first whether it can go public, how many of what, and what to do next', async () => {
    const { page, complaints } = await show(faulty);
    const verdict = page.getByRole('region', { name: 'Can it go public?' });
    const words = await wordsOf(verdict);
    assert.match(words, /births\.xlsx cannot be published yet: 1 error, 1 warning\./);
    assert.match(words, /What to do next: Mend the error, then check again\./);
    assert.match(words, /1 Error 1 Warning 1 Advice 1 of 5 checks in order/);
    const first = await page.locator('main > *').first().getAttribute('aria-labelledby');
    assert.equal(first, 'verdict');
    assert.deepEqual(complaints(), []);
  });

  it('can be read by check and by column, without any script', async () => {
    const { page } = await show(faulty, {}, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'By column: 2 columns' }).click();
    const births = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'B births' }) });
    await births.getByRole('link', { name: 'Warning: plain-numbers' }).click();
    assert.match(page.url(), /#finding-2$/);
    const notes = page.getByRole('article').filter({ hasText: 'No notes around the data' }).first();
    assert.match(await wordsOf(notes), /Can be mended for you: Take the notes out/);
    assert.equal(
      await notes.getByRole('link', { name: 'Flat file' }).getAttribute('href'),
      'https://example.gov/handbook#flat',
    );
  });

  it('folds long lists and leaves nothing out', async () => {
    const { page } = await show(faulty, {}, { javaScriptEnabled: false });
    const all = page.locator('.cells.all');
    assert.equal(await all.isVisible(), false);
    await page.getByText('All 400 places').click();
    assert.equal((await wordsOf(all)).split(', ').length, 400);
  });

  it('draws the columns, and says in words what it draws', async () => {
    const { page } = await show(faulty);
    const picture = page.getByRole('img', { name: /How the values spread from 1 to 90, in 3 steps/ });
    assert.equal(await picture.locator('rect').count(), 3);
    const town = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'A town' }) });
    const words = await wordsOf(town);
    assert.match(words, /Filled in 98 % of the records, 2 empty; 12 different values/);
    assert.match(words, /Most frequent Avon 60 \(61 %\)/);
    assert.match(words, /CKAN stores text/);
  });

  it('says what was not checked and why, what does not apply, and what was in order', async () => {
    const { page } = await show(faulty);
    const unchecked = await wordsOf(page.getByRole('region', { name: /^Not checked/ }));
    assert.match(unchecked, /columns-described\s+No data dictionary was given\./);
    assert.match(unchecked, /leading-zeros\s+This check broke down \(it fell\)/);
    assert.match(await wordsOf(page.getByRole('region', { name: /^Does not apply/ })), /A CSV file has none/);
    assert.match(await wordsOf(page.getByRole('region', { name: /^In order/ })), /no-drawings/);
  });

  it('shows reports that were kept before columns had a profile, and those without a table', async () => {
    const old = reportOf({
      table: {
        headerRows: [],
        firstRow: 1,
        lastRow: 9,
        columns: [{ name: null, letter: 'A', kind: 'mixed' }],
      },
    });
    assert.match(reportPage(old, about), /<em>no name<\/em>/);
    assert.match(reportPage(reportOf({ table: null }), about), /holds no table that could be published/);
  });

  it('is harmless whatever the file holds', async () => {
    const hostile = [
      '<script>document.title="taken"</script>',
      '"><img src=x onerror="document.title=\'taken\'">',
      "' onmouseover='alert(1)",
      '</style><svg onload=alert(1)>',
      'abc\u202Egnp.exe',
      '\ud800\u0000\u001b[31m',
    ];
    const evil = hostile.join(' ');
    const report = reportOf({
      file: evil,
      sheet: { name: evil, position: 1, of: 2 },
      table: {
        headerRows: [1],
        firstRow: 2,
        lastRow: 3,
        columns: [
          {
            name: evil,
            letter: 'A',
            kind: 'text',
            profile: profileOf({ frequent: hostile.map((one) => [one, 5]), range: [evil, evil] }),
          },
        ],
      },
      findings: [
        findingOf({
          check: evil,
          message: evil,
          ranges: [evil, 'A1:XFD1048576'],
          field: evil,
          handbook: { title: evil, url: 'javascript:document.title="taken"' },
          fix: { id: evil, title: evil },
        }),
      ],
      results: [{ check: evil, outcome: 'crashed', why: evil }],
    });
    const { page, complaints } = await show(report, { title: evil, line: evil });
    assert.equal(
      await page.locator('script, img, [onload], [onmouseover], a[href^="javascript"]').count(),
      0,
    );
    assert.equal(await page.locator('main style').count(), 0);
    const text = await wordsOf(page.locator('body'));
    assert.ok(text.includes('<script>document.title="taken"</script>'), 'shown as it stands');
    assert.ok(text.includes('abc[U+202E]gnp.exe'), 'nothing turns the text around');
    assert.notEqual(await page.title(), 'taken');
    assert.deepEqual(complaints(), []);
  });

  it('opens in time with a hundred thousand places', async () => {
    const { page } = await show(reportOf({ findings: [findingOf({ ranges: cells('A', 100_000) })] }));
    await page.getByText('All 100,000 places').click();
    assert.ok((await wordsOf(page.locator('.cells.all'))).endsWith('A200000'));
  });

  it('may load and run nothing, even if something got in', async () => {
    const page = reportPage(faulty, about);
    const { page: shown, complaints } = await openPage();
    await shown.setContent(page.replace('</main>', '<script>document.title="taken"</script></main>'));
    assert.equal(await shown.title(), 'Check report: Births by town');
    assert.match(complaints().join(), /Content Security Policy/);
  });

  it('prints whole: what is folded on the screen is open on paper', async () => {
    const { page } = await show(faulty);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.cells.all').isVisible());
    assert.equal(await page.getByRole('navigation').isVisible(), false);
  });

  for (const [name, options] of looks)
    for (const width of [320, 1000])
      it(`is accessible and fits ${width} pixels in ${name} colours`, async () => {
        const viewport = { width, height: 900 };
        const { page } = await show(faulty, {}, { ...options, viewport });
        assert.deepEqual(await accessibilityFaults(page), []);
        assert.ok((await pixelsTooWide(page)) <= 0);
        await takePicture(page, `report-${name}-${width}`);
      });
});

/** What can be read there, in one line. */
async function wordsOf(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
}

/** Every second cell of the column. */
function cells(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${(at + 1) * 2}`);
}

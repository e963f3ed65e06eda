import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readWorkbookBytes } from '../../shared/workbook/read/node.ts';
import { textAt } from '../../shared/workbook/sheet.ts';
import { accessibilityFaults, takePicture } from '../browser.ts';
import { looks, pixelsTooWide, servedInBrowser } from '../in-browser.ts';
import { until } from '../until.ts';
import { giveFile, go } from './pane-page.ts';
import { sampleFile, servePages } from './serve-pages.ts';

const draft = 'ca-culvert-inspections-draft.xlsx';

describe('mends and findings left standing, in a browser', function () {
  this.timeout(120_000);
  const { openPage } = servedInBrowser(servePages);

  async function openSample(
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: () => string[] }> {
    const { page, complaints } = await openPage(options);
    await page.goto('/pane/?state=ca');
    await give(page, draft, await sampleFile(draft));
    return { page, complaints };
  }

  async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await giveFile(page, name, buffer);
    await page.getByText(/records in rows/).waitFor();
  }

  const errors = async (page: Page): Promise<number> =>
    page.getByRole('region', { name: 'Errors' }).getByRole('article').count();

  async function downloaded(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download / }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  it('mends one finding after a look at it, keeps what was taken out for the description, and undoes it', async () => {
    const { page, complaints } = await openSample();
    const before = await errors(page);
    const notes = page.getByRole('button', { name: 'Mend: Take the notes out of the sheet' }).first();
    await notes.focus();
    await page.keyboard.press('Enter');
    const look = page.getByRole('region', { name: 'Mend: Take the notes out of the sheet' });
    await look.getByRole('columnheader', { name: 'Before' }).first().waitFor();
    assert.ok((await look.locator('del').count()) > 0, 'what goes is shown');
    await look.getByRole('button', { name: 'Mend this' }).press('Enter');
    await page.getByText('Mended: Take the notes out of the sheet.').waitFor();
    assert.match(String(await page.evaluate('document.activeElement.textContent')), /^Mended: /);
    await until('fewer errors', async () => (await errors(page)) < before);

    await page.getByRole('button', { name: 'Add to description' }).click();
    await page.getByRole('button', { name: 'Added to the description' }).waitFor();
    await go(page, /^Dataset/);
    const kept = await page.getByLabel('Description').inputValue();
    assert.ok(kept.length > 10, 'the note stands in the description');
    await go(page, /^Hand over/);
    await page.getByText('ca-culvert-inspections-draft-mended.xlsx').waitFor();
    await go(page, /^Check/);

    await page.getByRole('button', { name: 'Undo: Take the notes out of the sheet' }).click();
    await page.getByText('Undone: Take the notes out of the sheet.').waitFor();
    await until('the errors of before', async () => (await errors(page)) === before);
    assert.equal(await page.getByRole('region', { name: 'Mended' }).count(), 0);
    assert.deepEqual(complaints(), []);
  });

  it('mends all that is safe, gives the file to take along, and goes back step by step', async () => {
    const { page, complaints } = await openSample();
    const before = await errors(page);
    await page.getByRole('button', { name: 'Mend: Take the notes out of the sheet' }).first().click();
    await page.getByRole('button', { name: 'Mend this' }).click();
    await page.getByText('Mended: Take the notes').waitFor();
    const first = await downloaded(page);
    await page.getByRole('button', { name: /^Mend all that can be mended safely/ }).click();
    const list = page.getByRole('region', { name: 'Mend all' });
    await list.getByRole('button', { name: 'Mend all of this' }).waitFor();
    const titles = await list.locator('summary').allInnerTexts();
    assert.ok(titles.length >= 3, titles.join());
    await list.getByRole('button', { name: 'Mend all of this' }).click();
    await until(
      'two steps',
      async () => (await page.getByRole('region', { name: 'Mended' }).getByRole('listitem').count()) >= 2,
    );
    await until('fewer errors', async () => (await errors(page)) < before - 1);

    const { name, bytes } = await downloaded(page);
    assert.equal(name, 'ca-culvert-inspections-draft-mended.xlsx');
    const { first: sheet } = await readWorkbookBytes(name, bytes);
    assert.notEqual(textAt(sheet, 1, 0), '', 'the header stands in the first row');
    assert.deepEqual(sheet.merges, []);

    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.getByText(/^Undone: /).waitFor();
    assert.deepEqual((await downloaded(page)).bytes, first.bytes, 'byte by byte as after the first step');
    await page.getByRole('button', { name: /^Undo: / }).click();
    await until('the errors of before', async () => (await errors(page)) === before);
    assert.deepEqual(complaints(), []);
  });

  it('undoes several steps at once, with what was written for the columns', async () => {
    const { page } = await openSample();
    const before = await errors(page);
    for (const title of ['Take the notes out of the sheet', 'Take the totals out']) {
      await page
        .getByRole('button', { name: `Mend: ${title}` })
        .first()
        .click();
      await page.getByRole('button', { name: 'Mend this' }).click();
      await page.getByText(`Mended: ${title}`).waitFor();
    }
    await page.getByRole('button', { name: /^Undo back to before: Take the notes/ }).click();
    await page.getByText(/^Undone: Take the totals out; Take the notes/).waitFor();
    await until('the errors of before', async () => (await errors(page)) === before);
  });

  it('says why a file cannot be mended', async () => {
    const { page } = await openSample();
    await page.getByRole('button', { name: 'Another file' }).click();
    const { utils, write } = await import('xlsx');
    const rows = [
      ['Title of the list'],
      [],
      ['Key', 'County'],
      ...Array.from({ length: 20 }, (_, at) => [`K-${at}`, 'Merced']),
    ];
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'Data');
    await give(page, 'older.xls', Buffer.from(write(book, { type: 'array', bookType: 'biff8' })));
    await page.getByRole('button', { name: /^Mend all that can/ }).click();
    await page
      .getByText(/can be checked but not mended/)
      .first()
      .waitFor();
    await page.getByText('Nothing here can be mended safely.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Mend (this|all of this)/ }).count(), 0);
  });

  const people = [
    'Patient Name,Birth Date,Town',
    ...Array.from(
      { length: 40 },
      (_, at) =>
        `${['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'][at % 5]} ${['Miller', 'Jones', 'Garcia', 'Brown'][at % 4]},19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 9},Merced`,
    ),
  ].join('\n');

  it('lets a finding stand for a reason, checks again, and takes the reason back', async () => {
    const { page, complaints } = await openSample();
    await page.getByRole('button', { name: 'Another file' }).click();
    await give(page, 'people.csv', Buffer.from(people));
    const finding = page.getByRole('article').filter({ hasText: 'Birth Date' }).first();
    await finding.waitFor();
    const before = await page.getByRole('article').count();
    await finding.getByRole('button', { name: /^Let it stand/ }).press('Enter');
    await finding.getByRole('button', { name: 'Let it stand', exact: true }).click();
    await finding.getByText('Say why, in a sentence').waitFor();
    await finding.getByLabel('Why may it stand?').fill('They agreed in writing.');
    await finding.getByRole('button', { name: 'Let it stand', exact: true }).click();
    const list = page.getByRole('region', { name: 'Left standing' });
    await list.getByText('They agreed in writing.').waitFor();
    await until(
      'the focus not to be lost',
      async () => (await page.evaluate('document.activeElement === document.body')) === false,
    );
    await page.reload();
    await give(page, 'people.csv', Buffer.from(people));
    await list.getByText('They agreed in writing.').waitFor();
    await list.getByRole('button', { name: /^Take back/ }).press('Enter');
    await until('the finding to count again', async () => (await list.count()) === 0);
    await until('all findings', async () => (await page.getByRole('article').count()) === before);
    assert.deepEqual(complaints(), []);
  });

  for (const [name, options] of looks) {
    it(`is accessible and fits 320 pixels in ${name} colours`, async () => {
      const { page } = await openSample(options);
      const look = async (what: string) => {
        assert.deepEqual(await accessibilityFaults(page), [], what);
        const wider = await pixelsTooWide(page);
        assert.ok(wider <= 0, `${what} is ${wider} pixels too wide`);
        await takePicture(page, `pane-${what}-${name}`);
      };
      await page
        .getByRole('button', { name: /^Mend: / })
        .first()
        .click();
      await page.getByRole('button', { name: 'Mend this' }).scrollIntoViewIfNeeded();
      await look('mend-one');
      await page.getByRole('button', { name: 'Not now' }).click();
      const stand = page.getByRole('button', { name: /^Let it stand/ }).first();
      await stand.click();
      await page.getByLabel('Why may it stand?').fill('Agreed with the records office.');
      await look('let-stand');
      await page.getByRole('button', { name: 'Let it stand', exact: true }).click();
      await page.getByRole('region', { name: 'Left standing' }).scrollIntoViewIfNeeded();
      await look('left-standing');
      await page.getByRole('button', { name: /^Mend all that can/ }).click();
      await page.getByRole('button', { name: 'Mend all of this' }).waitFor();
      await page.locator('summary').first().click();
      await look('mend-all');
      await page.getByRole('button', { name: 'Mend all of this' }).click();
      await page.getByRole('region', { name: 'Mended' }).waitFor();
      await look('mended');
    });
  }
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults, takePicture } from '../browser.ts';
import { looks, pixelsTooWide, servedInBrowser } from '../in-browser.ts';
import { until } from '../until.ts';
import { giveFile, go } from './pane-page.ts';
import { sampleFile, servePages } from './serve-pages.ts';

describe('the pane in a plain browser, without any network but its own', function () {
  this.timeout(60_000);
  const { openPage } = servedInBrowser(servePages);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-pane-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function openPane(
    state = 'ca',
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: () => string[] }> {
    const { page, complaints } = await openPage(options);
    await page.goto(`/pane/?state=${state}`);
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    return { page, complaints };
  }

  const giveSample = async (page: Page, name = 'ca-culvert-inspections-draft.xlsx') => {
    await giveFile(page, name, await sampleFile(name));
    await page.getByText(/records in rows/).waitFor();
  };

  it('shows what was found by severity, draws the cells, and says what was not checked', async () => {
    const { page, complaints } = await openPane();
    await giveSample(page);
    const errors = page.getByRole('region', { name: 'Errors' });
    const finding = errors.getByRole('article').first();
    await finding
      .getByRole('button', { name: /^Show / })
      .first()
      .click();
    const cells = finding.getByRole('region', { name: /^Cells around/ });
    // Drawn once the excerpt has come.
    await cells.locator('mark').first().waitFor();
    assert.ok((await cells.locator('mark').count()) > 0, 'the cells are marked, not only coloured');
    assert.match(
      (await finding.getByRole('link').getAttribute('href')) ?? '',
      /^https:\/\/docs\.data\.ca\.gov/,
    );
    await page.getByRole('button', { name: /^Not checked/ }).click();
    await page
      .getByText(/No data dictionary was given|no dictionary/i)
      .first()
      .waitFor();
    assert.deepEqual(complaints(), []);
  });

  it('shows the same column by column, with a picture of each', async () => {
    const { page, complaints } = await openPane();
    await giveSample(page);
    const byColumn = page.getByRole('button', { name: 'By column' });
    await byColumn.press('Enter');
    const panel = page.getByRole('region', { name: 'Columns' });
    const county = panel.getByRole('article', { name: 'County', exact: true });
    await county.getByRole('list', { name: 'Most frequent values' }).getByText('Merced').waitFor();
    await panel
      .getByRole('img', { name: /^How the values spread from / })
      .first()
      .waitFor();
    assert.ok((await panel.getByText(/^Points to nobody/).count()) > 0, 'the privacy of columns is told');
    assert.ok(
      (await panel.getByRole('article').getByRole('article').count()) > 0,
      'findings stand with them',
    );
    assert.equal(await byColumn.getAttribute('aria-pressed'), 'true');
    await page.getByRole('button', { name: 'By check' }).press('Enter');
    await page.getByRole('region', { name: 'Errors' }).waitFor();
    assert.deepEqual(complaints(), []);
  });

  it('gives every place of a long list, a few hundred at a time', async () => {
    const { page } = await openPane();
    const rows = Array.from(
      { length: 1200 },
      (_, at) => `K-${at},${at % 2 === 0 ? 'a\u00c3\u00a9b' : 'plain'} ${at}`,
    );
    await giveFile(page, 'odd.csv', Buffer.from(['Key,Remark', ...rows].join('\n')));
    await page.getByText(/records in rows/).waitFor();
    const finding = page.getByRole('article').filter({ hasText: '600' }).first();
    const places = finding.getByRole('button', { name: /^Show / });
    assert.equal(await places.count(), 6);
    await finding.getByRole('button', { name: '200 more of 600 places' }).click();
    await until('the next places', async () => (await places.count()) === 206);
    await finding.getByRole('button', { name: '200 more of 600 places' }).click();
    await finding.getByRole('button', { name: 'All 600 places' }).click();
    await until('all places', async () => (await places.count()) === 600);
    assert.equal(await finding.getByRole('button', { name: /places$/ }).count(), 0);
  });

  it('says when nothing was found', async () => {
    const { page } = await openPane();
    const rows = Array.from({ length: 40 }, (_, at) => `${2000 + at},Site ${at},${at * 1.5}`);
    await giveFile(page, 'clean.csv', Buffer.from(['Year,Site,Depth_m', ...rows].join('\n')));
    await page.getByText('Nothing found').waitFor();
  });

  it('says why a listed portal takes nothing yet, and where to go instead', async () => {
    const { page } = await openPane('ct');
    await giveSample(page, 'ct-bus-boardings.xlsx');
    await go(page, /Dataset/);
    await page.getByLabel('Portal').selectOption({ label: 'CT Geodata Portal (not yet)' });
    await page
      .getByText(/Publishing to the CT Geodata Portal from here is not possible yet.*dapa@ct\.gov/)
      .waitFor();
    await go(page, /Hand over/);
    await page.getByRole('button', { name: /Publishing to the CT Geodata Portal/ }).click();
    await page.getByLabel('Portal').waitFor();
  });

  it('keeps who uses the keyboard at the file: after it is opened, put away or refused', async () => {
    const { page } = await openPane();
    const inMain = async () => (await page.locator('main:focus, main:focus-within').count()) === 1;
    await page.getByRole('button', { name: 'Choose a file' }).focus();
    await giveSample(page);
    await until('the focus to be at the findings', inMain);
    await page.getByRole('button', { name: 'Another file' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await until('the focus to be where a file is chosen', inMain);
    await page.getByRole('button', { name: 'Choose a file' }).focus();
    await giveFile(page, 'empty.csv', Buffer.from(''));
    await page.getByText(/The file is empty/).waitFor();
    await until('the focus to be at the refusal', inMain);
    assert.equal(await page.getByRole('button', { name: /^Next/ }).count(), 0, 'nothing to go on with');
  });

  it('refuses what it cannot use with one sentence, and stays ready for another file', async () => {
    const { page } = await openPane();
    await giveFile(page, 'letter.xlsx', Buffer.from('Dear reader, this is no workbook.'));
    const alert = page
      .getByRole('main')
      .getByText(/letter\.xlsx/)
      .first();
    await alert.waitFor();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await giveSample(page);
  });

  it('keeps what was written over a reload, and offers it for the mended copy', async () => {
    const { page } = await openPane();
    await giveSample(page);
    await go(page, /^Columns/);
    const county = () => page.getByRole('group', { name: /County/ }).getByLabel('Description');
    await county().fill('County the culvert lies in');
    await go(page, /^Dataset/);
    await page.getByLabel('Title').fill('Culvert inspections');
    await page.reload();
    await giveSample(page);
    await go(page, /^Columns/);
    await until(
      'the description',
      async () => (await county().inputValue()) === 'County the culvert lies in',
    );

    await go(page, /^Check/);
    await page.getByRole('button', { name: 'Another file' }).click();
    const rows = Array.from({ length: 20 }, (_, at) => `CI-${at},Merced`);
    await giveFile(page, 'mended.csv', Buffer.from(['Inspection_ID,County', ...rows].join('\n')));
    await page.getByText(/records in rows/).waitFor();
    await go(page, /^Dataset/);
    await page.getByRole('button', { name: 'Take that over' }).click();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Culvert inspections');
    await go(page, /^Columns/);
    assert.equal(await county().inputValue(), 'County the culvert lies in');
  });

  it('builds the form from the portal’s standard and says field by field what is wrong', async () => {
    const { page } = await openPane('ct');
    await giveSample(page, 'ct-bus-boardings-draft.xlsx');
    await go(page, /^Dataset/);
    await page.getByLabel('Row Label').waitFor();
    assert.ok(
      (await page.getByLabel('Category').locator('option').count()) >= 11,
      'ten categories and “Choose”',
    );
    const email = page.getByLabel('Contact Email');
    await email.fill('nobody');
    await email.blur();
    await page.getByText('“nobody” is not an e-mail address').waitFor();
    const title = page.getByLabel('Title');
    await title.fill('x');
    await title.fill('');
    await title.blur();
    await page.getByText('Title is required on this portal.').waitFor();
  });

  it('shows what it has found while it still reads, and can be stopped then', async () => {
    const { page } = await openPane();
    const path = join(folder, 'wide-names.csv');
    const line = `${'a line of text that takes its time,'.repeat(8)}\n`;
    await writeFile(path, `the first name (ft),b,c,d,e,f,g,h,i\n${line.repeat(150_000)}`);
    await page.locator('input[type=file]').setInputFiles(path);
    const soFar = page.getByRole('region', { name: 'Found so far' });
    await soFar.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    assert.equal(await soFar.count(), 0);
  });

  it('can be stopped while it reads', async () => {
    const { page } = await openPane();
    const line = `${'text that is long enough to take its time,'.repeat(8)}\n`;
    const path = join(folder, 'long.csv');
    await writeFile(path, `a,b,c,d,e,f,g,h,i\n${line.repeat(60_000)}`);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await openPane();
    await giveSample(page);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate('document.activeElement?.getAttribute("aria-label") ?? ""');
      if (/^Show /.test(String(name))) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Cells around/ }).waitFor();
    const outline = await page.evaluate(
      '(() => { const s = getComputedStyle(document.activeElement); const a = getComputedStyle(document.activeElement, "::after"); return [s.outlineStyle, s.boxShadow, a.borderTopStyle, a.outlineStyle].join(" "); })()',
    );
    assert.match(String(outline), /solid|px/, 'the focus can be seen');
  });

  for (const [name, options] of looks) {
    it(`is accessible and fits 320 pixels in ${name} colours, step by step`, async () => {
      const { page } = await openPane('ca', options);
      const steps: [RegExp, string][] = [
        [/^Check/, 'check'],
        [/^Columns/, 'columns'],
        [/^Dataset/, 'dataset'],
        [/^Hand over/, 'hand-over'],
      ];
      assert.deepEqual(await accessibilityFaults(page), []);
      await giveSample(page);
      await page
        .getByRole('button', { name: /^Show / })
        .first()
        .click();
      await page.getByRole('button', { name: 'By column' }).click();
      await page.getByRole('region', { name: 'Columns' }).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'by column');
      await takePicture(page, `pane-by-column-${name}`);
      await page.getByRole('button', { name: 'By check' }).click();
      for (const [step, picture] of steps) {
        await go(page, step);
        assert.deepEqual(await accessibilityFaults(page), [], picture);
        const wider = await pixelsTooWide(page);
        assert.ok(wider <= 0, `${picture} is ${wider} pixels too wide`);
        await takePicture(page, `pane-${picture}-${name}`);
      }
    });
  }
});

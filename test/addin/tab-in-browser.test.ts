import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { desk as command } from '../bot/commands/desk.ts';
import { startDesk } from '../bot/test-desk.ts';
import { accessibilityFaults, takePicture } from '../browser.ts';
import { looks, pixelsTooWide, servedInBrowser } from '../in-browser.ts';
import { until } from '../until.ts';
import { askDesk } from './ask-desk.ts';

const open = 'Is there a form for requesting a waiver of the metadata fee?';
const formula = '=HYPERLINK("https://example.com","fiscal years")';

describe('the tab in the sandbox', function () {
  this.timeout(60_000);
  const { served: desk, openPage } = servedInBrowser(startDesk);

  before(async () => {
    await askDesk(desk(), 'ca-steward', 'Which tags do I need?', 'Not the tags of our portal');
    await askDesk(desk(), 'ca-water', 'What tags are needed?');
    await askDesk(desk(), 'ca-steward', 'How should dates be written?', formula);
    await askDesk(desk(), 'ca-water', open);
    await askDesk(desk(), 'ca-coordinator', open);
    await askDesk(desk(), 'ca-coordinator', 'Tell me a joke');
  });

  async function openTab(as: string, options: BrowserContextOptions = {}, more = '') {
    const { page, complaints } = await openPage(options);
    await page.goto(`/tab/?as=${as}${more}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return { page, complaints };
  }
  const figure = (page: Page, name: string) =>
    page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd');
  const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('shows a role holder the figures, what is open, what was not helpful and why, and what is asked most', async () => {
    const { page, complaints } = await openTab('ca-coordinator');
    assert.match((await figure(page, 'Questions asked').textContent()) ?? '', /^5since /);
    assert.match((await figure(page, 'Answered').textContent()) ?? '', /^60 %3 questions/);
    assert.match((await figure(page, 'Left open').textContent()) ?? '', /^40 %2 questions/);
    assert.match((await figure(page, 'Found helpful').textContent()) ?? '', /^0 of 22 votes not helpful/);
    const unsaid = panel(page, 'The handbook does not say');
    assert.equal(await unsaid.getByRole('listitem').count(), 1);
    await unsaid.getByText(open).waitFor();
    await unsaid.getByText('Asked 2 times').waitFor();
    const disliked = panel(page, 'Not helpful');
    await disliked.getByText('“Not the tags of our portal”').waitFor();
    await panel(page, 'Asked most').getByText('Asked 2 times').first().waitFor();
    await panel(page, 'Where the questions go')
      .getByText(/\d answered/)
      .first()
      .waitFor();
    await panel(page, 'Declined').getByText('Tell me a joke').waitFor();
    const link = disliked.getByRole('link').first();
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/docs\.data\.ca\.gov/);
    assert.equal(await link.getAttribute('target'), '_blank');
    assert.doesNotMatch((await page.textContent('main')) ?? '', /Okafor|Whitby/, 'no names of who asked');
    assert.deepEqual(complaints(), []);
  });

  it('has what the command prints', async () => {
    const { page } = await openTab(
      'ca-coordinator',
      { permissions: ['clipboard-read', 'clipboard-write'] },
      '&period=all',
    );
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied. Paste it').waitFor();
    const { out } = await command(['handbook', 'gaps', 'ca'], { home: desk().home });
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    assert.equal(copied, out.trim().replace(/^ca:/, 'California:'));
  });

  it('keeps the period in the address, and counts only what was asked in it', async () => {
    const { page } = await openTab('ca-coordinator', {}, '&period=365');
    const period = page.getByLabel('Period', { exact: true });
    assert.equal(await period.inputValue(), '365');
    const asked = page.waitForRequest(/\/gaps\?since=/);
    await period.selectOption({ label: 'Last 30 days' });
    const since = new Date(Date.now() - 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    assert.match((await asked).url(), new RegExp(`since=${since}$`));
    assert.match(page.url(), /as=ca-coordinator&period=30$/);
    await page.reload();
    assert.equal(await period.inputValue(), '30');
    await period.selectOption({ label: 'Everything' });
    await page.getByText('all there are').waitFor();
  });

  it('reads again when asked to', async () => {
    const { page } = await openTab('ct-coordinator');
    await page.getByRole('heading', { name: /^Nobody has asked anything since / }).waitFor();
    assert.ok(await page.getByRole('button', { name: 'Download as CSV' }).isDisabled());
    await page.getByText('Mention the desk in the channel').waitFor();
    await page.getByRole('button', { name: 'Look at everything' }).press('Enter');
    await page.getByRole('heading', { name: 'Nobody has asked anything yet' }).waitFor();
    assert.equal(await page.locator('main:focus').count(), 1, 'whoever uses the keyboard goes on here');
    assert.deepEqual(await accessibilityFaults(page), []);
    await askDesk(desk(), 'ct-steward', 'What is metadata?');
    await page.getByRole('button', { name: 'Refresh' }).press('Enter');
    await panel(page, 'By section').waitFor();
    assert.match((await figure(page, 'Questions asked').textContent()) ?? '', /^1all/);
  });

  it('sorts the sections by keyboard, and says how', async () => {
    const { page } = await openTab('ca-coordinator', { viewport: { width: 1000, height: 800 } });
    const table = page.getByRole('table', { name: 'By section' });
    const column = async (at: number) =>
      await table.locator(`tbody tr > :nth-child(${at})`).allTextContents();
    const heading = table.getByRole('columnheader', { name: 'Answered' });
    await heading.getByRole('button').press('Enter');
    assert.equal(await heading.getAttribute('aria-sort'), 'descending');
    const most = (await column(2)).map(Number);
    assert.deepEqual(
      most,
      most.toSorted((a, b) => b - a),
    );
    await page.keyboard.press('Space');
    assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual((await column(2)).map(Number), most.toReversed());
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const names = await column(1);
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b, 'en')),
    );
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid', 'the focus can be seen');
  });

  it('gives a file for the meeting in which nothing becomes a formula', async () => {
    const { page, complaints } = await openTab('ca-coordinator');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const download = await saved;
    assert.match(download.suggestedFilename(), /^handbook-report-ca-\d{4}-\d\d-\d\d\.csv$/);
    const rows: Record<string, string>[] = parse(await readFile(await download.path()), {
      bom: true,
      columns: true,
    });
    assert.deepEqual(
      [rows[0]?.List, rows[0]?.['Times asked'], rows[0]?.['Left open']],
      ['All questions', '5', '2'],
    );
    const dates = rows.find((row) => row.List === 'Not helpful' && /dates/.test(row.Question ?? ''));
    assert.equal(dates?.['What people said'], `'${formula}`);
    for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@]/);
    assert.deepEqual(complaints(), []);
  });

  it('tells whoever holds no role what is closed, why, and whom to ask', async () => {
    const person = await personIn('ca-water');
    const revoked = await command(
      [
        'roles',
        'revoke',
        '--jurisdiction',
        'ca',
        '--role',
        'data-coordinator',
        '--organisation',
        'california-state-water-resources-control-board',
        '--person',
        `${person.tenantId}/${person.objectId}`,
      ],
      { home: desk().home },
    );
    assert.equal(revoked.code, 0, revoked.err);
    const { page } = await openTab('ca-water');
    await page.getByRole('heading', { name: 'This report is for people who hold a role' }).waitFor();
    await page.getByText('no such role is entered for you').waitFor();
    assert.equal(await page.getByRole('link').getAttribute('href'), 'mailto:opendata@state.ca.gov');
    assert.equal(await page.getByText(open).count(), 0);
    assert.deepEqual(await accessibilityFaults(page), []);
  });

  it('says what went wrong, keeps what it shows, and tries again', async () => {
    const { page } = await openTab('ca-coordinator');
    await page.route('**/gaps?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('The desk did not answer.').waitFor();
    await panel(page, 'By section').waitFor();
    await page.unroute('**/gaps?*');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await until('the trouble to go', async () => (await page.getByText('did not answer').count()) === 0);
    await page.route('**/api/me', (route) => route.abort());
    await page.reload();
    await page.getByText('The desk did not answer.').waitFor();
    await page.unroute('**/api/me');
    await page.getByRole('button', { name: 'Try again' }).click();
    await panel(page, 'By section').waitFor();
  });

  it('opens from the channel as the person one acts as', async () => {
    const { page } = await openPage({ viewport: { width: 1100, height: 800 } });
    await page.goto('/sandbox/?as=ct-gis');
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Handbook report' }).click();
    await (await opened).getByText('Connecticut · acting as Casey Moreland').waitFor();
  });

  for (const [name, options] of looks) {
    it(`is accessible and fits 320, 800 and 1200 pixels in ${name} colours`, async () => {
      for (const width of [320, 800, 1200]) {
        const { page } = await openTab('ca-coordinator', { ...options, viewport: { width, height: 800 } });
        assert.deepEqual(await accessibilityFaults(page), [], `${width}`);
        const wider = await pixelsTooWide(page);
        assert.ok(wider <= 0, `${wider} pixels too wide at ${width}`);
        await takePicture(page, `tab-${width}-${name}`);
      }
    });
  }

  async function personIn(id: string): Promise<{ tenantId: string; objectId: string }> {
    const people = (await (await fetch(`${desk().url}/sandbox/api/people`)).json()) as {
      id: string;
      tenantId: string;
      objectId: string;
    }[];
    const found = people.find((one) => one.id === id);
    assert.ok(found);
    return found;
  }
});

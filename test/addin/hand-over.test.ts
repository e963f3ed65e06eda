import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { buttonsOf, personAt, startDesk, textOf } from '../bot/test-desk.ts';
import { accessibilityFaults, takePicture } from '../browser.ts';
import { servedInBrowser } from '../in-browser.ts';
import { giveFile, go, showInExcel } from './pane-page.ts';
import { sampleFile } from './serve-pages.ts';

describe('handing over from the pane to the running desk', function () {
  this.timeout(90_000);
  const { served: desk, openPage } = servedInBrowser(startDesk, 15_000);
  const pane = '/pane/?state=ca&as=ca-steward';

  const handOver = async (page: Page) => {
    await go(page, /^Hand over/);
    await page.getByRole('main').getByRole('button', { name: 'Hand over' }).click();
  };

  async function describeCaliforniaDataset(page: Page, title: string): Promise<void> {
    await go(page, /^Columns/);
    for (const description of await page.getByLabel('Description').all()) {
      if ((await description.inputValue()) === '') await description.fill('What the inspector wrote down');
    }
    await go(page, /^Dataset/);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Description').fill('Culverts looked at by the districts, one visit a row.');
    await page.getByLabel('Tags').fill('culverts, drainage');
    await page.getByLabel('Publisher').selectOption({ label: 'Department of Transportation (Caltrans)' });
    await page.getByLabel('Topic').selectOption('Transportation');
    await page.getByLabel('Frequency').selectOption({ index: 3 });
    await page.getByLabel('Program Contact Name').fill('Culvert Programme');
    await page.getByLabel('Program Contact Email').fill('culverts@example.ca.gov');
  }

  const listed = async () => {
    const response = await fetch(`${desk().url}/api/datasets?jurisdiction=ca`, {
      headers: { 'x-desk-person': 'ca-steward' },
    });
    return (await response.json()) as { id: string; title: string; state: string; revision: number }[];
  };

  async function openMended(): Promise<Page> {
    const { page } = await openPage();
    await page.goto(pane);
    await giveFile(page, 'ca-culvert-inspections.xlsx', await sampleFile('ca-culvert-inspections.xlsx'));
    await page.getByText(/records in rows/).waitFor();
    return page;
  }

  it('takes a file from the browser to the portal, privately, and shows each step', async () => {
    const page = await openMended();
    await describeCaliforniaDataset(page, 'Culvert inspections');
    await handOver(page);
    await page.getByText('private on the portal, waiting for approval').waitFor();
    await page.getByRole('link', { name: /See it on the portal/ }).waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await takePicture(page, 'pane-status-light');
  });

  it('shows the desk’s refusal, and says after a break that nothing is lost; again makes no second dataset', async () => {
    const page = await openMended();
    await describeCaliforniaDataset(page, 'Culverts after a storm');
    await go(page, /^Dataset/);
    await page.getByLabel('Tags').fill('');
    await handOver(page);
    await page.getByText('Not handed over.').waitFor();
    await go(page, /^Dataset/);
    await page.getByLabel('Tags').fill('storms');

    await page.route('**/api/datasets', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await handOver(page);
    await page.getByText('nothing is lost and nothing is sent twice').waitFor();
    await page.unroute('**/api/datasets');
    await page.getByRole('main').getByRole('button', { name: 'Hand over' }).click();
    await page
      .getByText(/^Version 1/)
      .first()
      .waitFor();
    await handOver(page);
    await page
      .getByText(/^Version 1/)
      .first()
      .waitFor();
    assert.equal((await listed()).filter(({ title }) => title === 'Culverts after a storm').length, 1);
  });

  it('takes a finding that is left standing along: to the approval card and the report, with its reason', async () => {
    const { page } = await openPage();
    await page.goto(pane);
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'];
    const visits = Array.from(
      { length: 40 },
      (_, at) =>
        `V-${100 + at},${['Merced', 'Alameda'][at % 2]},${names[at % 5]} ${['Miller', 'Jones', 'Garcia', 'Brown'][at % 4]}`,
    );
    await giveFile(page, 'visits.csv', Buffer.from(['Visit_ID,County,Patient_Name', ...visits].join('\n')));
    await page.getByText(/records in rows/).waitFor();
    await describeCaliforniaDataset(page, 'Visits to clinics');
    await handOver(page);
    await page.getByText(/stands? in the way/).waitFor();
    await go(page, /^Check/);
    const errors = page.getByRole('region', { name: 'Errors' });
    const finding = errors.getByRole('article').filter({ hasText: 'Patient_Name' }).first();
    await finding.getByRole('button', { name: /^Let it stand/ }).click();
    await finding.getByLabel('Why may it stand?').fill('They agreed to be named, each in writing.');
    await finding.getByRole('button', { name: 'Let it stand', exact: true }).click();
    await page.getByRole('region', { name: 'Left standing' }).waitFor();
    await handOver(page);
    await page.getByText('private on the portal, waiting for approval').waitFor();

    const coordinator = personAt(desk(), 'ca-coordinator');
    const about = await coordinator.hears((message) => textOf(message).includes('Visits to clinics'));
    assert.match(textOf(about), /Left standing: ?\n?1 finding, for a reason that is in the report/);
    const link = buttonsOf(about).find(({ title }) => title === 'Full check report');
    const report = await (await fetch(link!.url!)).text();
    assert.match(report, /id="dismissed"/);
    assert.ok(report.includes('They agreed to be named, each in writing.'));
  });

  const rows = Array.from({ length: 12 }, (_, at) => [
    `CI-${100 + at}`,
    ['Merced', 'Alameda'][at % 2] ?? '',
    { value: 46_000 + at, format: 'yyyy-mm-dd' },
  ]);
  const culverts = { name: 'Culverts', rows: [['Inspection_ID', 'County', 'Inspected_On'], ...rows] };

  async function openInImitatedExcel(file: (() => Uint8Array) | null): Promise<Page> {
    const { page } = await openPage();
    await showInExcel(page, pane, [culverts], { file });
    await page.getByRole('button', { name: 'Check this workbook' }).click();
    await page.getByText(/12 records in rows/).waitFor();
    return page;
  }

  it('hands over from Excel the very file', async () => {
    const file = await sampleFile('ca-culvert-inspections.xlsx');
    const page = await openInImitatedExcel(() => file);
    await describeCaliforniaDataset(page, 'Culverts from Excel');
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await handOver(page);
    const sha256 = createHash('sha256').update(file).digest('hex');
    assert.match((await sent).url(), new RegExp(`/api/files/${sha256}\\?name=culverts\\.xlsx$`));
    await page
      .getByText(/^Version 1/)
      .first()
      .waitFor();
  });

  it('hands over a copy of the cells where Excel gives no file, and says so', async () => {
    const page = await openInImitatedExcel(null);
    await describeCaliforniaDataset(page, 'Culverts copied from Excel');
    await handOver(page);
    await page.getByText(/its cells were copied into a new workbook/).waitFor();
    await page.getByText('private on the portal, waiting for approval').waitFor();
    assert.equal((await listed()).filter(({ title }) => title === 'Culverts copied from Excel').length, 1);
  });
});

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { takePicture } from '../browser.ts';
import { servedInBrowser } from '../in-browser.ts';
import { addressOf, rowsOf, type SheetPlan } from '../office/cells.ts';
import type { ExcelHost, HostSettings } from '../office/host.ts';
import { type ExcelOptions, officeAddress } from '../office/in-page.ts';
import { until } from '../until.ts';
import { showInExcel } from './pane-page.ts';
import { servePages } from './serve-pages.ts';

const faulty: SheetPlan = {
  name: 'Culverts 2025',
  rows: [
    ['Inspection_ID', 'County', 'Length_ft', 'Inspected'],
    ...Array.from({ length: 30 }, (_, at) => [
      `CI-${1001 + at}`,
      ['Merced', 'Alameda', 'Colusa'][at % 3] ?? '',
      12.5 + at,
      { value: 45_000 + at, format: 'yyyy-mm-dd' },
    ]),
    ['Total', null, { value: 810, formula: '=SUM(C2:C31)' }, null],
    [null, null, null, null],
    ['Note: closed culverts are left out of this list.', null, null, null],
  ],
  merged: ['A34:D34'],
};

describe('the pane in Excel, through Microsoft’s own client library', function () {
  this.timeout(60_000);
  const { openPage } = servedInBrowser(servePages);

  async function openPane(
    sheets: SheetPlan[],
    settings: HostSettings & ExcelOptions = {},
  ): Promise<{ page: Page; host: ExcelHost; complaints: () => string[] }> {
    const { page, complaints } = await openPage();
    const host = await showInExcel(page, '/pane/?state=ca', sheets, settings);
    return { page, host, complaints };
  }

  const check = async (page: Page) => {
    await page.getByRole('button', { name: 'Check this workbook' }).click();
    await page.getByText(/records in rows/).waitFor();
  };

  it('reads the workbook, shows what was found, and selects the cell that is clicked', async () => {
    const { page, host, complaints } = await openPane([faulty, { name: 'Lists', rows: [['x'], ['y']] }]);
    await check(page);
    await page.getByText('30 records in rows 2 to 31, 4 columns').waitFor();
    const note = page.getByRole('article').filter({ hasText: 'closed culverts' }).first();
    await note
      .getByRole('button', { name: /^Select / })
      .first()
      .click();
    await until('the note to be selected', () => addressOf(host.workbook.selected.box).startsWith('A34'));
    assert.equal(host.workbook.selected.sheet, host.workbook.sheets[0]?.id);
    assert.match(addressOf(host.workbook.selected.box), /^A34(:D34)?$/);
    assert.equal(await page.evaluate('typeof history.pushState'), 'function', 'Office.js takes it away');
    assert.deepEqual(complaints(), []);
    await takePicture(page, 'pane-in-excel');
  });

  it('keeps descriptions on a dictionary sheet after the data and finds them after a reload', async () => {
    const { page, host } = await openPane([faulty]);
    await check(page);
    await page.getByRole('button', { name: /^Columns/ }).click();
    const county = page.getByRole('group', { name: /County/ });
    await county.getByLabel('Description').fill('=The county the culvert lies in');
    await until('a second sheet', () => host.workbook.sheets.length === 2);
    const sheet = host.workbook.sheets[1]!;
    await until('the row of the column', () => rowsOf(sheet).length === 2);
    assert.equal(sheet.name, 'Data Dictionary');
    assert.equal(sheet.visibility, 'Visible');
    assert.equal(host.workbook.sheets[0]?.name, faulty.name, 'the data stays on the first tab');
    assert.deepEqual(rowsOf(sheet)[1]?.slice(0, 3), ['County', '', '=The county the culvert lies in']);

    await page.reload();
    await check(page);
    await page.getByRole('button', { name: /^Columns/ }).click();
    await described(page, 'County', '=The county the culvert lies in');
  });

  it('adds to what people wrote on the dictionary sheet and leaves a sheet of theirs alone', async () => {
    const theirs: SheetPlan = { name: 'Data Dictionary', rows: [['Our own layout'], ['do not touch']] };
    const ours: SheetPlan = {
      name: 'Column Descriptions',
      rows: [
        ['Field Name', 'Label', 'Description', 'Type', 'Permitted Values', 'Remarks'],
        ['Length_ft', null, 'Length along the barrel, in feet', null, null, 'asked Kim'],
      ],
    };
    const { page, host } = await openPane([faulty, theirs, ours]);
    await check(page);
    await page.getByRole('button', { name: /^Columns/ }).click();
    await described(page, 'Length_ft', 'Length along the barrel, in feet');
    await page
      .getByRole('group', { name: /County/ })
      .getByLabel('Label')
      .fill('County name');
    const sheet = host.workbook.sheets[2]!;
    await until('the row of the column', () => rowsOf(sheet).length === 3);
    assert.deepEqual(rowsOf(sheet)[1], [
      'Length_ft',
      '',
      'Length along the barrel, in feet',
      '',
      '',
      'asked Kim',
    ]);
    assert.deepEqual(rowsOf(sheet)[2]?.slice(0, 2), ['County', 'County name']);
    assert.deepEqual(rowsOf(host.workbook.sheets[1]!), [['Our own layout'], ['do not touch']]);
  });

  for (const beyond of ['error', 'null-values'] as const) {
    it(`halves its blocks when an answer is too large (${beyond}) and lets go of every range`, async () => {
      const rows = Array.from({ length: 4000 }, (_, at) => [`K-${at}`, at, 'a line of text that takes room']);
      const big = { name: 'Data', rows: [['Key', 'Count', 'Remark'], ...rows] };
      const { page, host } = await openPane([big], { limit: 100_000, beyond });
      await check(page);
      await page.getByText('4,000 records in rows 2 to 4001').waitFor();
      const refused = host.requests.filter((request) => request.refused !== null);
      assert.ok(refused.length >= 2 && refused.length <= 6, `${refused.length} halvings`);
      assert.ok(
        host.requests
          .filter(({ refused }) => refused === null)
          .every(({ answerBytes }) => answerBytes <= 100_000),
      );
      assert.ok(host.kept() <= 4, `${host.kept()} ranges are still kept`);
    });
  }

  it('finds rows and columns that nobody sees', async () => {
    const { page } = await openPane([{ ...faulty, hiddenRows: [4, 5, 9], hiddenColumns: [2] }]);
    await check(page);
    const hidden = page.getByRole('article').filter({ hasText: 'No hidden rows or columns' });
    await hidden.first().waitFor();
    const places = await hidden.getByRole('button', { name: /^Select / }).allInnerTexts();
    assert.deepEqual(places.toSorted(), ['A10:D10', 'A5:D6', 'C1:C31']);
  });

  it('says plainly what an older Excel cannot tell', async () => {
    const { page } = await openPane([faulty], { sets: '1.12' });
    await check(page);
    await page.getByText('This Excel is too old to tell which cells are merged').waitFor();
  });

  it('says plainly when Excel does not answer which rows are hidden', async () => {
    const { page } = await openPane([faulty], { sets: '1.8' });
    await check(page);
    await page
      .getByText('This Excel is too old to tell which rows and columns are hidden, so hidden rows')
      .waitFor();
  });

  it('takes our copy of the library when Microsoft’s server is out of reach', async () => {
    const { page } = await openPage();
    await page.route(officeAddress, (route) => route.abort());
    const loaded = page.waitForResponse(/assets\/office\/office\.js/);
    await page.goto('/pane/?state=ca&office');
    assert.equal((await loaded).status(), 200);
    // Not Excel after all, so the page works as it does in any browser.
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    assert.equal(await page.evaluate('typeof history.replaceState'), 'function');
  });
});

const described = (page: Page, column: string, words: string): Promise<void> =>
  until(`the description of ${column}`, async () => {
    const group = page.getByRole('group', { name: new RegExp(column) });
    return (await group.getByLabel('Description').inputValue()) === words;
  });

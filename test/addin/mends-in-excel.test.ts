import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { takePicture } from '../browser.ts';
import { servedInBrowser } from '../in-browser.ts';
import { cellKey, type HeldWorkbook, rowsOf, type SheetPlan } from '../office/cells.ts';
import type { ExcelHost } from '../office/host.ts';
import type { ExcelOptions } from '../office/in-page.ts';
import { until } from '../until.ts';
import { go, showInExcel } from './pane-page.ts';
import { servePages } from './serve-pages.ts';

const records = Array.from({ length: 30 }, (_, at) => [
  `CI-${1001 + at}`,
  `${['Merced', 'Alameda', 'Colusa'][at % 3] ?? ''}${at % 7 === 0 ? ' ' : ''}`,
  12.5 + at,
  { value: `${1 + (at % 9)}/${10 + (at % 18)}/2024`, format: '@' },
  { value: 25 + 2 * at, formula: `=C${at + 4}*2` },
]);

const faulty: SheetPlan = {
  name: 'Culverts 2025',
  rows: [
    [{ value: 'Culverts looked at in 2025', format: '0.00', fill: '#FFEE00' }],
    [null],
    ['Inspection_ID', 'County', 'Length_ft', 'Inspected', 'Twice'],
    ...records,
    [{ value: 'Total', fill: '#DDDDDD' }, null, { value: 810, formula: '=SUM(C4:C33)' }, null, null],
    [null],
    ['Note: closed culverts are left out of this list.', null, null, null],
  ],
  merged: ['A1:E1', 'A36:D36'],
};

const cover: SheetPlan = { name: 'Lists', rows: [['Length', { value: 12.5, formula: '=C4' }]] };

describe('mends in the workbook open in Excel', function () {
  this.timeout(120_000);
  const { openPage } = servedInBrowser(servePages);

  async function openChecked(
    sheets: SheetPlan[],
    options: ExcelOptions = {},
  ): Promise<{ page: Page; host: ExcelHost; complaints: () => string[] }> {
    const { page, complaints } = await openPage();
    const host = await showInExcel(page, '/pane/?state=ca', sheets, options);
    await page.getByRole('button', { name: 'Check this workbook' }).click();
    await page.getByText(/records in rows|no table was found/).waitFor();
    return { page, host, complaints };
  }

  const mend = async (page: Page, title: string) => {
    await page
      .getByRole('button', { name: `Mend: ${title}` })
      .first()
      .click();
    await page.getByRole('button', { name: 'Mend this' }).click();
  };
  const mendAll = async (page: Page) => {
    await page.getByRole('button', { name: /^Mend all that can/ }).click();
    await page.getByRole('button', { name: 'Mend all of this' }).click();
  };
  const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / }).click();
  const data = ({ workbook }: ExcelHost) => workbook.sheets.find(({ name }) => name === faulty.name)!;

  it('takes rows out and brings them back exactly: formulas, formats, merged cells, references', async () => {
    const { page, host, complaints } = await openChecked([faulty, cover]);
    const before = snapshot(host.workbook);
    await mend(page, 'Take out the rows above the column names');
    await page.getByText(/^Mended: /).waitFor();
    assert.deepEqual(rowsOf(data(host))[0], ['Inspection_ID', 'County', 'Length_ft', 'Inspected', 'Twice']);
    assert.equal(data(host).cells.get(cellKey(1, 4))?.formula, '=C2*2', 'formulas follow');
    await page.getByText('Culverts looked at in 2025').first().waitFor();
    await takePicture(page, 'pane-mended-in-excel');
    await undo(page);
    await page.getByText(/^Undone: /).waitFor();
    assert.deepEqual(snapshot(host.workbook), before);
    assert.equal(data(host).cells.get(cellKey(0, 0))?.format, '0.00');
    assert.deepEqual(complaints(), []);
  });

  it('mends all that is safe, and each step goes back to what the cells held', async () => {
    const { page, host } = await openChecked([faulty, cover]);
    const before = snapshot(host.workbook);
    await mend(page, 'Take the notes out of the sheet');
    await page.getByText('Mended: Take the notes').waitFor();
    const between = snapshot(host.workbook);
    await mendAll(page);
    await until('two steps', async () => (await page.getByRole('button', { name: /^Undo/ }).count()) === 2);
    const rows = rowsOf(data(host));
    assert.equal(rows.length, 31, 'the header and its records');
    assert.deepEqual(data(host).merges, []);
    assert.equal(typeof rows[1]?.[3], 'number', 'a day is a day');
    assert.ok(rows.every(([, county]) => String(county) === String(county).trim()));
    await undo(page);
    await page.getByText(/^Undone: /).waitFor();
    assert.deepEqual(snapshot(host.workbook), between);
    await undo(page);
    await page.getByText('Undone: Take the notes').waitFor();
    assert.deepEqual(snapshot(host.workbook), before);
  });

  it('sees a cell that was changed since the check before it does anything', async () => {
    const { page, host } = await openChecked([faulty]);
    await page
      .getByRole('button', { name: 'Mend: Take out the rows above the column names' })
      .first()
      .click();
    await page.getByRole('button', { name: 'Mend this' }).waitFor();
    data(host).cells.set(cellKey(0, 0), { value: 'Another title' });
    const before = snapshot(host.workbook);
    await page.getByRole('button', { name: 'Mend this' }).click();
    await page
      .getByText(
        /^Nothing was mended.*A1 of “Culverts 2025” held “Culverts looked at in 2025” and now holds “Another title”/,
      )
      .waitFor();
    assert.deepEqual(snapshot(host.workbook), before);
  });

  it('does not undo over what was changed since', async () => {
    const { page, host } = await openChecked([faulty]);
    await mend(page, 'Take out the rows above the column names');
    await page.getByText(/^Mended: /).waitFor();
    data(host).cells.set(cellKey(2, 1), { value: 'Fresno' });
    await undo(page);
    await page
      .getByText(/^Nothing was undone.*B3 of “Culverts 2025” held “Alameda” and now holds “Fresno”/)
      .waitFor();
    assert.equal(data(host).cells.get(cellKey(2, 1))?.value, 'Fresno');
  });

  for (const [action, after] of [
    ['Range.Delete', 1],
    ['Range.Formulas', 1],
    ['Range.NumberFormat', 0],
  ] as const) {
    it(`puts everything back when ${action} fails in the middle`, async () => {
      const { page, host } = await openChecked([faulty, cover]);
      const before = snapshot(host.workbook);
      await page.getByRole('button', { name: /^Mend all that can/ }).click();
      await page.getByRole('button', { name: 'Mend all of this' }).waitFor();
      host.failing = { action, after };
      await page.getByRole('button', { name: 'Mend all of this' }).click();
      await page.getByText(/^Nothing was mended, and everything is as it was/).waitFor();
      assert.equal(host.failing, null, 'it did fail');
      assert.deepEqual(snapshot(host.workbook), before);
      await mendAll(page);
      await page.getByText(/^Mended: /).waitFor();
    });
  }

  it('puts periods into rows on a new first sheet; undone, that sheet is empty and hidden, none is deleted', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => [
      `Town ${at}`,
      `0${9001 + at}`,
      10 + at,
      20 + at,
      30 + at,
      40 + at,
    ]);
    const wide = { name: 'Births', rows: [['Town', 'Code', '2019', '2020', '2021', '2022'], ...rows] };
    const { page, host } = await openChecked([wide]);
    const before = snapshot(host.workbook);
    await mend(page, 'Put the periods into rows, on a new first tab');
    await page.getByText(/^Mended: /).waitFor();
    assert.deepEqual(
      host.workbook.sheets.slice(0, 2).map(({ name }) => name),
      ['Births long', 'Births'],
    );
    const long = host.workbook.sheets[0]!;
    assert.equal(rowsOf(long).length, 101);
    assert.equal(rowsOf(long)[1]?.[2], '09001', 'a code stays text');
    await until('what is said of the new columns', () => host.workbook.sheets.length === 3);
    await undo(page);
    await page.getByText(/“Births long” stands empty and hidden at the end/).waitFor();
    assert.deepEqual(
      host.workbook.sheets.map(({ name, visibility }) => [name, visibility]),
      [
        ['Births', 'Visible'],
        ['Data Dictionary', 'Visible'],
        ['Births long', 'Hidden'],
      ],
    );
    assert.deepEqual(rowsOf(long), []);
    assert.deepEqual(snapshot(host.workbook).slice(0, 1), before);
  });

  it('moves the data to the front and back', async () => {
    const about = { name: 'Read me', rows: [['About this workbook'], ['Ask the records office.']] };
    const { page, host } = await openChecked([
      about,
      { name: 'Data', rows: [['Key', 'County'], ...records.map((row) => row.slice(0, 2))] },
    ]);
    await mend(page, 'Move the data to the first tab');
    await page.getByText(/^Mended: /).waitFor();
    assert.deepEqual(
      host.workbook.sheets.map(({ name }) => name),
      ['Data', 'Read me'],
    );
    await undo(page);
    await page.getByText(/^Undone: /).waitFor();
    assert.deepEqual(
      host.workbook.sheets.map(({ name }) => name),
      ['Read me', 'Data'],
    );
  });

  it('takes what is said of a column along to its new name, on the dictionary sheet, and back', async () => {
    const rows = records.map((row) => row.slice(0, 3));
    const named = { name: 'Data', rows: [['Inspection_ID', 'County', 'Length (ft)'], ...rows] };
    const { page, host } = await openChecked([named]);
    await go(page, /^Columns/);
    await page
      .getByRole('group', { name: /Length/ })
      .getByLabel('Description')
      .fill('Along the barrel');
    const dictionary = () => host.workbook.sheets.find(({ name }) => name === 'Data Dictionary');
    await until('the dictionary', () => dictionary() !== undefined && rowsOf(dictionary()!).length === 2);
    await go(page, /^Check/);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText(/records in rows/).waitFor();
    await page
      .getByRole('button', { name: /^Mend: .*(unit|name)/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Mend this' }).click();
    await page.getByText(/^Mended: /).waitFor();
    const named2 = String(rowsOf(host.workbook.sheets[0]!)[0]?.[2]);
    assert.notEqual(named2, 'Length (ft)');
    await until('the new name in the dictionary', () => rowsOf(dictionary()!)[1]?.[0] === named2);
    await until('its description', () => rowsOf(dictionary()!)[1]?.[2] === 'Along the barrel');
    await undo(page);
    await page.getByText(/^Undone: /).waitFor();
    await until('the old name', () => rowsOf(dictionary()!)[1]?.[0] === 'Length (ft)');
    assert.equal(rowsOf(dictionary()!).length, 2);
  });

  it('does not mend where Excel does not tell what is merged or hidden', async () => {
    const { page } = await openChecked([faulty], { sets: '1.8' });
    await page.getByText(/This Excel does not tell enough for mending/).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Mend/ }).count(), 0);
  });
});

/** All that the workbook holds, without cells that hold nothing and look like nothing. */
function snapshot({ sheets }: HeldWorkbook) {
  return sheets.map(({ name, cells, merges, visibility }) => ({
    name,
    visibility,
    merges: merges.map((merge) => JSON.stringify(merge)).toSorted(),
    cells: [...cells]
      .map(([key, { value, formula, format = 'General', fill, error = false }]) =>
        formula === undefined ? { key, value, format, fill, error } : { key, formula, format, fill },
      )
      .filter((cell) => 'formula' in cell || cell.value !== '' || cell.format !== 'General' || cell.fill)
      .sort((a, b) => a.key - b.key),
  }));
}

import type { Page } from 'playwright-core';
import { makeWorkbook, type SheetPlan } from '../office/cells.ts';
import { type ExcelHost, type HostSettings, imitateExcel } from '../office/host.ts';
import { type ExcelOptions, hostInfo, openInExcel } from '../office/in-page.ts';

/** Goes to a step of the pane. */
export const go = (page: Page, step: RegExp): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: step }).click();

/** Chooses a file in the pane. */
export const giveFile = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Makes the page a pane beside a workbook of these sheets, open in an imitated Excel. */
export async function showInExcel(
  page: Page,
  address: string,
  sheets: SheetPlan[],
  settings: HostSettings & ExcelOptions = {},
): Promise<ExcelHost> {
  const host = imitateExcel(makeWorkbook('culverts.xlsx', sheets), settings);
  await openInExcel(page, host, settings);
  await page.goto(`${address}&${hostInfo}`);
  return host;
}

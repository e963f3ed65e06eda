import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPages } from '../../addin/build.ts';
import { servePages } from '../addin/serve-pages.ts';
import { openBrowser, openPage } from '../browser.ts';
import { bigPackage, bigText } from './big-file.ts';

/**
 * `npm run bench:worker [rows]`: a big workbook in the pane, in a real Chromium: when the first findings can be
 * read, when all can, the longest task on the page's own thread meanwhile, and how soon cancelling takes effect.
 */
const rows = Number(process.argv[2] ?? 100_000);
const runs = 3;

/** Written for the page: from the choice of a file on, notes what can be read when, and every long task. */
const watch = `
  window.seen = { began: 0, first: 0, all: 0, tasks: [] };
  addEventListener('change', () => { seen.began = performance.now(); }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (seen.began > 0 && startTime + duration > seen.began) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  const look = () => {
    const now = performance.now();
    if (seen.began > 0 && seen.first === 0 && document.querySelector('main article')) seen.first = now;
    if (seen.began > 0 && seen.all === 0 && document.querySelector('main [role=group] [aria-pressed]')) seen.all = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
await buildPages();
const pages = await servePages();
const browser = await openBrowser();
try {
  console.log(`${rows.toLocaleString('en-US')} rows of 20 columns in Chromium ${browser.version()}`);
  const files = { 'clean.xlsx': bigPackage(rows), 'faulty.csv': faulty(bigText(rows)) };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await writeFile(file, content);
    for (let run = 1; run <= runs; run++) {
      const checked = await check(file);
      const cancelled = await cancel(file);
      console.log(
        [
          `${name}, run ${run}: first findings ${seconds(checked.first)}`,
          `all findings ${seconds(checked.all)} (${checked.findings})`,
          `longest task on the page's thread ${Math.round(checked.longest)} ms`,
          `cancelled within ${Math.round(cancelled)} ms`,
        ].join(', '),
      );
    }
  }
} finally {
  await browser.close();
  await pages.stop();
  await rm(folder, { recursive: true });
}

/** Names with units, and tens of thousands of places in several columns. */
function faulty(text: string): string {
  return text
    .replace('column_4', 'depth (ft)')
    .replaceAll(',Avon,', ',AVON ,')
    .replaceAll(',Canton,', ',N/A,')
    .replaceAll(',Darien,', ',"Dar\nien",');
}

interface Seen {
  began: number;
  first: number;
  all: number;
  tasks: number[];
}

async function open(file: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 360, height: 800 } });
  await page.addInitScript(watch);
  await page.goto(`${pages.url}/pane/?state=ca`);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  return page;
}

async function check(
  file: string,
): Promise<{ first: number; all: number; longest: number; findings: number }> {
  const page = await open(file);
  await page.getByRole('button', { name: 'By column' }).waitFor({ timeout: 120_000 });
  // The last task is reported a moment after it ended.
  await page.waitForTimeout(300);
  const { began, first, all, tasks }: Seen = await page.evaluate('seen');
  const findings = await page.locator('main article').count();
  await page.context().close();
  return { first: first - began, all: all - began, longest: Math.max(0, ...tasks), findings };
}

async function cancel(file: string): Promise<number> {
  const page = await open(file);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.waitForTimeout(500);
  const took: number = await page.evaluate(`new Promise((resolve) => {
    const before = performance.now();
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel').click();
    const look = () => document.querySelector('input[type=file]') ? resolve(performance.now() - before) : requestAnimationFrame(look);
    look();
  })`);
  await page.context().close();
  return took;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, openPage, takePicture } from '../browser.ts';
import { until } from '../until.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

const question = 'Which open data software should my agency buy?';

describe('asking the coordinators, in a browser against the running product', function () {
  this.timeout(240_000);
  let browser: Browser;
  let desk: RunningDesk;

  before(async () => {
    browser = await openBrowser();
    desk = await startDesk();
  });
  after(async () => {
    await browser?.close();
    await desk?.end();
  });

  it('unanswered, asked, killed, answered, reviewed, used, revoked', async () => {
    const steward = await openChannel(browser, desk, 'ct-steward');
    await ask(steward, `@Open Data Desk ${question}`);
    const unanswered = newest(steward, 'The handbook does not say');
    await unanswered.getByRole('button', { name: 'Ask the coordinators' }).click();
    await unanswered.getByRole('textbox', { name: /What else/ }).fill('We have two offers.');
    await look(steward, unanswered, 'coordinators-1-ask');
    await unanswered.getByRole('button', { name: 'Send', exact: true }).last().click();
    await steward.getByText('Waiting for the coordinators').first().waitFor();

    // The local channel, unlike Teams, needs a moment until what was posted outlives it.
    const channel = join(desk.home, 'channel.json');
    await until('kept', () => readFileSync(channel, 'utf8').includes('a question for the coordinators'));
    await desk.kill();
    await steward.context().close();
    desk = await startDesk({ home: desk.home });

    const sam = await openChannel(browser, desk, 'ct-coordinator');
    const asked = newest(sam, 'a question for the coordinators');
    await asked.getByText('Avery Lindt').waitFor();
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await asked.getByRole('textbox', { name: /Your answer/ }).fill('None: the portal is free for agencies.');
    await asked.getByRole('textbox', { name: /Link/ }).fill('https://portal.ct.gov/costs');
    // The first but “none” is the section that came nearest.
    await asked.getByRole('combobox').selectOption({ index: 1 });
    await look(sam, asked, 'coordinators-2-question');
    await asked.getByRole('button', { name: 'Send and propose as curated' }).click();
    await sam.getByText('A curated answer to look at').first().waitFor();

    const again = await openChannel(browser, desk, 'ct-steward');
    await newest(again, 'The coordinators’ answer').getByText('Sam Delorme, Open data coordinator').waitFor();
    const own = newest(again, 'Answered by the coordinators');
    await own.waitFor();
    await look(again, newest(again, 'The coordinators’ answer'), 'coordinators-3-given');

    const proposal = newest(sam, 'A curated answer to look at');
    await proposal.getByRole('button', { name: 'Use it' }).click();
    await sam
      .getByText(/a second coordinator has to look at it/)
      .first()
      .waitFor();
    const casey = await openChannel(browser, desk, 'ct-gis');
    const reviewed = newest(casey, 'A curated answer to look at');
    await look(casey, reviewed, 'coordinators-4-review');
    await reviewed.getByRole('button', { name: 'Change wording' }).click();
    await look(casey, reviewed, 'coordinators-5-wording');
    await reviewed.getByRole('button', { name: 'Use it' }).click();
    const inUse = newest(casey, 'In use, looked at by Casey Moreland');
    await inUse.waitFor();
    await inUse.getByRole('button', { name: 'History' }).click();
    await look(casey, inUse, 'coordinators-6-in-use');

    await ask(again, '@Open Data Desk wich open data sofware shoud our agency buy');
    const used = newest(again, 'The handbook itself does not say.');
    await used.getByText('None: the portal is free for agencies.').waitFor();
    await look(again, used, 'coordinators-7-used');

    await ask(casey, '@Open Data Desk curated answers');
    const list = newest(casey, '1 to 1 of 1');
    await list.waitFor();
    await look(casey, list, 'coordinators-8-list');
    await list.getByRole('button', { name: 'Revoke', exact: true }).click();
    await list.getByRole('button', { name: 'Revoke it' }).click();
    await casey.getByText('Connecticut has no curated answers yet').first().waitFor();
    await ask(again, `@Open Data Desk ${question}`);
    await again.getByText('The handbook does not say', { exact: true }).last().waitFor();
    const last = again.locator('[data-message]').filter({ hasText: 'The handbook does not say' }).last();
    assert.doesNotMatch((await last.textContent()) ?? '', /free for agencies/);
    await newest(casey, 'Not used')
      .getByText(/Casey Moreland revoked it/)
      .waitFor();
    for (const page of [sam, again, casey]) await page.context().close();
  });
});

async function openChannel(browser: Browser, desk: RunningDesk, person: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 1180, height: 900 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${desk.url}/sandbox/?as=${person}`);
  await page.getByRole('textbox', { name: 'Start a new conversation' }).waitFor();
  return page;
}

async function ask(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Start a new conversation' });
  await box.fill(words);
  await box.press('Enter');
}

/** The message with these words that came last. */
const newest = (page: Page, words: string): Locator =>
  page.locator('[data-message]').filter({ hasText: words }).last();

/** The card as it is on a wide screen and on a phone's, light and dark: nothing cut off, nothing unreadable. */
async function look(page: Page, card: Locator, name: string): Promise<void> {
  await card.waitFor();
  const id = await card.getAttribute('data-message');
  const same = page.locator(`[data-message="${id}"]`);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width] of [
      ['wide', 1180],
      ['phone', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await same.scrollIntoViewIfNeeded();
      await takePicture(page, `${name}-${colorScheme}-${size}`);
      const cut = await same.evaluate((element) => element.scrollWidth - element.clientWidth);
      assert.ok(cut <= 1, `${name} is ${cut} pixels wider than a ${size} screen`);
    }
    const faults = await accessibilityFaults(page);
    assert.deepEqual(faults, [], `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1180, height: 900 });
}

import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, takePicture } from '../browser.ts';
import { leftOut, throwAwayDatabase } from '../postgres.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

interface Tour {
  state: 'ca' | 'ct';
  portal: string;
  question: string;
  handbook: string;
  submitter: string;
  stranger: string;
  coordinator: string;
  draft: RegExp;
  mended: RegExp;
  faults: string[];
  title: string;
  fields: Record<string, string>;
  choices: Record<string, string>;
}

const description =
  'What the figures describe, who collects them and how, from the first day of the year to its last. They are ' +
  'added up once a year from the records of every office, and small corrections follow in the next release.';

const tours: Tour[] = [
  {
    state: 'ca',
    portal: 'California Open Data Portal',
    question: 'Which characters can I use in column headers?',
    handbook: 'https://docs.data.ca.gov/california-open-data-publishers-handbook/',
    submitter: 'ca-steward',
    stranger: 'ca-water',
    coordinator: 'ca-coordinator',
    draft: /with faults/,
    mended: /mended/,
    faults: ['row 4', 'Inspection_ID', 'Note: culverts'],
    title: 'Culvert Inspections by County',
    fields: {
      Title: 'Culvert Inspections by County',
      Description: description,
      Tags: 'culverts, drainage',
      'Program Contact Name': 'Culvert Inspection Program',
      'Program Contact Email': 'culvert-inspections@example.ca.gov',
    },
    choices: {
      Publisher: 'Department of Transportation (Caltrans)',
      Topic: 'Transportation',
      Frequency: 'Quarterly',
    },
  },
  {
    state: 'ct',
    portal: 'CT Open Data Portal',
    question: 'What should the title of a dataset be like?',
    handbook: 'https://ctopendata.github.io/open-data-handbook/',
    submitter: 'ct-steward',
    stranger: 'ct-gis',
    coordinator: 'ct-coordinator',
    draft: /with faults/,
    mended: /mended/,
    faults: ['row 3', 'Municipality', 'dial-a-ride'],
    title: 'Bus Boardings by Town',
    fields: {
      Title: 'Bus Boardings by Town',
      Description: description,
      'Row Label': 'Town and fiscal year',
      'Tags / Keywords': 'buses, ridership',
      'Data Provided By / Attribution': 'Bureau of Public Transportation',
    },
    choices: {
      Category: 'Transportation',
      Agency: 'Department of Transportation',
      'Geographic Unit': 'Municipality',
      'Update Frequency': 'Annually',
    },
  },
];

describe('the tour: from a question to a public dataset, in a browser against the running product', function () {
  this.timeout(240_000);
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
  });

  for (const store of ['PGlite', 'PostgreSQL'] as const) {
    describe(store, () => {
      let desk: RunningDesk;
      let database: Awaited<ReturnType<typeof throwAwayDatabase>> | null = null;

      before(async function () {
        if (store === 'PostgreSQL') {
          if (leftOut) {
            console.log(`      PostgreSQL ${leftOut}`);
            this.skip();
          }
          database = await throwAwayDatabase();
        }
        desk = await startDesk({ databaseUrl: database?.url ?? '' });
      });
      after(async () => {
        await desk?.end();
        await database?.drop();
      });

      for (const tour of tours) {
        it(`${tour.state}: asked, walked, checked, mended, handed over, refused, approved, public`, async () => {
          const picture = (page: Page, what: string) =>
            takePicture(page, `tour-${store}-${tour.state}-${what}`);
          const channel = await openChannel(browser, desk, tour.submitter);

          await askTheHandbook(channel, tour);
          await walkTheChecklist(channel);
          await picture(channel, 'channel');

          const pane = await openPane(browser, desk, tour);
          await checkAndMend(pane, tour, () => picture(pane, 'pane-findings'));
          await describeAndHandOver(pane, tour);
          await pane
            .getByText(/waiting for approval/)
            .first()
            .waitFor();
          await picture(pane, 'pane-status');

          const card = cardOf(channel, tour.title);
          await card.getByText('Waiting for approval').waitFor();
          const address = await portalAddress(card);
          assert.equal(
            await visibleToAll(browser, address),
            false,
            'private means not to be seen by the public',
          );
          await memberSees(browser, address, tour, (page) => picture(page, 'portal-private'));

          await card.getByRole('button', { name: 'Approve' }).click();
          await channel
            .getByText(/handed this dataset over|handed it over/)
            .first()
            .waitFor();
          const stranger = await openChannel(browser, desk, tour.stranger);
          const strangersCard = cardOf(stranger, tour.title);
          await strangersCard.getByRole('button', { name: 'Approve' }).click();
          await stranger
            .getByText(/coordinator/i)
            .last()
            .waitFor();
          assert.equal(await visibleToAll(browser, address), false, 'two refusals change nothing');

          const coordinator = await openChannel(browser, desk, tour.coordinator);
          const decided = cardOf(coordinator, tour.title);
          await picture(coordinator, 'approval-card');
          await decided.getByRole('button', { name: 'Approve' }).click();
          await decided.getByText(/Approved by/).waitFor();
          await decided.getByText('Everybody can see it now.').waitFor();
          await coordinator
            .getByText(new RegExp(`${tour.title}.* is public`))
            .first()
            .waitFor();
          await picture(coordinator, 'announced');
          assert.equal(await visibleToAll(browser, address), true, 'approved means public');
          await pane.getByText(/Version 1: public/).waitFor();
          const list = channel.getByRole('region', { name: 'Ten-minute tour' });
          for (const step of ['Ask', 'Walk', 'Check', 'Hand over', 'Look at', 'Try to approve', 'Approve it'])
            await list.getByRole('button', { name: new RegExp(`^Done: ${step}`) }).waitFor();
          for (const page of [channel, pane, stranger, coordinator]) await page.context().close();
        });
      }
    });
  }
});

async function openChannel(browser: Browser, desk: RunningDesk, person: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 1180, height: 820 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${desk.url}/sandbox/?as=${person}`);
  await page.getByRole('textbox', { name: 'Start a new conversation' }).waitFor();
  return page;
}

async function askTheHandbook(channel: Page, tour: Tour): Promise<void> {
  const box = channel.getByRole('textbox', { name: 'Start a new conversation' });
  await box.fill(`@Open Data Desk ${tour.question}`);
  await box.press('Enter');
  const way = channel
    .getByRole('link', { name: 'Open in the handbook' })
    .or(channel.getByRole('button', { name: 'Open in the handbook' }));
  await way.first().waitFor();
}

async function walkTheChecklist(channel: Page): Promise<void> {
  const box = channel.getByRole('textbox', { name: 'Start a new conversation' });
  await box.fill('@Open Data Desk checklist');
  await box.press('Enter');
  const walk = channel
    .locator('[data-message]')
    .filter({ hasText: /1 of \d+/ })
    .last();
  await walk.waitFor();
  const id = await walk.getAttribute('data-message');
  const card = channel.locator(`[data-message="${id}"]`);
  await card.getByRole('textbox', { name: /Note/ }).fill('To be seen to');
  await card.getByRole('button', { name: 'Not sure', exact: true }).click();
  await card.getByText(/2 of \d+/).waitFor();
  await card.getByRole('button', { name: 'Yes', exact: true }).click();
  await card.getByText(/3 of \d+/).waitFor();
}

async function openPane(browser: Browser, desk: RunningDesk, tour: Tour): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 320, height: 760 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${desk.url}/pane/?as=${tour.submitter}&state=${tour.state}`);
  return page;
}

async function checkAndMend(pane: Page, tour: Tour, look: () => Promise<string>): Promise<void> {
  await pane.getByRole('button', { name: tour.draft }).click();
  const errors = pane.getByRole('region', { name: 'Errors' });
  await errors.waitFor();
  for (const fault of tour.faults) await errors.getByText(fault).first().waitFor();
  await errors
    .getByRole('button', { name: /^Show / })
    .first()
    .click();
  await pane
    .getByRole('region', { name: /^Cells around/ })
    .first()
    .waitFor();
  await look();
  await pane.getByRole('button', { name: 'Another file' }).click();
  await pane.getByRole('button', { name: tour.mended }).click();
  await pane
    .getByText('Nothing found')
    .or(pane.getByText(/No errors/i))
    .first()
    .waitFor();
}

async function describeAndHandOver(pane: Page, tour: Tour): Promise<void> {
  await step(pane, /Columns/);
  await pane.getByText('6 of 6 columns described').waitFor();
  await step(pane, /Dataset/);
  for (const [label, value] of Object.entries(tour.choices))
    await pane.getByLabel(label, { exact: false }).first().selectOption(value);
  for (const [label, value] of Object.entries(tour.fields)) await field(pane, label).fill(value);
  await step(pane, /Hand over/);
  await pane.getByRole('button', { name: 'Hand over', exact: true }).last().click();
}

const step = (pane: Page, name: RegExp) =>
  pane.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();

const field = (pane: Page, label: string): Locator =>
  pane.getByRole('textbox', { name: new RegExp(`^${label.replaceAll('/', '\\/')}`) }).first();

/** The newest message of the bot about the dataset that can be decided or was. */
const cardOf = (channel: Page, title: string): Locator =>
  channel.locator('[data-message]').filter({ hasText: 'Handed over by' }).filter({ hasText: title }).first();

async function portalAddress(card: Locator): Promise<string> {
  const link = card
    .getByRole('link', { name: 'See the private dataset' })
    .or(card.getByRole('button', { name: 'See the private dataset' }));
  const address = await link.first().getAttribute('href');
  if (address !== null) return address;
  const [page] = await Promise.all([card.page().context().waitForEvent('page'), link.first().click()]);
  const url = page.url();
  await page.close();
  return url;
}

async function visibleToAll(browser: Browser, address: string): Promise<boolean> {
  const { page } = await openPage(browser);
  const response = await page.goto(address);
  await page.context().close();
  return response?.status() === 200;
}

async function memberSees(
  browser: Browser,
  address: string,
  tour: Tour,
  look: (page: Page) => Promise<string>,
): Promise<void> {
  const { page } = await openPage(browser, { viewport: { width: 900, height: 900 } });
  await page.goto(`${address}?as=member`);
  await page.getByRole('heading', { name: tour.title }).first().waitFor();
  await page.getByText('Private', { exact: true }).first().waitFor();
  await look(page);
  await page.context().close();
}

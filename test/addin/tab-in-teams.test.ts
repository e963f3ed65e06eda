import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { buildPages } from '../../addin/build.ts';
import { type Issuer, startIssuer } from '../bot/issuer.ts';
import { startDesk, type TestDesk } from '../bot/test-desk.ts';
import { takePicture } from '../browser.ts';
import { throwAwayHome } from '../home.ts';
import { inBrowser, pixelsTooWide } from '../in-browser.ts';
import { until } from '../until.ts';
import { askDesk } from './ask-desk.ts';
import { openTeamsHost, type TeamsHost } from './teams-host.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const publicUrl = 'https://desk.example.gov';

describe('the tab in Teams, with Microsoft’s own client library', function () {
  this.timeout(60_000);
  const { browser, openPage } = inBrowser();
  let issuer: Issuer;
  let desk: TestDesk;
  let removeHome: () => void;
  /** Somebody who held a role in Connecticut before the desk left the sandbox. */
  let coordinator: { tenantId: string; objectId: string; name: string };

  before(async () => {
    await buildPages();
    issuer = await startIssuer();
    const { home, remove } = await throwAwayHome();
    removeHome = remove;
    const sandbox = await startDesk({ home });
    const people = (await (await fetch(`${sandbox.url}/sandbox/api/people`)).json()) as {
      id: string;
      tenantId: string;
      objectId: string;
      name: string;
    }[];
    coordinator = people.find(({ id }) => id === 'ct-coordinator')!;
    await askDesk(sandbox, 'ct-steward', 'What is metadata?');
    await sandbox.stop();
    const { tenantId } = coordinator;
    desk = await startDesk({
      home,
      settings: {
        mode: 'production',
        publicUrl,
        registrations: [{ jurisdiction: 'ct', appId, tenantId, secret: 'x', cloud: issuer.cloud }],
      },
    });
  });
  after(async () => {
    await desk?.stop();
    await issuer?.stop();
    removeHome?.();
  });

  /** As Entra gives it to Teams: version 1, for the address in the package. */
  const tokenFor = (objectId: string) => () =>
    issuer.sign({
      ver: '1.0',
      aud: `api://desk.example.gov/${appId}`,
      iss: `https://sts.windows.net/${coordinator.tenantId}/`,
      tid: coordinator.tenantId,
      oid: objectId,
      name: coordinator.name,
      exp: Math.floor(Date.now() / 1000) + 600,
    });
  const open = (more: Partial<Parameters<typeof openTeamsHost>[1]> = {}) =>
    openTeamsHost(browser(), { desk: desk.url, publicUrl, token: tokenFor(coordinator.objectId), ...more });
  const tabIn = ({ page }: TeamsHost): Frame => page.frames()[1]!;
  const lookIn = (host: TeamsHost) => tabIn(host).evaluate('document.documentElement.dataset.look');

  it('signs in with the token Teams gives, shows the report and says that it is there', async () => {
    const host = await open();
    const tab = tabIn(host);
    await tab.getByRole('region', { name: 'By section' }).waitFor();
    await tab.getByText('Connecticut', { exact: true }).waitFor();
    const heard = await host.heard();
    assert.deepEqual(heard.slice(0, 2), ['initialize', 'getContext']);
    assert.ok(heard.includes('authentication.getAuthToken'), heard.join());
    await until('the word that it is there', async () =>
      (await host.heard()).includes('appInitialization.success'),
    );
    // That the service is no sandbox is known by the answer 404.
    assert.deepEqual(
      host.complaints().filter((one) => !/404/.test(one)),
      [],
    );
  });

  it('looks as Teams does, also when that changes', async () => {
    const host = await open({ theme: 'dark' });
    await tabIn(host).getByRole('region', { name: 'By section' }).waitFor();
    assert.equal(await lookIn(host), 'dark');
    await takePicture(host.page, 'tab-teams-dark');
    await host.turn('contrast');
    await until('high contrast', async () => (await lookIn(host)) === 'high-contrast');
    await takePicture(host.page, 'tab-teams-contrast');
    await host.turn('default');
    await until('light', async () => (await lookIn(host)) === 'light');
  });

  it('copies and saves although the frame may not use the clipboard', async () => {
    const host = await open();
    const tab = tabIn(host);
    await tab.getByRole('button', { name: 'Copy as text' }).click();
    await tab.getByText('Copied. Paste it').waitFor();
    const saved = host.page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download as CSV' }).click();
    assert.match((await saved).suggestedFilename(), /^handbook-report-ct-/);
  });

  it('tells whoever holds no role so, and Teams that this was to be expected', async () => {
    const host = await open({ token: tokenFor('44444444-4444-4444-8444-444444444444') });
    await tabIn(host).getByRole('heading', { name: 'This report is for people who hold a role' }).waitFor();
    await until('the word to Teams', async () =>
      (await host.heard()).includes('appInitialization.expectedFailure'),
    );
  });

  it('says why nobody was signed in, and tries again', async () => {
    let consented = false;
    const host = await open({
      token: async () => {
        if (consented) return tokenFor(coordinator.objectId)();
        throw new Error('resourceRequiresConsent');
      },
    });
    const tab = tabIn(host);
    await tab.getByText('Teams did not sign you in (resourceRequiresConsent).').waitFor();
    consented = true;
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('region', { name: 'By section' }).waitFor();
  });

  it('is shown by Microsoft’s hosts alone', async () => {
    for (const [host, shown] of [
      ['https://gov.teams.microsoft.us', true],
      ['https://teams.cloud.microsoft', true],
      ['https://teams.microsoft.com.example.com', false],
    ] as const) {
      const { page } = await open({ host });
      const heading = page.frameLocator('iframe').getByRole('heading', { name: 'Handbook report' });
      if (shown) await heading.waitFor();
      else {
        await until('the refused frame', () => page.frames()[1]?.url().startsWith('chrome-error:') ?? false);
        assert.equal(await heading.count(), 0);
      }
    }
  });

  it('outside Teams says where to open it', async () => {
    const { page } = await openPage();
    await page.goto(`${desk.url}/tab/`);
    await page.getByText('knows who you are only inside Microsoft Teams').waitFor();
    assert.ok((await pixelsTooWide(page)) <= 0);
  });
});

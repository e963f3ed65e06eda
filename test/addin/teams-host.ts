import type { Browser, Page } from 'playwright-core';

export interface TeamsHost {
  page: Page;
  /** What the tab has said to Teams, by the names of the client library's messages. */
  heard(): Promise<string[]>;
  turn(theme: 'default' | 'dark' | 'contrast'): Promise<void>;
  complaints(): string[];
}

/**
 * A page at Teams' own address with the tab in a frame, as Teams on the web embeds it: the client library's
 * messages are answered, and the tab's address leads to the desk on this machine. Nothing leaves the machine.
 */
export async function openTeamsHost(
  browser: Browser,
  options: {
    /** Where the desk is on this machine, and where Teams finds it. */
    desk: string;
    publicUrl: string;
    theme?: 'default' | 'dark' | 'contrast';
    /** Where the frame stands; Teams' own address when left out. */
    host?: string;
    /** The token Teams gives, or throws the reason for giving none. */
    token(): Promise<string>;
  },
): Promise<TeamsHost> {
  const { desk, publicUrl, theme = 'default', host = 'https://teams.microsoft.com' } = options;
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.exposeFunction('tokenOfTeams', () =>
    options.token().then(
      (token) => [true, token],
      (error: Error) => [false, error.message],
    ),
  );
  await context.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: { validOrigins: ['teams.microsoft.com', 'gov.teams.microsoft.us', '*.cloud.microsoft'] },
    }),
  );
  await context.route(`${publicUrl}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: `${desk}${pathname}${search}` });
    await route.fulfill({ response });
  });
  await context.route(`${host}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(`${publicUrl}/tab/`, theme) }),
  );
  await page.goto(`${host}/`);
  return {
    page,
    heard: () => page.evaluate('heard'),
    turn: (now) => page.evaluate(`frame.postMessage({ func: 'themeChange', args: ['${now}'] }, '*')`),
    complaints: () => complaints,
  };
}

/** The frame has what Teams gives to frames: scripts, downloads and windows, but not the clipboard. */
const hostPage = (tab: string, theme: string): string => `<!doctype html><title>Teams</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100vh; display: block }</style>
<script>
  const heard = [];
  let frame = null;
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, supports: {} }), '2.58.0'],
    getContext: () => [{ theme: ${JSON.stringify(theme)}, hostName: 'Teams', hostClientType: 'web', frameContext: 'content', entityId: 'handbook-report' }],
    'authentication.getAuthToken': () => tokenOfTeams(),
  };
  addEventListener('message', async ({ source, data, origin }) => {
    if (origin !== ${JSON.stringify(new URL(tab).origin)} || typeof data?.func !== 'string') return;
    frame = source;
    heard.push(data.func === 'registerHandler' ? 'registerHandler ' + data.args[0] : data.func);
    const args = await answers[data.func]?.();
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  });
</script>
<iframe src="${tab}" title="Open Data Desk" sandbox="allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads"></iframe>`;

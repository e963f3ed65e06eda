import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildPages } from '../addin/build.ts';
import { openBrowser, openPage } from './browser.ts';

export interface InBrowser {
  /** There before the first test and gone after the last. */
  browser(): Browser;
  /** A page in a context of its own, which is closed after the test. */
  openPage(options?: BrowserContextOptions): ReturnType<typeof openPage>;
}

/** For a suite that looks at pages in a browser. */
export function inBrowser(patience = 10_000): InBrowser {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  after(() => browser?.close());
  return {
    browser: () => browser,
    async openPage(options) {
      const opened = await openPage(browser, options);
      opened.page.setDefaultTimeout(patience);
      return opened;
    },
  };
}

/** For a suite that looks at the built pages where they are served; `goto('/pane/')` leads there. */
export function servedInBrowser<Served extends { url: string; stop(): Promise<void> }>(
  serve: () => Promise<Served>,
  patience?: number,
): InBrowser & { served(): Served } {
  let served: Served;
  const { browser, openPage: open } = inBrowser(patience);
  before(async () => {
    await buildPages();
    served = await serve();
  });
  after(() => served?.stop());
  return { browser, served: () => served, openPage: (options) => open({ baseURL: served.url, ...options }) };
}

/** The colours a page is looked at in. */
export const looks: [name: string, options: BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { forcedColors: 'active' }],
];

/** How much of a page one would have to scroll sideways for. */
export const pixelsTooWide = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));

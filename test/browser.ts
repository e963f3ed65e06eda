import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/**
 * A real Chromium for tests: the one named by `CHROMIUM`, one that is installed, or, as root on Debian,
 * Debian's own package.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // A fresh user data folder is made and removed by playwright itself.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a context of its own; anything it throws or cannot load from its own server fails `complaints()`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: () => string[] }> {
  // Without motion, or a colour is looked at on its way from one to the other.
  const context = await browser.newContext({
    viewport: { width: 320, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints: () => complaints };
}

/** Keeps a picture for looking at, in `DESK_SCREENSHOTS` or a temporary folder; returns where it is. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const path = join(pictures(), `${name}.png`);
  await page.screenshot({ path, fullPage: false });
  return path;
}

/**
 * The axe rules a page breaks, in words; contrast included, except where the system forces its own colours, which
 * axe cannot see, and Fluent's guards around a popover, which hand the focus on as soon as they get it.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script, so that the page's own policy stays in force.
  await page.evaluate(`${axeSource()}; undefined`);
  const violations: {
    id: string;
    impact: string | null;
    nodes: { html: string; failureSummary?: string }[];
  }[] = await page.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  const forced = await page.evaluate('matchMedia("(forced-colors: active)").matches');
  return violations
    .filter(({ id }) => !(forced === true && id === 'color-contrast'))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    );
}

/** Where Chromium is; as root on Debian it is installed when it is nowhere. Throws one sentence otherwise. */
export const findBrowser = (): string => findChromium() ?? installChromium();

function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist. Correct it, or unset it.`);
  }
  return candidates.find((path) => existsSync(path)) ?? null;
}

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installChromium(): string {
  const debian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!debian || process.getuid?.() !== 0) {
    throw new Error(
      'The browser tests need Chromium or Chrome. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM to its path.',
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]) => execFileSync('/usr/bin/apt-get', args, { env, stdio: 'ignore' });
  try {
    run(['update']);
    run(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  } catch (cause) {
    throw new Error(
      'Chromium could not be installed by apt-get. Install it by hand, or set CHROMIUM to its path.',
      { cause },
    );
  }
  return '/usr/bin/chromium';
}

let folder: string | null = null;
function pictures(): string {
  const asked = process.env.DESK_SCREENSHOTS;
  if (asked !== undefined && asked !== '') return asked;
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

let axe: string | null = null;
function axeSource(): string {
  axe ??= readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  return axe;
}

import { findBrowser } from './browser.ts';

/** Before the tests: installing a browser takes longer than any of them may. */
try {
  findBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

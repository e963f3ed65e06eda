import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What Microsoft's client library loads by itself in the Excels we serve, in English. */
const files = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
];

/**
 * Puts the npm copy of Microsoft's client library beside the pages, under `/assets/office/`, for machines that
 * cannot reach Microsoft's own server.
 */
export function officeFallback(): Plugin {
  const dist = join(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'), '../dist');
  return {
    name: 'office-fallback',
    apply: 'build',
    generateBundle() {
      for (const file of files) {
        this.emitFile({
          type: 'asset',
          fileName: `assets/office/${file}`,
          source: readFileSync(join(dist, file)),
        });
      }
    },
  };
}

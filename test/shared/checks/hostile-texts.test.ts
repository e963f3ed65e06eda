import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';

/** Long runs, each with an end that makes a pattern go back and try again. */
const long = 30_000;
const texts: Record<string, string> = {
  spaces: `1${' '.repeat(long)}x`,
  digits: `${'1'.repeat(long)}x`,
  letters: `${'a'.repeat(long)}!`,
  words: `${'aa '.repeat(long / 3)}!`,
  commas: `${'1,'.repeat(long / 2)}x`,
  dots: `${'a.'.repeat(long / 2)}@`,
  dashes: `${'1-'.repeat(long / 2)}x`,
  slashes: `${'1/'.repeat(long / 2)}x`,
  colons: `${'1:'.repeat(long / 2)}x`,
  brackets: `${'('.repeat(long)}1`,
  capitals: `${'A'.repeat(long)}1`,
  names: `${'Aa '.repeat(long / 3)}1`,
  mails: `${'a@'.repeat(long / 2)}`,
  links: `http://${'a/'.repeat(long / 2)} `,
  quotes: `${'"'.repeat(long)}`,
  garbled: `${'Ã©'.repeat(long / 2)}`,
};

describe('checks on texts made to keep them busy', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`end soon: ${what}`, async function () {
      this.timeout(30_000);
      const [ca, ct] = await loadJurisdictions();
      // In several columns beside ordinary values, as a majority and as an exception, and as a name.
      const rows = Array.from({ length: 30 }, (_, at) =>
        [`Row ${at}`, at % 10 === 0 ? text : '12', at % 2 === 0 ? text : `${text}${at}`, `${at}${text}`]
          .map((one) => `"${one.replaceAll('"', '""')}"`)
          .join(','),
      );
      const head = `Name,Amount,Note,"${text.slice(0, 5000).replaceAll('"', '""')}"`;
      const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
      const workbook = await readWorkbookBytes('hostile.csv', bytes);
      const fields = { title: text, description: text, tags: [text], contact: text };
      const metadata = { fields, columns: { Name: { description: text }, Amount: { description: text } } };
      for (const jurisdiction of [ca!, ct!]) {
        for (const described of [null, metadata]) {
          const { results } = checkWorkbook(workbook, { jurisdiction, metadata: described });
          assert.deepEqual(
            results.filter(({ outcome }) => outcome === 'crashed'),
            [],
          );
        }
      }
    });
  }
});

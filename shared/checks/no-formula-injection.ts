import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';

/** Text that Excel would run as a formula once it comes out of a downloaded CSV file. */
export const noFormulaInjection: Check = {
  meta: {
    id: 'no-formula-injection',
    title: 'No text that runs as a formula',
    demands: 'No text begins like a formula, because whoever opens the published file would run it.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => textRows(table, column, runs),
        ({ name, rows, shown, cell }) =>
          `${name} has ${many(rows.length, 'text')} that a spreadsheet would run as a formula, such as “${shown}” in ${cell}. Paste the value instead, or write the text without the sign in front.`,
      ),
    );
  },
  examples: [
    {
      name: 'signs that begin no formula',
      sheets: listed('note', [
        '-5',
        '+1 860 555 0100',
        '- see note',
        '@opendata',
        '=',
        '-Smith',
        '+/- 3',
        '== old ==',
      ]),
      outcome: 'passed',
    },
    {
      name: 'formulas as text',
      sheets: listed('note', [
        '=HYPERLINK("http://example.com","x")',
        'fine',
        "+cmd|' /C calc'!A0",
        '@SUM(1+1)',
        '=A2&B2',
      ]),
      outcome: 'found',
      ranges: ['B2', 'B4:B6'],
    },
  ],
};

/** An equals sign before anything it could reckon with; plus, minus and at only before a call. */
const runs = (text: string): boolean =>
  /^\s*[=+\-@]/.test(text) &&
  (/^\s*=\s*["'(+\-@{\w$[]/.test(text) ||
    /^\s*[+\-@]\s*(?:[A-Z][A-Z\d.]*\(|[A-Z]+\s*\||\$?[A-Z]{1,3}\$?\d+\s*[-+*/&^(]|.*![A-Z]+\d)/i.test(text));

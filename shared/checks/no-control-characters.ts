import type { Check } from '../check.ts';
import { births, data, listed } from '../example-data.ts';
import { answer, foundInColumns, foundInNames, noTable } from '../found.ts';
import { many, nameOf, textRows } from '../workbook/records.ts';

/** Characters nobody sees break files and make equal values differ. Line breaks are a check of their own. */
export const noControlCharacters: Check = {
  meta: {
    id: 'no-control-characters',
    title: 'No invisible characters',
    demands: 'No text holds tabs, control characters or letters of no width.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const names = foundInNames(table, (column) =>
      invisible.test(column.name ?? '')
        ? `${nameOf(column)} has an invisible character (${codeIn(column.name!)}) in its name. Type the name again.`
        : null,
    );
    const cells = foundInColumns(
      table,
      (column) => textRows(table, column, (text) => invisible.test(text) && invisible.test(text.trim())),
      ({ name, rows, cell }) =>
        `${name} has invisible characters in ${many(rows.length, 'cell')}, the first is ${cell}. Remove them, in Excel with =CLEAN(), or type the values again.`,
    );
    return answer([...names, ...cells]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    {
      name: 'accents, dashes and emoji',
      sheets: listed('note', ['Cañada', '2–3 days', '👩‍🔬 lab']),
      outcome: 'passed',
    },
    {
      name: 'a tab and a space of no width',
      sheets: listed('town', ['Avon', 'Beth\tel', 'Can\u200bton']),
      outcome: 'found',
      ranges: ['B3:B4'],
    },
  ],
};

/** Without line breaks, and without what joins emoji and letters of some scripts. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]|_x00[01][0-9A-F]_/i;

const codeIn = (text: string): string =>
  `U+${(invisible.exec(text)?.[0].charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

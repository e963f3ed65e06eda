import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { mostTexts } from '../workbook/values/majority.ts';

/** A link that leads nowhere outside the office. */
export const possibleLinks: Check = {
  meta: {
    id: 'possible-links',
    title: 'Links lead somewhere',
    demands: 'In a column of links every value is an address on the public web.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          mostTexts(table, column, (text) => begins.test(text.trim()), 0.6)
            ? textRows(table, column, (text) => !isPlaceholder(text) && isBroken(text))
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} has ${many(rows.length, 'link')} that nobody can follow, such as “${shown}” in ${cell}. Write the whole address, such as https://portal.ct.gov/page, and leave the cell empty where there is none.`,
      ),
    );
  },
  examples: [
    {
      name: 'with and without https',
      sheets: listed('website', [
        'https://example.gov/a?b=1#c',
        'www.example.org',
        'http://example.gov; http://example.org',
        'see the agency’s site',
        'https://example.gov/a b.pdf',
      ]),
      outcome: 'passed',
    },
    {
      name: 'broken ones',
      sheets: listed('website', [
        'https://example.gov',
        'htp://example.gov',
        'https:/example.gov/a',
        'https://https://example.gov',
        'https://example.gov/b',
        '\\\\fileserver\\share\\a.pdf',
        'https://intranet/page',
        'https://example.gov/c',
        'https://example.gov/d',
        'https://example.gov/e',
      ]),
      outcome: 'found',
      ranges: ['B3:B5', 'B7:B8'],
    },
  ],
};

const begins = /^(https?:\/\/|www\.)/i;

function isBroken(text: string): boolean {
  return text
    .trim()
    .split(/\s*[;|]\s*(?=http|www\.|\\\\|[a-z]:\\)|\s*,\s+(?=http|www\.)|\s+(?=https?:\/\/)/i)
    .some(isBrokenLink);
}

function isBrokenLink(link: string): boolean {
  if (/^(\\\\|[a-z]:\\|file:)/i.test(link)) return true;
  if (/^h?t?t?ps?:\/\/?|^https?[:/;,.]/i.test(link) && !/^https?:\/\/[^/]/i.test(link)) return true;
  if (/^https?:\/\/https?[:/]/i.test(link)) return true;
  const host = /^https?:\/\/([^/?#\s]*)/i.exec(link)?.[1];
  if (host === undefined) return false;
  const name = host.replace(/^[^@]*@/, '').replace(/:\d+$/, '');
  return !/^[\p{L}\d_-]+(\.[\p{L}\d_-]+)+\.?$/u.test(name);
}

import type { Check, Found } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { sampleTexts, textRows } from '../workbook/records.ts';
import { codeName } from '../workbook/table/code-names.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { looksLikeAddress } from '../workbook/values/written-addresses.ts';

/** Capitals are for acronyms and codes; words in them are hard to read. Names are left as their registers have them. */
export const noAllCapitals: Check = {
  meta: {
    id: 'no-all-capitals',
    title: 'Words are not all in capitals',
    demands:
      'Categories, addresses and sentences are not written in capitals throughout; acronyms and codes are.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const names: string[] = [];
    const found = foundInColumns(
      table,
      (column) => (shouts(table, column) ? textRows(table, column, isShouted) : []),
      ({ name, shown, cell }) => {
        names.push(name);
        return `${name} is written in capitals, such as “${shown}” in ${cell}. ${next}`;
      },
    );
    return answer(found.length > some ? [together(found, names)] : found);
  },
  examples: [
    {
      name: 'words',
      sheets: listed('status', ['Open', 'Closed', 'Open', 'Pending', 'Open', 'Closed']),
      outcome: 'passed',
    },
    {
      name: 'acronyms and codes',
      sheets: listed('program', ['SNAP', 'TANF', 'WIC', 'SNAP', 'TANF', 'WIC', 'SSI', 'WIC']),
      outcome: 'passed',
    },
    {
      name: 'names out of a register',
      sheets: listed('business', [
        'ACME PLUMBING LLC',
        'BAKER & SONS',
        'CANYON ELECTRIC',
        'DELTA ROOFING INC',
      ]),
      outcome: 'passed',
    },
    {
      name: 'a status in capitals',
      sheets: listed('status', ['OPEN', 'CLOSED', 'OPEN', 'UNDER REVIEW', 'OPEN', 'CLOSED']),
      outcome: 'found',
      ranges: ['B2:B7'],
    },
    {
      name: 'a register that writes everything so',
      sheets: data([
        ['permit', 'status', 'kind', 'result'],
        [1, 'OPEN', 'ELECTRICAL', 'PASSED'],
        [2, 'CLOSED', 'PLUMBING', 'FAILED'],
        [3, 'OPEN', 'ELECTRICAL', 'PASSED'],
        [4, 'CLOSED', 'PLUMBING', 'FAILED'],
        [5, 'OPEN', 'ELECTRICAL', 'PASSED'],
      ]),
      outcome: 'found',
      ranges: ['B2:B6', 'C2:C6', 'D2:D6'],
    },
  ],
};

const next = 'Write it in small letters or as a title, such as “In progress”; leave acronyms as they are.';

/** More columns than these are told at once: the whole table comes from a system that writes so. */
const some = 2;

const together = (found: readonly Found[], names: readonly string[]): Found => ({
  message: `${names.length} columns are written in capitals: ${names.join(', ')}. ${next}`,
  ranges: found.flatMap(({ ranges }) => ranges),
  count: found.reduce((sum, { count }) => sum + count, 0),
});

const isShouted = (text: string): boolean =>
  /[A-Z]{2}/.test(text) && text === text.toUpperCase() && !isPlaceholder(text);

/** Whether a column of categories, addresses or sentences stands in capitals nearly throughout. */
function shouts(table: Table, column: TableColumn): boolean {
  const { counts, distinct } = column.profile;
  if (column.kind !== 'text' || counts.text < 4) return false;
  if (
    column.name !== null &&
    (codeName(column.name) || /\b(?:first|last|middle) name\b/.test(headerWords(column.name)))
  )
    return false;
  let texts = 0;
  let shouted = 0;
  let sentences = 0;
  let addresses = 0;
  let ordinary = 0;
  let values = 0;
  for (const [text, count] of sampleTexts(table, column)) {
    if (isPlaceholder(text) || !/[A-Za-z]{2}/.test(text)) continue;
    texts += count;
    values++;
    if (text === text.toUpperCase()) shouted += count;
    if (readsAsWords(text)) ordinary++;
    if (text.split(/\s+/).length >= 6) sentences += count;
    if (looksLikeAddress(text)) addresses += count;
  }
  if (texts < 4 || shouted < texts * 0.9 || ordinary < values * 0.6) return false;
  const category = distinct >= 2 && distinct <= 60 && distinct <= counts.text / 2;
  return category || sentences >= texts * 0.5 || addresses >= texts * 0.6;
}

/** Words with vowels where words have them, and not a short acronym alone. */
function readsAsWords(text: string): boolean {
  const words = text.match(/[A-Z]{2,}/gi) ?? [];
  const spoken = words.filter(
    (word) =>
      linking.test(word) || (word.length >= 4 && /[AEIOUY]/i.test(word) && !/[^AEIOUY]{5}/i.test(word)),
  );
  if (words.length === 1)
    return spoken.length === 1 && (words[0]!.length >= 6 || everyday.has(words[0]!.toLowerCase()));
  return spoken.length >= words.length / 2;
}

const linking = /^(?:the|of|to|for|was|is|are|at|and|in|on|by|no|not|with|from|as|or|an|be|it|has|had)$/i;

/** Short words of categories that might otherwise be acronyms. */
const everyday = new Set(
  'open male paid town city rural urban black white asian other none minor major fatal high low medium good fair poor pass fail adult child north south east west active retail hotel office hold valid issued late rain snow clear dry fire water sewer local state'.split(
    ' ',
  ),
);

import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { mostTexts } from '../workbook/values/majority.ts';

/** An address nobody can write to. */
export const possibleEmails: Check = {
  meta: {
    id: 'possible-emails',
    title: 'E-mail addresses can be written to',
    demands: 'In a column of e-mail addresses every value is one, or several with semicolons between.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          mostTexts(table, column, (text) => text.includes('@'), 0.7) &&
          mostTexts(table, column, isPossible, 0.5)
            ? textRows(
                table,
                column,
                (text) => !isPlaceholder(text) && !isPossible(text) && !isElsewhere(text),
              )
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} has ${many(rows.length, 'value that is', 'values that are')} no e-mail address, such as “${shown}” in ${cell}. Correct ${rows.length === 1 ? 'it' : 'them'}, or leave the cell empty.`,
      ),
    );
  },
  examples: [
    {
      name: 'one, several, with a name',
      sheets: listed('email', [
        'data@example.gov',
        'a.b+c@sub.example.org; d_e@example.com',
        'Open Data <data@example.gov>',
        'mailto:data@example.gov',
        'see website',
        'data@example.gov (main office)',
      ]),
      outcome: 'passed',
    },
    {
      name: 'none at all',
      sheets: listed('email', [
        'data@example.gov',
        'data@example',
        'data@@example.gov',
        'help@example.gov',
        'info@example.gov',
        'records@example.gov',
        'records@example.gov',
        'clerk example.gov',
      ]),
      outcome: 'found',
      ranges: ['B3:B4', 'B9'],
    },
  ],
};

const address = /^(?:mailto:)?[\w.!#$%&'’*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;

const isPossible = (text: string): boolean =>
  text
    .replace(/\([^)@]*\)/g, ' ')
    .trim()
    .split(/\s*(?:[;,|/\n]|\s(?:and|or|&)\s)\s*|\s+(?=\S+@)/i)
    .filter((part) => part !== '')
    .every((part) => {
      const one = /<([^<>]+)>\s*$/.exec(part)?.[1] ?? part;
      return (address.test(one) && !/\.\.|^\.|\.@/.test(one)) || !/[@.]/.test(one);
    }) && text.includes('@');

/** A form on the web, or words in place of an address. */
const isElsewhere = (text: string): boolean => /^(https?:|www\.)/i.test(text.trim()) || !/[@.]\w/.test(text);

import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, eachCell, headerCell, many, nameOf, textCounts, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** What points to one living person must not become public by mistake. */
export const directIdentifiers: Check = {
  meta: {
    id: 'direct-identifiers',
    title: 'Nobody can be recognised directly',
    demands: 'No column holds social security numbers, dates of birth, card numbers or the like.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      const one = securityNumbers(table, column) ?? cardNumbers(table, column) ?? byHeader(table, column);
      if (one !== null) found.push(one);
    }
    return answer(found);
  },
  examples: [
    {
      name: 'a telephone number of an office',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Office', 'Phone'],
            ['Avon', '860-555-0101'],
            ['Bethel', '860-555-0102'],
            ['Canton', '860-555-0103'],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'social security numbers',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Case', 'Number'],
            ['A1', '219-09-9999'],
            ['A2', '219-09-9998'],
            ['A3', '457-55-5462'],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'dates of birth',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Case', 'Date of Birth'],
            ['A1', '1980-02-03'],
            ['A2', '1971-07-30'],
            ['A3', '1999-12-01'],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

/** Nine digits in the usual groups, without the numbers that are never given out. */
const securityNumber = /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/;

/** Codes of other kinds that are written in the same groups. */
const otherCodes =
  /\b(apn|parcel|case|permit|docket|phone|fax|map|lot|project|contract|vendor|part|stock|site|well|ein)\b/i;

function securityNumbers(table: Table, column: TableColumn): Found | null {
  if (column.profile.counts.text === 0 || otherCodes.test(inWords(column.name ?? ''))) return null;
  const rows = textRows(table, column, (text) => securityNumber.test(text.trim()));
  if (rows.length === 0) return null;
  return {
    message: `${nameOf(column)} holds what reads as ${many(rows.length, 'social security number')}, the first in ${column.letter}${rows[0]}. They must never be published: delete the column, and ask whoever looks after privacy in your agency whether the other columns point to persons too.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    ...(column.name === null ? {} : { field: column.name }),
  };
}

function cardNumbers(table: Table, column: TableColumn): Found | null {
  const { counts } = column.profile;
  if (counts.text < 3) return null;
  let cards = 0;
  for (const [text, count] of textCounts(table, column)) if (isCard(text)) cards += count;
  if (cards < 3 || cards < counts.text * 0.8) return null;
  const rows = textRows(table, column, isCard);
  return {
    message: `${nameOf(column)} holds what reads as ${many(rows.length, 'payment card number')}, the first in ${column.letter}${rows[0]}. They must never be published: delete the column.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    ...(column.name === null ? {} : { field: column.name }),
  };
}

function isCard(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^(4\d{15}|5[1-5]\d{14}|3[47]\d{13}|6011\d{12})$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

const named: { test: RegExp; what: string; sure: boolean }[] = [
  { test: /\b(ssn|social security( (number|no|#))?)\b/i, what: 'social security numbers', sure: true },
  { test: /\b(dob|date of birth|birth ?date)\b/i, what: 'dates of birth', sure: true },
  {
    test: /\b(driver'?s? licen[cs]e( (number|no|#))?|dl (number|no|#))\b/i,
    what: 'driver’s licence numbers',
    sure: true,
  },
  {
    test: /\b(medical record( (number|no))?|mrn|patient (name|number)|medi-?cal (id|number)|medicaid (id|number))\b/i,
    what: 'numbers or names of patients',
    sure: true,
  },
  { test: /\b(bank account|routing) (number|no|#)/i, what: 'account numbers', sure: true },
  {
    test: /\b(home|residential) (address|phone)\b/i,
    what: 'private addresses or telephone numbers',
    sure: true,
  },
  {
    test: /\b(student|child|client|inmate|victim|juvenile|defendant|claimant|beneficiary)('s)? (name|first name|last name|id|ssid)\b/i,
    what: 'persons by name or number',
    sure: true,
  },
  { test: /\b(first|last|middle|maiden) ?name\b|\bsurname\b/i, what: 'names of persons', sure: false },
];

/** By the column's name, where the column holds something at all. */
function byHeader(table: Table, column: TableColumn): Found | null {
  if (column.name === null || column.profile.filled === 0) return null;
  const name = inWords(column.name);
  const hit = named.find(({ test }) => test.test(name));
  if (hit === undefined || !holdsValues(table, column)) return null;
  return {
    message: hit.sure
      ? `${nameOf(column)} seems to hold ${hit.what}. Such values must not be published: delete the column, or replace it by a number that means nothing outside this dataset.`
      : `${nameOf(column)} seems to hold ${hit.what}. Publish them only for people in a public role, such as licence holders or officials; otherwise delete the column.`,
    ranges: [headerCell(table, column)],
    count: column.profile.filled,
    field: column.name,
    ...(hit.sure ? {} : { severity: 'warning' as const }),
  };
}

/** `DateOfBirth` and `date_of_birth` as the words they are made of. */
const inWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.-]+/g, ' ');

/** More than yes and no or a count. */
function holdsValues(table: Table, column: TableColumn): boolean {
  let telling = 0;
  eachCell(table, column, (_row, kind, value) => {
    if (
      kind === Cell.text
        ? table.sheet.strings[value]!.trim().length > 3
        : kind === Cell.number
          ? value > 9999
          : kind >= Cell.date
    )
      telling++;
  });
  return telling > 0;
}

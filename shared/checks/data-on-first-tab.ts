import type { Check, Outcome } from '../check.ts';
import { isDictionary } from '../workbook/dictionary/dictionary.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { findTable } from '../workbook/table/find-table.ts';
import type { Table } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';

const small = [
  ['Code', 'Meaning'],
  ['A', 'Active'],
  ['C', 'Closed'],
];
const permits = [
  ['Permit', 'Town', 'Fee'],
  ...Array.from({ length: 12 }, (_, at) => [`P-${at + 1}`, at % 2 === 0 ? 'Avon' : 'Bethel', 25 + at]),
];

/** The portal imports one tab only: the first. */
export const dataOnFirstTab: Check = {
  meta: {
    id: 'data-on-first-tab',
    title: 'The data is on the first tab',
    demands: 'The first worksheet holds the data, because the portal imports no other.',
  },
  run({ workbook, table }) {
    const { first } = workbook;
    const better = dataTab(workbook);
    const say = (message: string): Outcome => ({
      outcome: 'found',
      found: [{ message, ranges: ['A1'], count: 1 }],
    });
    if (table === null) {
      return better === undefined
        ? say(
            `The first tab, “${first.name}”, holds no table. Put the data there, with the column names in row 1.`,
          )
        : say(
            `The first tab, “${first.name}”, holds no table; the data seems to be on “${better.sheet.name}”. The portal imports the first tab only: move “${better.sheet.name}” to the front.`,
          );
    }
    if (better === undefined) return { outcome: 'passed' };
    const smaller = size(table) * 5 < size(better.table) && table.columns.length <= 4;
    if (smaller || (isDictionary(first) && size(better.table) > size(table) / 4)) {
      return say(
        `The first tab, “${first.name}”, looks like a ${isDictionary(first) ? 'data dictionary' : 'list'}; the data seems to be on “${better.sheet.name}”. The portal imports the first tab only: move “${better.sheet.name}” to the front.`,
      );
    }
    if (first.visibility !== 'visible' && better.sheet.visibility === 'visible') {
      return say(
        `The first tab, “${first.name}”, is hidden, and the portal imports just that one. Show it if it is the data; else move “${better.sheet.name}” to the front.`,
      );
    }
    return { outcome: 'passed' };
  },
  examples: [
    {
      name: 'data first, code list behind',
      sheets: [
        { name: 'Permits', rows: permits },
        { name: 'Codes', rows: small },
      ],
      outcome: 'passed',
    },
    {
      name: 'a cover page first',
      sheets: [
        { name: 'Read me', rows: [['Building permits'], [null], ['This workbook lists all permits.']] },
        { name: 'Permits', rows: permits },
      ],
      outcome: 'found',
      ranges: ['A1'],
    },
    {
      name: 'a code list first',
      sheets: [
        { name: 'Codes', rows: small },
        { name: 'Permits', rows: permits },
      ],
      outcome: 'found',
      ranges: ['A1'],
    },
    { name: 'nothing at all', sheets: [{ name: 'Sheet1', rows: [] }], outcome: 'found', ranges: ['A1'] },
  ],
};

/** The largest table on another tab than the first. */
export const dataTab = (workbook: Workbook): { sheet: Sheet; table: Table } | undefined =>
  workbook.others
    .map((sheet) => ({ sheet, table: findTable(sheet) }))
    .filter((one): one is { sheet: Sheet; table: Table } => one.table !== null && !isDictionary(one.sheet))
    .sort((a, b) => size(b.table) - size(a.table))[0];

const size = (table: Table): number => (table.lastRow - table.firstRow + 1) * table.columns.length;

import type { Check, Found } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { cellText, many, rowsOf, short } from '../workbook/records.ts';
import { subtotals } from '../workbook/table/subtotals.ts';
import type { Table } from '../workbook/table.ts';

const towns = [
  ['Town', 'Births', 'Deaths'],
  ['Avon', 140, 90],
  ['Bethel', 201, 130],
  ['Canton', 88, 70],
  ['Darien', 190, 101],
];

/** A total among the records is counted twice by whoever adds them up. */
export const noTotalRows: Check = {
  meta: {
    id: 'no-total-rows',
    title: 'No totals among the records',
    demands: 'Every row is a record; totals and subtotals are left to the reader.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const rows = [...table.inside, ...table.below]
      .filter(({ role }) => role === 'total')
      .map(({ row }) => row)
      .sort((a, b) => a - b);
    const found: Found[] = [];
    if (rows.length > 0) {
      found.push({
        message: `${many(rows.length, 'row is a total', 'rows are totals')}, such as ${label(table, rows[0]!)} in row ${rows[0]}. Somebody who adds the column up would count everything twice: delete ${rows.length === 1 ? 'the row' : 'these rows'}.`,
        ranges: rowsOf(table, rows),
        count: rows.length,
      });
    }
    const among = subtotals(table);
    if (among.length > 0) {
      found.push({
        message: `${many(among.length, 'record holds', 'records hold')} the total of the others around ${among.length === 1 ? 'it' : 'them'}, the first in row ${among[0]}. Somebody who adds the column up would count everything twice: leave totals out, or say in the description that they are there.`,
        ranges: rowsOf(table, among),
        count: among.length,
        severity: 'warning',
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'records alone', sheets: [{ name: 'Data', rows: towns }], outcome: 'passed' },
    {
      name: 'a total at the end',
      sheets: [{ name: 'Data', rows: [...towns, ['Total', 619, 391]] }],
      outcome: 'found',
      ranges: ['A6:C6'],
    },
    {
      name: 'a sum that nobody labelled',
      sheets: [{ name: 'Data', rows: [...towns, [null, 619, 391]] }],
      outcome: 'found',
      ranges: ['A6:C6'],
    },
    {
      name: 'a total for every county among its towns',
      sheets: data([
        ['County', 'Town', 'Births'],
        ['Hartford', 'Avon', 140],
        ['Hartford', 'Canton', 88],
        ['Hartford', 'Total', 228],
        ['Fairfield', 'Bethel', 201],
        ['Fairfield', 'Darien', 190],
        ['Fairfield', 'Total', 391],
      ]),
      outcome: 'found',
      ranges: ['A4:C4', 'A7:C7'],
    },
    {
      name: 'shares of the total below',
      sheets: data([...towns, ['Percent of total', '22.6%', '23.0%']]),
      outcome: 'found',
      ranges: ['A6:C6'],
    },
    {
      name: 'a place whose name only sounds like one',
      sheets: [{ name: 'Data', rows: [...towns, ['Grand', 12, 4]] }],
      outcome: 'passed',
    },
  ],
};

function label(table: Table, row: number): string {
  for (const { index } of table.columns) {
    const text = cellText(table, row, index);
    if (text !== '' && /\p{L}/u.test(text)) return `“${short(text)}”`;
  }
  return 'the sum without a label';
}

import type { Check, Found } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, foundAtName, foundInColumns, noTable } from '../found.ts';
import { many, nameOf } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { basisOf, mixedRows, namesPercent, overHundred } from '../workbook/values/percents.ts';

/** 0.2 and 20 are the same share, but not in one table. */
export const percentBasis: Check = {
  meta: {
    id: 'percent-basis',
    title: 'Percentages on one basis',
    demands: 'All percentages of a dataset are parts of 1, or all are parts of 100.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const percents = table.columns.filter((column) => namesPercent(table, column));
    if (percents.length === 0) return { outcome: 'not-applicable', why: 'No column holds percentages.' };
    const within = foundInColumns(
      table,
      (column) => (percents.includes(column) ? mixedRows(table, column) : []),
      ({ name, rows, shown, cell }) =>
        `${name} mixes parts of 1 and parts of 100: ${many(rows.length, 'value differs', 'values differ')} from the rest, such as ${shown} in ${cell}. Write all on one basis, 0.2 or 20 for a fifth, and say which in the data dictionary.`,
    );
    const over = foundInColumns(
      table,
      (column) => (percents.includes(column) ? overHundred(table, column) : []),
      ({ name, rows, shown, cell }) => ({
        message: `${name} has ${many(rows.length, 'percentage')} over 100, such as ${shown} in ${cell}. Look whether that is right; if it is, say in the data dictionary what it means.`,
        severity: 'advice',
      }),
    );
    return answer([...within, ...amongColumns(table, percents), ...over]);
  },
  examples: [
    { name: 'parts of 100', sheets: listed('pct_insured', [12, 45.5, 0.4, 80]), outcome: 'passed' },
    {
      name: 'one part of 1 among parts of 100',
      sheets: listed('pct_insured', [12, 45, 0.52, 80, 33]),
      outcome: 'found',
      ranges: ['B4'],
    },
    {
      name: 'two columns on two bases',
      sheets: data([
        ['town', 'pct_insured', 'pct_employed'],
        ['Avon', 12.5, 0.61],
        ['Bethel', 45.5, 0.72],
        ['Canton', 80.2, 0.68],
        ['Darien', 33.1, 0.59],
        ['Easton', 12.9, 0.91],
      ]),
      outcome: 'found',
      ranges: ['B1', 'C1'],
    },
    {
      name: 'over 100',
      sheets: listed('percent_full', [12, 45, 91, 80, 33, 61, 74, 55, 28, 130]),
      outcome: 'found',
      ranges: ['B11'],
    },
  ],
};

function amongColumns(table: Table, percents: readonly TableColumn[]): Found[] {
  const of = (basis: 1 | 100): TableColumn[] => percents.filter((column) => basisOf(table, column) === basis);
  const [ones, hundreds] = [of(1), of(100)];
  if (ones.length === 0 || hundreds.length === 0) return [];
  const names = (columns: TableColumn[]): string => columns.map(nameOf).join(', ');
  return [
    foundAtName(
      table,
      [...ones, ...hundreds].sort((a, b) => a.index - b.index),
      `Percentages stand on two bases: parts of 1 in ${names(ones)}, parts of 100 in ${names(hundreds)}. Choose one for the whole dataset and say which in the data dictionary.`,
    ),
  ];
}

import type { Check, Found } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { loneWithheld, peopleCounts, rowsBetween } from '../privacy/counts.ts';
import { privacyOf } from '../privacy/privacy-of.ts';
import { cellsOf, cellText, many, nameOf } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** A count of three is three people whom their neighbours may know. */
export const smallCounts: Check = {
  meta: {
    id: 'small-counts',
    title: 'No small counts of people',
    demands:
      'Counts of one to five people are withheld, and with each a second one from which it could be worked out.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    const { records } = privacyOf(table);
    if (records.of !== 'groups')
      return {
        outcome: 'not-applicable',
        why: `The records are about ${records.are}; they count no groups of people.`,
      };
    const { columns, fine } = peopleCounts(table);
    if (columns.length === 0) return { outcome: 'not-applicable', why: 'No column counts people.' };
    const most = typeof parameters.max === 'number' ? parameters.max : 5;
    return answer([...columns.flatMap((column) => smallIn(table, column, most, fine)), ...givenAway(table)]);
  },
  examples: [
    {
      name: 'none between one and five',
      sheets: data([
        ['School', 'Race', 'Students'],
        ['Avon High', 'Black', 44],
        ['Avon High', 'White', 120],
        ['Canton High', 'Black', 0],
        ['Canton High', 'White', 98],
      ]),
      outcome: 'passed',
    },
    {
      name: 'three students',
      sheets: data([
        ['School', 'Race', 'Students'],
        ['Avon High', 'Black', 44],
        ['Avon High', 'White', 120],
        ['Canton High', 'Black', 3],
        ['Canton High', 'White', 98],
      ]),
      outcome: 'found',
      ranges: ['C4'],
    },
    {
      name: 'one withheld, which the total gives away',
      sheets: data([
        ['Town', 'Female Patients', 'Male Patients', 'Total Patients'],
        ['Avon', 44, 31, 75],
        ['Bethel', '*', 22, 26],
        ['Canton', 12, 19, 31],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'small numbers of wells',
      sheets: data([
        ['County', 'Number of Wells'],
        ['Kern', 3],
        ['Kings', 2],
        ['Inyo', 41],
      ]),
      outcome: 'not-applicable',
    },
  ],
};

function smallIn(table: Table, column: TableColumn, most: number, fine: boolean): Found[] {
  const rows = rowsBetween(table, column, 1, most);
  const [first] = rows;
  if (first === undefined) return [];
  const figure = cellText(table, first, column.index);
  return [
    {
      message: `${nameOf(column)} shows ${many(rows.length, 'count')} of 1 to ${most} people, such as ${figure} in ${column.letter}${first}, by whom somebody may be recognised. Withhold them, zeros excepted, and in every row and column where only one is withheld the next larger one too, so that it cannot be worked out; say in the data dictionary how they are marked.`,
      ranges: cellsOf(column, rows),
      count: rows.length,
      ...(column.name === null ? {} : { field: column.name }),
      ...(fine ? {} : { severity: 'advice' as const }),
    },
  ];
}

function givenAway(table: Table): Found[] {
  const found = new Map<TableColumn, number[]>();
  for (const { column, row } of loneWithheld(table)) found.set(column, [...(found.get(column) ?? []), row]);
  return [...found].map(([column, rows]) => ({
    message: `${nameOf(column)} withholds ${many(rows.length, 'count')} alone in the row, such as ${column.letter}${rows[0]}: the total less the others gives it away. Withhold the next larger one of the row too.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    ...(column.name === null ? {} : { field: column.name }),
  }));
}

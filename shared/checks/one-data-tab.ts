import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { isDictionary, keyOf } from '../workbook/dictionary/dictionary.ts';
import { findTable } from '../workbook/table/find-table.ts';
import type { Table } from '../workbook/table.ts';

const year = (year: number): (string | number)[][] => [
  ['Year', 'Town', 'Births'],
  ...['Avon', 'Bethel', 'Canton', 'Darien'].map((town, at) => [year, town, 100 + at * 7]),
];

/** Records of one kind belong on one tab, because only the first is imported. */
export const oneDataTab: Check = {
  meta: {
    id: 'one-data-tab',
    title: 'All data is on one tab',
    demands: 'Records of the same kind stand on one tab, with a column for what the tabs told apart.',
  },
  run({ workbook, table }) {
    if (table === null) return noTable;
    const alike = workbook.others.filter((sheet) => {
      const other = isDictionary(sheet) ? null : findTable(sheet);
      return other !== null && sameColumns(table, other);
    });
    if (alike.length === 0) return { outcome: 'passed' };
    const names = alike
      .slice(0, 5)
      .map(({ name }) => `“${name}”`)
      .join(', ');
    return answer([
      {
        message: `${names}${alike.length > 5 ? ` and ${alike.length - 5} more tabs` : ''} ${alike.length === 1 ? 'has' : 'have'} the same columns as the first tab, which alone is imported. Put all records onto the first tab and add a column for what the tabs tell apart.`,
        ranges: [],
        count: alike.length,
      },
    ]);
  },
  examples: [
    { name: 'one tab', sheets: [{ name: '2022', rows: year(2022) }], outcome: 'passed' },
    {
      name: 'a tab for every year',
      sheets: [
        { name: '2022', rows: year(2022) },
        { name: '2023', rows: year(2023) },
      ],
      outcome: 'found',
      ranges: [],
    },
  ],
};

function sameColumns(table: Table, other: Table): boolean {
  const names = table.columns.flatMap(({ name }) => (name === null ? [] : [keyOf(name)]));
  const others = other.columns.flatMap(({ name }) => (name === null ? [] : [keyOf(name)]));
  const same = names.filter((name) => others.includes(name)).length;
  return names.length >= 2 && same >= Math.max(names.length, others.length) * 0.8;
}

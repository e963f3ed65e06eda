import type { Check } from '../check.ts';
import { keyOf } from '../workbook/dictionary.ts';
import { headerCell, many, short } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';

/** Two columns of one name cannot be told apart after import. */
export const headerUnique: Check = {
  meta: {
    id: 'header-unique',
    title: 'Every column name is there once',
    demands: 'No two columns have the same name, capitals and spaces aside.',
  },
  run({ table }) {
    if (table === null || table.headerRows.length === 0) {
      return { outcome: 'not-applicable', why: 'There is no header row.' };
    }
    const groups = new Map<string, TableColumn[]>();
    for (const column of table.columns) {
      if (column.name === null) continue;
      const key = keyOf(column.name).replaceAll(' ', '');
      groups.set(key, [...(groups.get(key) ?? []), column]);
    }
    const found = [...groups.values()]
      .filter((columns) => columns.length > 1)
      .map((columns) => ({
        message: `${many(columns.length, 'column')} are called “${short(columns[0]!.name!)}”: ${columns.map(({ letter }) => letter).join(', ')}. Give each a name of its own that says how they differ.`,
        ranges: columns.map((column) => headerCell(table, column)),
        count: columns.length,
        field: columns[0]!.name!,
      }));
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    {
      name: 'different names',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births', 'Deaths'],
            ['Avon', 140, 90],
            ['Bethel', 201, 130],
            ['Canton', 88, 70],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'twice the same, once in capitals',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Count', 'COUNT '],
            ['Avon', 140, 90],
            ['Bethel', 201, 130],
            ['Canton', 88, 70],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B1', 'C1'],
    },
  ],
};

import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { keyOf } from '../workbook/dictionary/dictionary.ts';
import { many, short } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';

/** Two columns of one name cannot be told apart after import. */
export const headerUnique: Check = {
  meta: {
    id: 'header-unique',
    title: 'Every column name is there once',
    demands: 'No two columns have the same name, capitals and spaces aside.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const groups = new Map<string, TableColumn[]>();
    for (const column of table.columns) {
      if (column.name === null) continue;
      const key = keyOf(column.name).replaceAll(' ', '');
      groups.set(key, [...(groups.get(key) ?? []), column]);
    }
    return answer(
      [...groups.values()]
        .filter((columns) => columns.length > 1)
        .map((columns) => ({
          ...foundAtName(
            table,
            columns,
            `${many(columns.length, 'column')} are called “${short(columns[0]!.name!)}”: ${columns.map(({ letter }) => letter).join(', ')}. Give each a name of its own that says how they differ.`,
          ),
          field: columns[0]!.name!,
        })),
    );
  },
  examples: [
    {
      name: 'different names',
      sheets: data([
        ['Town', 'Births', 'Deaths'],
        ['Avon', 140, 90],
        ['Bethel', 201, 130],
        ['Canton', 88, 70],
      ]),
      outcome: 'passed',
    },
    {
      name: 'twice the same, once in capitals',
      sheets: data([
        ['Town', 'Count', 'COUNT '],
        ['Avon', 140, 90],
        ['Bethel', 201, 130],
        ['Canton', 88, 70],
      ]),
      outcome: 'found',
      ranges: ['B1', 'C1'],
    },
  ],
};

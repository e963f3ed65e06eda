import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { cellRows, many, textCounts } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** Y, Yes, TRUE and 1 are four answers to a program. */
export const consistentBooleans: Check = {
  meta: {
    id: 'consistent-booleans',
    title: 'Yes and no are written one way',
    demands: 'A column of yes and no writes them one way throughout.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => otherWays(table, column),
        ({ name, rows, shown, cell }) =>
          `${name} writes yes and no in more than one way: ${many(rows.length, 'cell differs', 'cells differ')} from the rest, such as “${shown}” in ${cell}. Write them one way, such as true and false.`,
      ),
    );
  },
  examples: [
    { name: 'one way', sheets: listed('active', ['Y', 'N', 'Y', 'Y', null, 'U']), outcome: 'passed' },
    { name: 'counts', sheets: listed('children', [1, 0, 2, 1, 0]), outcome: 'passed' },
    {
      name: 'Y, Yes and 1',
      sheets: listed('active', ['Y', 'N', 'Yes', 'Y', 1, 'N']),
      outcome: 'found',
      ranges: ['B4', 'B6'],
    },
  ],
};

const ways = [/^(yes|no)$/i, /^[yn]$/i, /^(true|false)$/i, /^[tf]$/i, /^(on|off)$/i, /^[01]$/];
const digits = ways.length - 1;
const words = 2;

/** Cells written another way than most, in a column that holds nothing but yes and no. */
function otherWays(table: Table, column: TableColumn): number[] {
  const { counts, distinct } = column.profile;
  if (distinct < 2 || distinct > 16 || counts.date + counts.datetime + counts.time > 0) return [];
  const wayOf = new Map<string, number>();
  for (const [text] of textCounts(table, column)) {
    const way = ways.findIndex((one) => one.test(text.trim()));
    if (way >= 0) wayOf.set(text, way);
    else if (!isPlaceholder(text) && !/^\s*u\s*$/i.test(text)) return [];
  }
  const { strings } = table.sheet;
  const wayAt = (kind: number, value: number): number => {
    if (kind === Cell.text) return wayOf.get(strings[value]!) ?? -1;
    if (kind === Cell.boolean) return words;
    return kind === Cell.number && (value === 0 || value === 1) ? digits : -2;
  };
  const times = ways.map(() => 0);
  const strange = cellRows(table, column, (kind, value) => {
    const way = wayAt(kind, value);
    if (way >= 0) times[way]!++;
    return way === -2 && kind !== Cell.error;
  });
  if (strange.length > 0 || times.filter((count) => count > 0).length < 2) return [];
  const usual = times.indexOf(Math.max(...times));
  return cellRows(table, column, (kind, value) => {
    const way = wayAt(kind, value);
    return way >= 0 && way !== usual;
  });
}

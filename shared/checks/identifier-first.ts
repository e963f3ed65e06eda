import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
import { codeName } from '../workbook/table/code-names.ts';
import { isUnique, namesIdentifier } from '../workbook/table/column-roles.ts';
import type { TableColumn } from '../workbook/table.ts';

/** Whoever reads a record looks for its identifier at the left. */
export const identifierFirst: Check = {
  meta: {
    id: 'identifier-first',
    title: 'Identifiers stand at the left',
    demands: 'A column that tells every record apart is the first one.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    if (table.lastRow - table.firstRow < 2)
      return { outcome: 'cannot-tell', why: 'There are too few records.' };
    const at = table.columns.findIndex((column) => isUnique(table, column) && namesIdentifier(column));
    const before = table.columns.slice(0, Math.max(at, 0));
    if (before.length === 0 || before.some((column) => isUnique(table, column) && isCode(column)))
      return { outcome: 'passed' };
    const column = table.columns[at]!;
    return answer([
      foundAtName(
        table,
        [column],
        `${nameOf(column)} identifies every record but stands in place ${at + 1}. Move it to the left end of the table.`,
      ),
    ]);
  },
  examples: [
    { name: 'names that tell records apart', sheets: data(births), outcome: 'passed' },
    {
      name: 'first',
      sheets: data([
        ['permit_id', 'town'],
        ['P-1', 'Avon'],
        ['P-2', 'Bethel'],
        ['P-3', 'Avon'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'behind the town',
      sheets: data([
        ['town', 'permit_id'],
        ['Avon', 'P-1'],
        ['Bethel', 'P-2'],
        ['Avon', 'P-3'],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const isCode = (column: TableColumn): boolean =>
  namesIdentifier(column) || (column.name !== null && codeName(column.name));

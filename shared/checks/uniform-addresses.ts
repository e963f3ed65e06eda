import type { Check, Found } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textCounts, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import {
  isWholeAddress,
  looksLikeAddress,
  streetType,
  streetTypes,
} from '../workbook/values/written-addresses.ts';

/** Addresses written in two ways are found on the map, or joined, one way only. */
export const uniformAddresses: Check = {
  meta: {
    id: 'uniform-addresses',
    title: 'Addresses are written one way',
    demands: 'Addresses of one column are all with or all without town and state, and shorten streets alike.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const columns = table.columns.filter((column) => mostTexts(table, column, looksLikeAddress, 0.6));
    const found: Found[] = [];
    found.push(
      ...foundInColumns(
        table,
        (column) =>
          columns.includes(column)
            ? fewer(table, column, isWholeAddress, (text) => !isWholeAddress(text))
            : [],
        ({ name, rows, shown, cell }) =>
          `${name} has addresses with town and state and others without: ${many(rows.length, 'cell differs', 'cells differ')} from the rest, such as “${shown}” in ${cell}. Write all with them, or give town, state and ZIP code columns of their own.`,
      ),
    );
    found.push(
      ...foundInColumns(
        table,
        (column) => (columns.includes(column) ? otherTypes(table, column) : []),
        ({ name, rows, shown, cell }) =>
          `${name} writes kinds of street both in full and shortened: ${many(rows.length, 'cell differs', 'cells differ')} from the rest, such as “${shown}” in ${cell}. Write them one way, such as “Street” throughout.`,
      ),
    );
    return answer(found);
  },
  examples: [
    {
      name: 'alike',
      sheets: listed('address', [
        '60 West Main St',
        '1 School St, Unit 2',
        '12 Elm Ave',
        '4 St James Pl',
        '9 Broadway',
      ]),
      outcome: 'passed',
    },
    {
      name: 'one with its town',
      sheets: listed('address', [
        '60 West Main St',
        '1 School St',
        '12 Elm Ave, Hartford, CT 06103',
        '4 Market St',
      ]),
      outcome: 'found',
      ranges: ['B4'],
    },
    {
      name: 'one in full',
      sheets: listed('address', ['60 West Main St', '1 School St', '12 Elm Street', '4 Market St']),
      outcome: 'found',
      ranges: ['B4'],
    },
  ],
};

/** Of two ways to write it, the rows of the rarer one. */
function fewer(
  table: Table,
  column: TableColumn,
  one: (text: string) => boolean,
  other: (text: string) => boolean,
): number[] {
  let ones = 0;
  let others = 0;
  for (const [text, count] of textCounts(table, column)) {
    if (!looksLikeAddress(text)) continue;
    if (one(text)) ones += count;
    else if (other(text)) others += count;
  }
  if (ones === 0 || others === 0) return [];
  return textRows(
    table,
    column,
    (text) => looksLikeAddress(text) && (ones <= others ? one(text) : other(text)),
  );
}

const inFull = (text: string): boolean => Object.hasOwn(streetTypes, streetType(text) ?? '');
const shortened = (text: string): boolean => Object.values(streetTypes).includes(streetType(text) ?? '');

/** Told only where the same kind of street is written both ways. */
function otherTypes(table: Table, column: TableColumn): number[] {
  const seen = new Set<string>();
  for (const [text] of textCounts(table, column)) {
    const type = streetType(text);
    if (type !== null) seen.add(type);
  }
  const both = Object.entries(streetTypes).some(([full, short]) => seen.has(full) && seen.has(short));
  return both ? fewer(table, column, inFull, shortened) : [];
}

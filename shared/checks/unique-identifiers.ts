import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noHeader, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { cellRows, many } from '../workbook/records.ts';
import { namesIdentifier, recordCount } from '../workbook/table/column-roles.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

const permits = ['Avon', 'Bethel', 'Canton', 'Avon', 'Darien', 'Bethel'].map((town, at) => [
  `P-${at + 1}`,
  town,
]);

/** An identifier that stands twice identifies neither record. */
export const uniqueIdentifiers: Check = {
  meta: {
    id: 'unique-identifiers',
    title: 'Identifiers are there once',
    demands: 'In a column that tells the records apart, no value stands twice.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    return answer(
      foundInColumns(
        table,
        (column) => (tellsApart(table, column) ? repeatedRows(table, column) : []),
        ({ name, rows, shown, cell }) =>
          `${name} tells the records apart, but ${many(rows.length, 'value stands', 'values stand')} there a second time, such as “${shown}” in ${cell}. Correct the identifier, or delete the record that was entered twice.`,
      ),
    );
  },
  examples: [
    {
      name: 'each once',
      sheets: data([['permit_id', 'town'], ...permits]),
      outcome: 'passed',
    },
    {
      name: 'a key into another table',
      sheets: data([
        ['facility_id', 'inspected'],
        ...permits.flatMap(([id]) => [
          [id!, '2024-01-05'],
          [id!, '2024-02-05'],
        ]),
      ]),
      outcome: 'passed',
    },
    {
      name: 'one twice',
      sheets: data([['permit_id', 'town'], ...permits, ['P-3', 'Easton']]),
      outcome: 'found',
      ranges: ['A8'],
    },
  ],
};

/** Named like an identifier and nearly always one; names that say it outright may repeat more often. */
function tellsApart(table: Table, column: TableColumn): boolean {
  const { filled, distinct } = column.profile;
  const records = recordCount(table);
  if (records < 5 || filled < records * 0.95 || distinct === filled || !namesIdentifier(column)) return false;
  const outright =
    /^(id|object ?id|record (id|number|no)|unique (id|identifier|key)|row (id|number)|uuid|guid|globalid)$/.test(
      headerWords(column.name),
    );
  return filled - distinct <= Math.max(1, filled * (outright ? 0.1 : 0.01));
}

function repeatedRows(table: Table, column: TableColumn): number[] {
  const seen = new Set<number>();
  return cellRows(table, column, (kind, value) => {
    const key = value * 8 + kind;
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}

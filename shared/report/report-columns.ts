import type { Report } from '../check.ts';
import type { Metadata } from '../metadata.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { columnProfile } from '../workbook/table/column-profile.ts';
import type { Table } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { keptBack } from './kept-back.ts';

/** The table's columns as the report has them, each with its profile, as far as privacy allows. */
export function reportColumns(
  workbook: Workbook,
  table: Table,
  metadata: Metadata | null,
  privacy: NonNullable<Report['privacy']>,
): NonNullable<Report['table']>['columns'] {
  const dictionary = dictionaryOf(workbook, table, metadata);
  const why = keptBack(privacy);
  return table.columns.map((column) => {
    const { name, letter, kind } = column;
    const said = dictionary === null ? undefined : entryOf(dictionary, column)?.kind;
    return { name, letter, kind, profile: columnProfile(table, column, { said, keptBack: why(column) }) };
  });
}

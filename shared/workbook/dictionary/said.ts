import type { Found, Outcome, Subject } from '../../check.ts';
import { answer, noDictionary, noTable } from '../../found.ts';
import type { ColumnDescription, Metadata } from '../../metadata.ts';
import { headerCell, nameOf } from '../records.ts';
import type { Table, TableColumn } from '../table.ts';
import { dictionaryOf, entryOf } from './dictionary.ts';

/** A described column, and all that is said of it in one text: label, description, unit, kind and values. */
export interface Said {
  column: TableColumn & { name: string };
  description: ColumnDescription;
  text: string;
  table: Table;
}

/** The described columns; the outcome that says why there are none. Columns without a word are another check's. */
export function saidOf({ workbook, table, metadata }: Subject): Said[] | Outcome {
  if (table === null) return noTable;
  const dictionary = dictionaryOf(workbook, table, metadata);
  if (dictionary === null || dictionary.entries.size === 0) return noDictionary;
  return table.columns.flatMap((column) => {
    const description = entryOf(dictionary, column);
    if (column.name === null || description === null) return [];
    const named = { ...column, name: column.name };
    return [{ column: named, description, text: textOf(description), table }];
  });
}

/** Looks at every described column alone. */
export function lookAtSaid(subject: Subject, look: (said: Said) => Omit<Found, 'field'> | null): Outcome {
  const said = saidOf(subject);
  if (!Array.isArray(said)) return said;
  return answer(
    said.flatMap((one) => {
      const found = look(one);
      return found === null ? [] : [{ ...found, field: one.column.name }];
    }),
  );
}

/** A finding at the column's header: its name, then what is to be said of it. */
export const atHeader = ({ column, table }: Said, message: string): Omit<Found, 'field'> => ({
  message: `${nameOf(column)} ${message}`,
  ranges: [headerCell(table, column)],
  count: 1,
});

const textOf = (said: ColumnDescription): string => {
  const { label = '', description = '', kind = '', unit = '', values = [] } = said;
  const listed = Array.isArray(values) ? values : Object.entries(values).flat();
  return [label, description, unit, kind, ...listed].filter((part) => part !== '').join('\n');
};

/** Everything the dataset's own fields say, one text a field. */
export const fieldTexts = (metadata: Metadata | null): string[] =>
  Object.values(metadata?.fields ?? {}).map((value) => [value].flat().join('\n'));

/** One field's text; '' when it is not given. */
export const fieldText = (metadata: Metadata | null, id: string): string =>
  [metadata?.fields[id] ?? ''].flat().join('\n').trim();

import { type Draft, type DraftColumn, PortalError } from '../../portal.ts';
import { notesFor } from '../column-notes.ts';

/** A column as the DataStore wants it: Postgres type, and the dictionary entry in `info`. */
export interface DataStoreField {
  id: string;
  type: string;
  info: { label: string; notes: string; type_override: string };
}

/** Columns every Postgres table has already. */
const systemColumns = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);
const nameBytesAtMost = 63;

/** Fields for the draft's columns, each type wide enough for every value of it. */
export function dataStoreFields(draft: Draft, rows: (string | null)[][]): DataStoreField[] {
  for (const column of draft.columns) checkName(column.name);
  return draft.columns.map((column, index) => {
    const type = typeFor(column, rows, index);
    return {
      id: column.name,
      type,
      info: {
        label: column.label ?? column.name,
        notes: notesFor(column),
        // What a loader of the portal must keep when it reads the file again.
        type_override: overrides[type] ?? '',
      },
    };
  });
}

const overrides: Record<string, string> = {
  text: 'text',
  int: 'numeric',
  bigint: 'numeric',
  numeric: 'numeric',
  date: 'timestamp',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
};

function typeFor(column: DraftColumn, rows: (string | null)[][], index: number): string {
  switch (column.kind) {
    case 'integer':
      return integerType(rows, index);
    case 'number':
      return 'numeric';
    case 'boolean':
      return 'bool';
    case 'date':
      return 'date';
    case 'time':
      return 'time';
    case 'datetime':
      // A plain timestamp would drop the offset without a word.
      return rows.some((row) => /(?:Z|[+-]\d\d:?\d\d)$/.test(row[index] ?? '')) ? 'timestamptz' : 'timestamp';
    case 'text':
      return 'text';
  }
}

function integerType(rows: (string | null)[][], index: number): string {
  let type = 'int';
  for (const row of rows) {
    const value = row[index];
    if (value == null) continue;
    if (!/^-?\d+$/.test(value)) return 'numeric';
    const number = BigInt(value);
    if (number !== BigInt.asIntN(64, number)) return 'numeric';
    if (number !== BigInt.asIntN(32, number)) type = 'bigint';
  }
  return type;
}

function checkName(name: string): void {
  const wrong = whatIsWrong(name);
  if (wrong === null) return;
  throw new PortalError(
    `The portal cannot have a column called “${name}”: ${wrong}. Rename the column in the workbook and hand it over again.`,
    'lasting',
    { field: name },
  );
}

function whatIsWrong(name: string): string | null {
  if (name.trim() === '') return 'the name is empty';
  if (name !== name.trim()) return 'the name begins or ends with a space';
  if (name.startsWith('_')) return 'the name begins with an underscore';
  if (name.includes('"')) return 'the name has a double quote in it';
  if (systemColumns.has(name)) return 'the portal’s database keeps this name for itself';
  const bytes = new TextEncoder().encode(name).length;
  return bytes > nameBytesAtMost
    ? `the name takes ${bytes} bytes, the portal allows ${nameBytesAtMost} (letters beyond a to z take two or more)`
    : null;
}

import { parse } from 'csv-parse/sync';
import { type Draft, PortalError } from '../portal.ts';

/**
 * The draft's CSV as rows of text, an empty cell as null: portals take an empty text for a value. The header
 * and the number of rows must be the draft's own.
 */
export function draftRows(draft: Draft): (string | null)[][] {
  const [header, ...records] = parse(Buffer.from(draft.csv), {
    bom: true,
    cast: (value) => (value === '' ? null : value),
  }) as (string | null)[][];
  const names = draft.columns.map((column) => column.name);
  if (header?.length !== names.length || header.some((name, index) => (name ?? '') !== names[index]))
    throw mismatch(draft, `its columns are ${(header ?? []).join(', ')} instead of ${names.join(', ')}`);
  if (records.length !== draft.rows)
    throw mismatch(draft, `it has ${records.length} rows instead of ${draft.rows}`);
  return records;
}

const mismatch = (draft: Draft, how: string) =>
  new PortalError(
    `The file made for the portal does not fit “${draft.title}”: ${how}. Nothing was sent. Tell whoever looks after the desk.`,
    'lasting',
  );

import { parse } from 'csv-parse/sync';
import type { Kind } from './check.ts';
import type { DraftColumn } from './portal.ts';

type DraftKind = DraftColumn['kind'];

/** A number as people count; `007` and `+1` are codes. */
const figure = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const day = /^\d{4}-\d\d-\d\d$/;

const patterns: Record<Exclude<DraftKind, 'text'>, RegExp> = {
  integer: /^-?(0|[1-9]\d*)$/,
  number: figure,
  date: day,
  datetime: /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
  time: /^\d\d:\d\d(:\d\d(\.\d+)?)?$/,
  boolean: /^(true|false)$/i,
};

/** What people call a kind of column. */
const said: Record<string, DraftKind> = {
  text: 'text',
  string: 'text',
  code: 'text',
  category: 'text',
  integer: 'integer',
  'whole number': 'integer',
  number: 'number',
  numeric: 'number',
  decimal: 'number',
  date: 'date',
  datetime: 'datetime',
  timestamp: 'datetime',
  'date and time': 'datetime',
  time: 'time',
  boolean: 'boolean',
  checkbox: 'boolean',
  'yes/no': 'boolean',
};

/** If a kind does not fit, the next wider one may. */
const wider: Partial<Record<DraftKind, DraftKind>> = { integer: 'number', date: 'datetime' };

/**
 * The kind of each column for the portal: what the person says, else what the table shows, and only where every
 * value fits. A portal loses or refuses values that do not; as text they all arrive as they are.
 */
export function draftKinds(csv: Uint8Array, columns: { kind: Kind; said?: string }[]): DraftKind[] {
  const open = columns.map((column) => candidates(column));
  const records: string[][] = parse(new TextDecoder().decode(csv), { from: 2, relax_column_count: true });
  for (const record of records)
    for (const [index, kinds] of open.entries()) {
      const value = record[index] ?? '';
      while (value !== '' && !fits(kinds[0], value)) kinds.shift();
    }
  return open.map(([kind]) => kind ?? 'text');
}

const fits = (kind: DraftKind | undefined, value: string): boolean =>
  kind === undefined || kind === 'text' || patterns[kind].test(value);

/** In the order they are tried; text is left when none is. */
function candidates({ kind, said: words }: { kind: Kind; said?: string }): DraftKind[] {
  const wish = said[words?.trim().toLowerCase() ?? ''];
  const shown = kind === 'empty' || kind === 'mixed' ? 'text' : kind;
  return [wish, shown].flatMap((one) =>
    one === undefined ? [] : [one, ...(wider[one] ? [wider[one]] : [])],
  );
}

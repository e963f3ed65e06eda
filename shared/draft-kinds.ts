import { parse } from 'csv-parse/sync';
import type { Kind } from './check.ts';
import type { DraftColumn } from './portal.ts';

type DraftKind = DraftColumn['kind'];

type Test = (value: string) => boolean;

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;
const instant = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)([T ]${clock}(Z|[+-]\d\d:?\d\d)?)?$`);
const whole = /^-?(0|[1-9]\d*)$/;
/** A number as people count; `007` and `+1` are codes. */
const figure = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const time = new RegExp(`^${clock}$`);

const tests: Record<Exclude<DraftKind, 'text'>, Test> = {
  integer: (value) => whole.test(value),
  number: (value) => figure.test(value),
  date: isDay,
  datetime: (value) => isDay(instant.exec(value)?.[1] ?? ''),
  time: (value) => time.test(value),
  boolean: (value) => /^(true|false)$/i.test(value),
};

/** A day there is: no 30 February. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

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
  kind === undefined || kind === 'text' || tests[kind](value);

/** In the order they are tried; text is left when none is. */
function candidates({ kind, said: words }: { kind: Kind; said?: string }): DraftKind[] {
  const wish = said[words?.trim().toLowerCase() ?? ''];
  const shown = kind === 'empty' || kind === 'mixed' ? 'text' : kind;
  return [wish, shown].flatMap((one) =>
    one === undefined ? [] : [one, ...(wider[one] ? [wider[one]] : [])],
  );
}

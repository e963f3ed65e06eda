import type { Kind } from './check.ts';
import type { DraftColumn } from './portal.ts';

export type DraftKind = DraftColumn['kind'];

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;
const instant = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)([T ]${clock}(Z|[+-]\d\d:?\d\d)?)?$`);
const whole = /^-?(0|[1-9]\d*)$/;
/** A number as people count; `007` and `+1` are codes. */
const figure = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const time = new RegExp(`^${clock}$`);

const tests: Record<DraftKind, (value: string) => boolean> = {
  text: () => true,
  integer: (value) => whole.test(value),
  number: (value) => figure.test(value),
  date: isDay,
  datetime: (value) => isDay(instant.exec(value)?.[1] ?? ''),
  time: (value) => time.test(value),
  boolean: (value) => /^(true|false)$/i.test(value),
};

/** Whether a portal takes the released value as this kind. */
export const fitsKind = (kind: DraftKind, value: string): boolean => tests[kind](value);

/** A day there is: no 30 February. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** What people call a kind of column. */
const called: Record<string, DraftKind> = {
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

/** The kinds a column may have on a portal, in the order they are tried; text is left when none fits. */
export function kindCandidates({ kind, said }: { kind: Kind; said?: string }): DraftKind[] {
  const wish = called[said?.trim().toLowerCase() ?? ''];
  const shown = kind === 'empty' || kind === 'mixed' ? 'text' : kind;
  return [wish, shown].flatMap((one) =>
    one === undefined ? [] : [one, ...(wider[one] ? [wider[one]] : [])],
  );
}

import { parse } from 'csv-parse/sync';
import type { Cell } from './state.ts';

/** A CSV as Socrata reads it: the first row names the columns. */
export interface ReadTable {
  columns: { header: string; field_name: string }[];
  rows: string[][];
  rowErrors: number;
}

export function readCsv(bytes: Buffer): ReadTable {
  const [header = [], ...records] = parse(bytes, { bom: true, relax_column_count: true }) as string[][];
  const taken = new Set<string>();
  const columns = header.map((name) => ({ header: name, field_name: unused(fieldName(name), taken) }));
  return {
    columns,
    rows: records.map((record) => columns.map((_, index) => record[index] ?? '')),
    rowErrors: records.filter((record) => record.length !== columns.length).length,
  };
}

const fieldName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'column';

function unused(name: string, taken: Set<string>): string {
  let one = name;
  for (let number = 1; taken.has(one); number++) one = `${name}_${number}`;
  taken.add(one);
  return one;
}

/** The portal's first idea of a column. It takes codes with leading zeros for numbers. */
export function guess(values: string[], field: string): string {
  const filled = values.filter((value) => value !== '');
  const all = (pattern: RegExp) => filled.length > 0 && filled.every((value) => pattern.test(value));
  if (all(number)) return `to_number(\`${field}\`)`;
  if (all(/^\d{4}-\d\d-\d\d/)) return `to_floating_timestamp(\`${field}\`)`;
  if (all(/^(true|false)$/i)) return `to_checkbox(\`${field}\`)`;
  return `\`${field}\``;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const types: Record<string, string> = {
  to_text: 'text',
  to_number: 'number',
  to_floating_timestamp: 'calendar_date',
  to_fixed_timestamp: 'date',
  to_checkbox: 'checkbox',
};

export interface Expression {
  field: string;
  type: string;
  forgiving: boolean;
  convert(value: string): Cell;
}

/** The few expressions the portal understands; null for any other. */
export function readExpression(text: string): Expression | null {
  const forgiven = /^forgive\((.+)\)$/.exec(text.trim());
  const inner = forgiven?.[1] ?? text.trim();
  const call = /^(?:(\w+)\()?`([^`]+)`\)?$/.exec(inner);
  const name = call?.[1] ?? 'to_text';
  const type = types[name];
  if (!call || type === undefined) return null;
  return {
    field: call[2]!,
    type,
    forgiving: forgiven !== null,
    convert: (value) => convert(name, type, value),
  };
}

function convert(name: string, type: string, value: string): Cell {
  if (value === '') return { ok: null };
  const failed = (): Cell => ({
    error: { type: 'conversion_error', english: `Unable to convert "${value}" from text to ${type}` },
  });
  if (name === 'to_number') return number.test(value) ? { ok: value } : failed();
  if (name === 'to_checkbox') {
    if (/^(true|t|yes|y|1)$/i.test(value)) return { ok: true };
    return /^(false|f|no|n|0)$/i.test(value) ? { ok: false } : failed();
  }
  if (name.endsWith('timestamp')) {
    const instant = Date.parse(/T/.test(value) ? value : `${value}T00:00:00`);
    if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(instant)) return failed();
    return {
      ok:
        name === 'to_fixed_timestamp'
          ? new Date(instant).toISOString()
          : `${value.slice(0, 10)}T${value.slice(11, 19) || '00:00:00'}.000`,
    };
  }
  return { ok: value };
}

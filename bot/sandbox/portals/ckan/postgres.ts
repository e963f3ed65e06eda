import { internal, invalid } from './refuse.ts';

/** How Postgres calls a type that CKAN takes under several names. */
const names: Record<string, string> = {
  int: 'int4',
  integer: 'int4',
  bigint: 'int8',
  smallint: 'int2',
  float: 'float8',
  'double precision': 'float8',
  boolean: 'bool',
  'text[]': '_text',
  nested: 'json',
};
const known = new Set(
  'text int4 int8 int2 float4 float8 numeric date time timestamp timestamptz bool json jsonb uuid varchar bpchar _text bytea tsvector'.split(
    ' ',
  ),
);

export const postgresType = (type: string): string => names[type] ?? type;

export function isType(type: string): boolean {
  const plain = /^(numeric|varchar|char)\(\d+(,\d+)?\)$/.test(type) ? 'text' : postgresType(type);
  return known.has(plain);
}

/** As CKAN guesses when nobody says the type. */
export function guessType(value: unknown): string {
  if (typeof value === 'boolean') return 'int4';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int4' : 'float8';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? 'timestamp' : 'text';
  return value === null ? 'text' : 'json';
}

const limits: Record<string, [bigint, string]> = {
  int2: [2n ** 15n, 'smallint'],
  int4: [2n ** 31n, 'integer'],
  int8: [2n ** 63n, 'bigint'],
};

/** The value as Postgres keeps it, or the refusal Postgres gives. */
export function asPostgres(field: { id: string; type: string }, value: unknown, row: number): unknown {
  const no = (message: string) => invalid({ records: [message], records_row: row });
  const { type } = field;
  if (value === null) return null;
  if (typeof value === 'string' && value.includes('\u0000')) throw internal();
  if (type === 'json' || type === 'jsonb') return value;
  if (typeof value === 'object' && !Array.isArray(value)) throw no("can't adapt type 'dict'");
  // An empty text is nothing wherever it cannot be a value.
  if (value === '' && type !== 'text') return null;
  const text = asText(value);
  if (limits[type]) return integer(text, typeof value === 'number', type, no);
  if (type === 'numeric' || type === 'float8' || type === 'float4') return decimal(text, no);
  if (type === 'bool') return boolean(field.id, value, no);
  if (type === 'date') return date(text, no).slice(0, 10);
  if (type === 'timestamp') return date(text, no).replace(/(\.\d+)?(Z|[+-]\d\d:?\d\d)$/, '$1');
  if (type === 'timestamptz') return instant(date(text, no));
  if (type === 'time') return time(text, no);
  return text;
}

type No = (message: string) => Error;

function asText(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(asText).join(',')}}`;
  return String(value);
}

function integer(text: string, isNumber: boolean, type: string, no: No): number | string {
  const [limit, name] = limits[type]!;
  const trimmed = isNumber ? String(Math.round(Number(text))) : text.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) throw no(`invalid input syntax for type ${name}: "${text}"`);
  const number = BigInt(trimmed);
  if (number >= limit || number < -limit) throw no(`${name} out of range`);
  return Number.isSafeInteger(Number(number)) ? Number(number) : String(number);
}

/** Kept as text when a number of ours cannot hold it. */
function decimal(text: string, no: No): number | string {
  const trimmed = text.trim();
  if (/^[+-]?(nan|infinity|inf)$/i.test(trimmed)) return trimmed;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed))
    throw no(`invalid input syntax for type numeric: "${text}"`);
  return trimmed.replace(/\D/g, '').length <= 15 ? Number(trimmed) : trimmed;
}

function boolean(column: string, value: unknown, no: No): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number')
    throw no(`column "${column}" is of type boolean but expression is of type integer`);
  const word = String(value).trim().toLowerCase();
  if (word === '1' || word === 'on' || isStart(word, 'true') || isStart(word, 'yes')) return true;
  if (word === '0' || isStart(word, 'off', 2) || isStart(word, 'false') || isStart(word, 'no')) return false;
  throw no(`invalid input syntax for type boolean: "${value}"`);
}

const isStart = (word: string, whole: string, least = 1): boolean =>
  word.length >= least && whole.startsWith(word);

/** `YYYY-MM-DD`, with what follows it. */
function date(text: string, no: No): string {
  const trimmed = text.trim();
  if (trimmed === 'today' || trimmed === 'now') return new Date().toISOString().slice(0, 19);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  const iso = american
    ? `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`
    : trimmed;
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](.+))?$/.exec(iso);
  if (!parts) throw no(`invalid input syntax for type timestamp: "${text}"`);
  const day = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(parts[3]))
    throw no(`date/time field value out of range: "${text}"`);
  return `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4] ? time(parts[4], no) : '00:00:00'}`;
}

function time(text: string, no: No): string {
  const parts = /^(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)?$/.exec(text.trim());
  if (!parts || Number(parts[1]) > 24 || Number(parts[2]) > 59)
    throw no(`invalid input syntax for type time: "${text}"`);
  return `${parts[1]!.padStart(2, '0')}:${parts[2]}:${parts[3] ?? '00'}${parts[4] ?? ''}`;
}

const instant = (text: string): string => {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return `${new Date(zoned).toISOString().slice(0, 19)}+00:00`;
};

import type { Options } from 'csv-parse/browser/esm/sync';
import { unreadable } from './unreadable.ts';

/** csv-parse's synchronous parser; Node has a faster build of it than browsers. */
export type ParseCsv = (bytes: Uint8Array, options: Options) => unknown;

/** Hears the fields of a delimited file in their order. */
export interface CsvTarget {
  row(): void;
  /** The next field of the row as it stands between two delimiters. */
  bytes(b: Uint8Array, start: number, end: number): void;
  /** The next field of the row, taken out of its quotation marks. */
  text(field: string): void;
}

export interface CsvSplitter {
  push(piece: Uint8Array): void;
  end(): void;
}

interface Shape {
  delimiter: string;
  /** Lines end with a carriage return alone, as old Macs wrote them. */
  returns: boolean;
  /** Bytes of the longest record. */
  most: number;
}

/** The records of one piece: where each begins and ends, and whether it takes more than cutting to read it. */
interface Records {
  starts: number[];
  ends: number[];
  odd: boolean[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Splits UTF-8 bytes into records and fields. A record is cut at its delimiters, which is many times as fast as
 * parsing; one with quotation marks inside quoted text, or where they are out of place, csv-parse takes.
 */
export function csvSplitter(target: CsvTarget, parse: ParseCsv, shape: Shape): CsvSplitter {
  const delimiter = shape.delimiter.charCodeAt(0);
  const lineEnd = shape.returns ? CR : LF;
  let rest = new Uint8Array(0);
  let line = 1;

  function take(b: Uint8Array, last: boolean): void {
    const records = { starts: [], ends: [], odd: [] } as Records;
    const { used, opened } = findRecords(b, records, delimiter, lineEnd, last);
    if (last && opened) throw openQuote(line + linesIn(b, 0, records.starts.at(-1) ?? 0, lineEnd));
    const parsed = parseOdd(b, records);
    let next = 0;
    for (let at = 0; at < records.starts.length; at++) {
      target.row();
      if (records.odd[at]) for (const field of parsed[next++]!) target.text(field);
      else cut(b, records.starts[at]!, records.ends[at]!);
    }
    line += linesIn(b, 0, used, lineEnd);
    rest = b.slice(used);
    if (rest.length > shape.most) throw opened ? openQuote(line, shape.most) : longLine(line, shape.most);
  }

  function cut(b: Uint8Array, start: number, end: number): void {
    const to = lineEnd === LF && end > start && b[end - 1] === CR ? end - 1 : end;
    for (let from = start; from <= to; ) {
      const quoted = from < to && b[from] === QUOTE;
      let at = quoted ? b.indexOf(QUOTE, from + 1) : from;
      if (quoted) target.bytes(b, from + 1, at++);
      else {
        while (at < to && b[at] !== delimiter) at++;
        target.bytes(b, from, at);
      }
      from = at + 1;
    }
  }

  function parseOdd(b: Uint8Array, { starts, ends, odd }: Records): string[][] {
    const joined = oddBytes(b, starts, ends, odd, lineEnd);
    if (joined === null) return [];
    const parsed = parse(joined.bytes, {
      delimiter: shape.delimiter,
      record_delimiter: shape.returns ? ['\r'] : ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    if (parsed.length === joined.records) return parsed;
    const first = starts[odd.indexOf(true)]!;
    throw unreadable(
      `The quotation marks around line ${line + linesIn(b, 0, first, lineEnd)} do not go together; save the file again as CSV and try once more.`,
    );
  }

  return {
    push: (piece) => take(rest.length === 0 ? piece : joinTwo(rest, piece), false),
    end: () => {
      if (rest.length > 0) take(rest, true);
    },
  };
}

/** Finds every complete record; `used` is where the first incomplete one begins. */
function findRecords(
  b: Uint8Array,
  { starts, ends, odd }: Records,
  delimiter: number,
  lineEnd: number,
  last: boolean,
): { used: number; opened: boolean } {
  let start = 0;
  let atStart = true;
  let within = false;
  let isOdd = false;
  const endsField = (at: number): boolean => {
    const c = b[at];
    return c === delimiter || c === lineEnd || c === undefined || (c === CR && b[at + 1] === lineEnd);
  };
  for (let at = 0; at < b.length; at++) {
    const c = b[at]!;
    if (within) {
      if (c !== QUOTE) continue;
      const doubled = b[at + 1] === QUOTE;
      if (doubled) at++;
      else within = false;
      if (doubled || !endsField(at + 1)) isOdd = true;
    } else if (c === lineEnd) {
      starts.push(start);
      ends.push(at);
      odd.push(isOdd);
      start = at + 1;
      atStart = true;
      isOdd = false;
    } else if (c === QUOTE && atStart) {
      within = true;
      atStart = false;
    } else atStart = c === delimiter;
  }
  if (!last || start === b.length) return { used: start, opened: within };
  starts.push(start);
  ends.push(b.length);
  odd.push(isOdd);
  return { used: b.length, opened: within };
}

/** The odd records one behind the other, each with a line end. */
function oddBytes(
  b: Uint8Array,
  starts: number[],
  ends: number[],
  odd: boolean[],
  lineEnd: number,
): { bytes: Uint8Array; records: number } | null {
  let size = 0;
  let records = 0;
  for (let at = 0; at < starts.length; at++) {
    if (!odd[at]) continue;
    size += ends[at]! - starts[at]! + 1;
    records++;
  }
  if (records === 0) return null;
  const bytes = new Uint8Array(size);
  let to = 0;
  for (let at = 0; at < starts.length; at++) {
    if (!odd[at]) continue;
    bytes.set(b.subarray(starts[at], ends[at]), to);
    to += ends[at]! - starts[at]!;
    bytes[to++] = lineEnd;
  }
  return { bytes, records };
}

function linesIn(b: Uint8Array, from: number, to: number, lineEnd: number): number {
  let lines = 0;
  for (let at = b.indexOf(lineEnd, from); at >= 0 && at < to; at = b.indexOf(lineEnd, at + 1)) lines++;
  return lines;
}

function joinTwo(one: Uint8Array, two: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + two.length);
  all.set(one);
  all.set(two, one.length);
  return all;
}

const openQuote = (line: number, within?: number): Error =>
  unreadable(
    `A quotation mark is opened on line ${line} and ${within === undefined ? 'never closed' : `not closed for ${within.toLocaleString('en-US')} characters`}, so all that follows would be one cell; close it or take it away, and save the file as CSV.`,
  );

const longLine = (line: number, most: number): Error =>
  unreadable(
    `Line ${line} is longer than ${most.toLocaleString('en-US')} characters, which no row of a table is; look at how the file was exported.`,
  );

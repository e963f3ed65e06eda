import type { Step } from '../../mend.ts';
import { delimiterOf } from '../read/csv-delimiter.ts';
import { encodedText } from '../read/encoding.ts';
import { shownAs } from '../read/number-format.ts';
import { Cell } from '../sheet.ts';
import { isoDate, isoDateTime, isoTime, plainNumber } from '../values/written-values.ts';
import { addStep, type SheetEdit, sheetEdit, type Written } from './sheet-edit.ts';
import { shiftLine } from './shift.ts';
import { unmendable } from './unmendable.ts';
import { backTo } from './write-encoding.ts';

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** A delimited file once the steps are done, in its own encoding; lines on which nothing changes stay as they are. */
export function writeCsv(file: string, bytes: Uint8Array, steps: readonly Step[]): Uint8Array {
  const edit = editOf(steps);
  const { encoding, pieces } = encodedText(bytes);
  const body = joined([...pieces()]);
  const sample = new TextDecoder().decode(body.subarray(0, 262_144));
  const delimiter = delimiterOf(sample, /\.(tsv|tab)$/i.test(file) ? '\t' : ',');
  const returns = sample.includes('\r') && !sample.includes('\n');
  const made = rewritten(body, edit, { delimiter, lineEnd: returns ? CR : LF });
  return backTo(encoding, bytes, body, made);
}

function editOf(steps: readonly Step[]): SheetEdit {
  const edit = sheetEdit('');
  for (const step of steps) {
    if (step.do === 'add-sheet' || step.do === 'remove-sheet' || step.do === 'move-sheet') {
      throw unmendable('A delimited file holds one table only; save it as .xlsx first and try again.');
    }
    addStep(edit, step);
  }
  return edit;
}

interface Shape {
  delimiter: string;
  lineEnd: number;
}

function rewritten(b: Uint8Array, edit: SheetEdit, shape: Shape): Uint8Array {
  const { shifts, writes } = edit;
  const out: Uint8Array[] = [];
  const columnsMove = shifts.some(({ along }) => along === 'column');
  const end = encoder.encode(lineEndOf(b, shape.lineEnd));
  let written = 0;
  let row = 0;
  let ended = true;
  const newRows = (below: number): void => {
    for (written++; written < below; written++) {
      if (!ended) out.push(end);
      out.push(...changedFields([], written, edit, shape), end);
      ended = true;
    }
  };
  for (const record of records(b, shape)) {
    row++;
    const after = shiftLine(shifts, 'row', row);
    if (after === null) continue;
    newRows(after);
    if (!columnsMove && !writes.has(after)) out.push(b.subarray(record.start, record.behind));
    else {
      const fields = record.fields().map(([from, to]) => b.subarray(from, to));
      out.push(...changedFields(fields, after, edit, shape), b.subarray(record.end, record.behind));
    }
    ended = record.behind > record.end;
  }
  newRows([...writes.keys()].reduce((most, one) => Math.max(most, one), 0) + 1);
  return joined(out);
}

const encoder = new TextEncoder();

/** A record's fields as they are to be written, with what parts them; `fields` as they stood, quotation marks too. */
function changedFields(
  fields: readonly Uint8Array[],
  row: number,
  { shifts, writes }: SheetEdit,
  { delimiter }: Shape,
): Uint8Array[] {
  const made: Uint8Array[] = [];
  fields.forEach((field, column) => {
    const after = shiftLine(shifts, 'column', column);
    if (after !== null) made[after] = field;
  });
  for (const [column, content] of writes.get(row) ?? []) {
    const text = quotedIf(textOf(content), delimiter, made[column]?.[0] === QUOTE);
    made[column] = encoder.encode(text);
  }
  const parting = encoder.encode(delimiter);
  return Array.from(made, (field) => field ?? new Uint8Array(0)).flatMap((field, at) =>
    at === 0 ? [field] : [parting, field],
  );
}

function quotedIf(text: string, delimiter: string, before: boolean): string {
  const needs = /["\r\n]/.test(text) || text.includes(delimiter);
  return needs || (before && text !== '') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Nothing has a format here, so a value is written the way its format would show it. */
function textOf({ value, format = 'General' }: Written): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  if (decimals !== undefined && Math.abs(value) < 1e21) return value.toFixed(decimals);
  switch (shownAs(format)) {
    case Cell.date:
      return isoDate(value);
    case Cell.datetime:
      return Number.isInteger(value) ? isoDate(value) : isoDateTime(value);
    case Cell.time:
      return isoTime(value);
    default:
      return plainNumber(value);
  }
}

interface Line {
  start: number;
  /** Where its line end begins, and what is behind that. */
  end: number;
  behind: number;
  fields(): [from: number, to: number][];
}

/** Records the way they are read: quotation marks count at the beginning of a field only. */
function* records(b: Uint8Array, { delimiter, lineEnd }: Shape): Iterable<Line> {
  const parting = delimiter.charCodeAt(0);
  let start = 0;
  while (start < b.length) {
    const partings: number[] = [];
    let within = false;
    let atStart = true;
    let at = start;
    for (; at < b.length; at++) {
      const c = b[at]!;
      if (within) {
        if (c !== QUOTE) continue;
        if (b[at + 1] === QUOTE) at++;
        else within = false;
      } else if (c === lineEnd) break;
      else if (c === QUOTE && atStart) {
        within = true;
        atStart = false;
      } else {
        atStart = c === parting;
        if (atStart) partings.push(at);
      }
    }
    const behind = Math.min(at + 1, b.length);
    const end = lineEnd === LF && at > start && b[at - 1] === CR ? at - 1 : at;
    const first = start;
    yield {
      start,
      end,
      behind,
      fields: () =>
        [first, ...partings.map((place) => place + 1)].map((from, n) => [from, partings[n] ?? end]),
    };
    start = behind;
  }
}

function lineEndOf(b: Uint8Array, lineEnd: number): string {
  if (lineEnd === CR) return '\r';
  const first = b.indexOf(LF);
  return first > 0 && b[first - 1] === CR ? '\r\n' : '\n';
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
